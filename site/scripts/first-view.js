// The page before its program has come: it is shown as the reader wants it, and what the reader
// does to a control is kept and done again once the program is there. First thing in the head.
'use strict';

(() => {
  const root = document.documentElement;
  const told = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  // Text never becomes a script, and no worker but the page's own is started.
  const active = /<\/?(?:script|style|iframe|frame|object|embed|foreignobject|base|meta|link)\b|[\s/"']on\w+\s*=|javascript:/i;
  self.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (active.test(markup) ? null : markup),
    createScriptURL: (address) => (address && [told('exhibits'), told('desk')].includes(address) ? address : null),
  });

  // Light or dark as the reader chose, before anything is painted.
  try {
    const theme = localStorage.getItem('mcid-explorer-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is refused in some frames; then it is as the system has it.
  }

  // A page that was saved opens with the question that it was saved with.
  const question = told('question');
  if (question && location.hash.length < 2) {
    try {
      history.replaceState(null, '', `#${question}`);
    } catch {
      location.hash = question;
    }
  }

  // FNV-1a: whether the trial in the document is the one that the first view shows, and its program whole.
  const print = (text) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16);
  };
  const trial = document.getElementById('trial');
  const isOther = trial !== null && print(trial.textContent) !== told('first-view');
  const isEmbedded = /[?&]embed\b/.test(location.search) || /[#&]embed\b/.test(location.hash);
  // A link that asks something else, or another trial: the first view's numbers would be wrong.
  if (location.hash.length > 1 || isOther || isEmbedded) root.dataset.asked = '';
  if (isEmbedded) {
    root.dataset.embed = '';
  }
  // The page around the frame learns how high this one is; that is no secret, so any may.
  const tellHeight = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    parent.postMessage({ type: 'mcid-explorer:height', height }, '*');
  };
  const settle = () => {
    delete root.dataset.asked;
    if (isEmbedded && parent !== self) new ResizeObserver(tellHeight).observe(root);
  };

  // The program lies beside the page, or is in the document; the former is asked for first of all.
  const address = told('program');
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
  const done = new Map();
  let isHeld = false;
  let isComposing = false;

  const hears = {
    input: (event) => keep(event, false),
    change: (event) => keep(event, true),
    click: (event) => {
      const control = controlAt(event);
      if (control !== null && 'BUTTON SUMMARY'.includes(control.tagName)) done.set(Symbol("press"), { key: keyOf(control) });
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

  const keep = (event, isEnded) => {
    const control = controlAt(event);
    if (control === null || !('value' in control)) return;
    const key = keyOf(control);
    done.delete(key);
    done.set(key, { key, value: control.value, isEnded });
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
    for (const { key, value, isEnded } of done.values()) {
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
    for (const [name, hear] of Object.entries(hears)) removeEventListener(name, hear, true);
    run();
    app().removeAttribute('data-first-view');
    delete root.dataset.moved;
    settle();
    doAgain();
    const control = named().get(key);
    control?.focus({ preventScroll: true });
    // The program writes its values a moment later, and that moves the caret.
    if (from !== undefined) requestAnimationFrame(() => control?.setSelectionRange(from, to));
    if (scrollX !== left || scrollY !== top) scrollTo({ left, top, behavior: 'instant' });
  };

  for (const [name, hear] of Object.entries(hears)) addEventListener(name, hear, true);

  // What stands there stays, and is said to be all there is.
  const giveUp = () => {
    settle();
    root.dataset.unloaded = '';
  };
  let isHanded = false;
  addEventListener('load', () => isHanded || giveUp());

  self.firstView = {
    fingerprint: print,
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
})();
