// The page before its program has arrived: what the reader does to a control is recorded, and done again once the
// program has taken over. The first script of the document.
import { isEmbedded, meta, sendHeight } from './document.js';
import { fingerprint } from './fingerprint.js';

const root = document.documentElement;

// A saved page opens with the question that it was saved with.
const question = meta('question');
if (question && location.hash.length < 2) {
  try {
    history.replaceState(null, '', `#${question}`);
  } catch {
    location.hash = question;
  }
}

const trial = document.getElementById('trial');
const isOtherTrial = trial !== null && fingerprint(trial.textContent) !== meta('first-view');
// A link with another question, or another trial: the first view's numbers would be wrong.
if (location.hash.length > 1 || isOtherTrial || isEmbedded) root.dataset.asked = '';
const show = () => {
  delete root.dataset.asked;
  sendHeight();
};

// The program lies beside the page, or is in the document; the former is fetched first of all.
const address = meta('program');
const program = address && fetch(address);
// A failure is dealt with where the program is awaited.
program?.catch(() => {});

const CONTROLS = 'input, select, button, summary';
const app = () => document.getElementById('app');
const nameOf = (control) =>
  control.getAttribute('aria-label') ?? (control.labels?.[0] ?? control).textContent.trim();

/** Every control, by what it is called; the second of two namesakes has a name of its own. */
const named = () => {
  const controls = new Map();
  for (const control of app()?.querySelectorAll(CONTROLS) ?? []) {
    const name = `${control.tagName} ${control.type} ${nameOf(control)}`;
    let count = 0;
    while (controls.has(`${name} ${count}`)) count += 1;
    controls.set(`${name} ${count}`, control);
  }
  return controls;
};
const keyOf = (wanted) => [...named()].find(([, control]) => control === wanted)?.[0];
const controlAt = (event) => {
  const control = event.target instanceof Element ? event.target.closest(CONTROLS) : null;
  return control !== null && app()?.contains(control) ? control : null;
};

// What the reader has done, in order; of a control that holds a value only the last one counts.
const actions = new Map();
let isHeld = false;
let isComposing = false;

const listeners = {
  input: (event) => record(event, false),
  change: (event) => record(event, true),
  click: (event) => {
    const control = controlAt(event);
    if (control !== null && 'BUTTON SUMMARY'.includes(control.tagName)) actions.set(Symbol('press'), { key: keyOf(control) });
  },
  pointerdown: (event) => {
    // A list that opens keeps what follows to itself.
    const control = controlAt(event);
    isHeld = control !== null && control.tagName !== 'SELECT';
  },
  pointermove: (event) => { isHeld = isHeld && event.buttons !== 0; },
  pointerup: () => { isHeld = false; },
  pointercancel: () => { isHeld = false; },
  compositionstart: () => { isComposing = true; },
  compositionend: () => { isComposing = false; },
};

const record = (event, isEnded) => {
  const control = controlAt(event);
  if (control === null || !('value' in control)) return;
  const key = keyOf(control);
  actions.delete(key);
  actions.set(key, { key, value: control.value, isEnded });
  root.dataset.moved = '';
  // Slider and number field show one threshold.
  for (const other of control.closest('.threshold-control')?.querySelectorAll('input') ?? []) {
    if (other !== control) other.value = control.value.replace(',', '.');
  }
};

const isOpen = () => {
  try {
    return document.querySelector('select:open') !== null;
  } catch {
    return false;
  }
};

/** Once no control is being used: one that is held must not be taken away. */
const free = () => new Promise((resolve) => {
  const look = () => (isHeld || isComposing || isOpen() ? setTimeout(look, 40) : resolve());
  // Not at once: what the last release means is told a moment after it.
  setTimeout(look);
});

const doAgain = () => {
  for (const { key, value, isEnded } of actions.values()) {
    const control = named().get(key);
    if (control === undefined) continue;
    if (value === undefined) {
      control.click();
      continue;
    }
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    if (isEnded) control.dispatchEvent(new Event('change', { bubbles: true }));
  }
};

/** Lets the program take over: in one go, so that nothing is seen or lost in between. */
const takeOver = (run) => {
  const focused = document.activeElement;
  const key = keyOf(focused);
  const [from, to] = focused instanceof HTMLInputElement && focused.type === 'text'
    ? [focused.selectionStart, focused.selectionEnd]
    : [];
  const [left, top] = [scrollX, scrollY];
  for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener, true);
  run();
  app().removeAttribute('data-first-view');
  delete root.dataset.moved;
  show();
  doAgain();
  const control = named().get(key);
  control?.focus({ preventScroll: true });
  // The program writes its values a moment later, and that moves the caret.
  if (from !== undefined) requestAnimationFrame(() => control?.setSelectionRange(from, to));
  if (scrollX !== left || scrollY !== top) scrollTo({ left, top, behavior: 'instant' });
};

for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener, true);

// Without a program the first view stays, and says that it is all there is.
const giveUp = () => {
  show();
  root.dataset.unloaded = '';
};
let isHanded = false;
addEventListener('load', () => isHanded || giveUp());

self.firstView = {
  program,
  /** Runs the program as soon as it has been compiled and no control is being used. */
  async handTo(compiled, run) {
    isHanded = true;
    try {
      const program = await compiled;
      await free();
      takeOver(() => run(program));
    } catch (error) {
      giveUp();
      throw error;
    }
  },
};
