// One load of a page over a slow connection on a slow processor, by a browser that has never seen it.

import type { Browser, Page } from '@playwright/test';
import { Explorer, VERDICTS } from './explorer';

/** The usual "slow 4G", in bytes a second and milliseconds. */
const CONNECTION = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** How many times slower than it is the processor is made. */
const SLOWER = 4;

/** What a page shows, and when: milliseconds from the start of navigation. */
export interface Shown {
  first_paint: number;
  largest_paint: number;
  /** The sum of all layout shifts. */
  shift: number;
}

/** The threshold that the reader asks about, and the verdict at it. The first view is about another one. */
const [ASKED, VERDICT] = VERDICTS[2];

/** Notes each paint and each layout shift from the start of the document on. */
function notePaints(): void {
  const shown = { first_paint: 0, largest_paint: 0, shift: 0 };
  const observe = (type: string, note: (entry: any) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('paint', (entry) => { if (entry.name === 'first-contentful-paint') shown.first_paint = entry.startTime; });
  observe('largest-contentful-paint', (entry) => { shown.largest_paint = entry.startTime; });
  observe('layout-shift', (entry) => { shown.shift += entry.value; });
  Object.assign(window, { shown });
}

/** Asks as soon as the document has been read; promises the time of the frame that shows the answer. */
function ask([value, verdict]: string[]): void {
  let answer = (_: number): void => {};
  Object.assign(window, { answered: new Promise<number>((resolve) => { answer = resolve; }) });
  document.addEventListener('DOMContentLoaded', () => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    if (slider === null) return;
    slider.value = value;
    for (const name of ['input', 'change']) slider.dispatchEvent(new Event(name, { bubbles: true }));
  });
  const look = (): void => {
    if (document.querySelector('[data-testid=verdict]')?.textContent !== verdict) {
      requestAnimationFrame(look);
      return;
    }
    // A message that is sent in a frame arrives after it.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      answer(performance.now());
      channel.port1.close();
    };
    channel.port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** Promises that the program has taken over. */
function waitUntilReady(): void {
  Object.assign(window, {
    ready: new Promise<void>((resolve) => {
      const look = (): void => {
        if (document.documentElement.hasAttribute('data-ready')) resolve();
        else requestAnimationFrame(look);
      };
      look();
    }),
  });
}

/** A page on its way, whose values are asked for without bringing in any script of the tests: that takes long, too. */
interface Loading {
  page: Page;
  value: <T>(expression: string) => Promise<T>;
}

/** Opens an address as a new reader does, with scripts that run before any other, and gives what `measure` finds. */
async function load<T>(browser: Browser, address: string, before: (page: Page) => Promise<void>, measure: (loading: Loading) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', CONNECTION);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await before(page);
    await page.goto(address);
    const value = async <V>(expression: string): Promise<V> =>
      (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
    return await measure({ page, value });
  } finally {
    await context.close();
  }
}

/** What is shown when while the reader does nothing. A page with a program is watched until that has taken over. */
export function watch(browser: Browser, address: string, hasProgram: boolean): Promise<Shown> {
  const before = async (page: Page): Promise<void> => {
    await page.addInitScript(notePaints);
    await page.addInitScript(waitUntilReady);
  };
  return load(browser, address, before, async ({ page, value }) => {
    if (hasProgram) await value('ready');
    // Whatever follows from the start has come by then, too.
    await page.waitForLoadState('networkidle');
    return value('shown');
  });
}

/** When the page first answers what the reader asked at once: milliseconds from the start of navigation. */
export function firstAnswer(browser: Browser, address: string): Promise<number> {
  const before = (page: Page): Promise<void> => page.addInitScript(ask, [ASKED, VERDICT]);
  return load(browser, address, before, async ({ page, value }) => {
    const answered = await value<number>('answered');
    await new Explorer(page).expectBetween(ASKED, VERDICT);
    return answered;
  });
}
