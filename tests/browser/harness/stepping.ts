// Steps of the slider between groups by its keys: what each writes to the document, and the time until it is done.

import type { Page } from '@playwright/test';

/** What one step did: writes to the document, and milliseconds from the event to two points. */
export interface Step {
  writes: number;
  /** When the event was handled and the page's effects had run. */
  handled: number;
  /** When the frame that shows the step was made. */
  painted: number;
}

/** Begins to measure; gives what takes the measure of the step since it was last called. */
export async function measureSteps(page: Page): Promise<() => Promise<Step>> {
  await page.evaluate(() => {
    const bench = { writes: 0, handled: 0, painted: 0 };
    const count = (records: MutationRecord[]): void => {
      for (const record of records) {
        const nodes = record.addedNodes.length + record.removedNodes.length;
        bench.writes += record.type === 'childList' ? nodes : 1;
      }
    };
    const observer = new MutationObserver(count);
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    let started = 0;
    const starts = (): void => { started = performance.now(); };
    // A browser runs microtasks, and so the page's effects, after each listener: by the time the
    // event has bubbled up to the window they are done. A message sent in a frame arrives after it.
    const ends = (): void => {
      bench.handled = performance.now() - started;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          bench.painted = performance.now() - started;
          channel.port1.close();
        };
        channel.port2.postMessage(null);
      });
    };
    window.addEventListener('keydown', starts, { capture: true });
    window.addEventListener('keydown', ends);
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    Object.assign(window, {
      // Three frames after the key, so that work put off to the next frame is counted too.
      takeStep: async () => {
        await frame();
        await frame();
        await frame();
        count(observer.takeRecords());
        const step = { ...bench };
        Object.assign(bench, { writes: 0, handled: 0, painted: 0 });
        return step;
      },
      endSteps: () => {
        observer.disconnect();
        window.removeEventListener('keydown', starts, { capture: true });
        window.removeEventListener('keydown', ends);
      },
    });
  });
  const takeStep = (): Promise<Step> => page.evaluate('takeStep()');
  await takeStep();
  return takeStep;
}

/** Ends the measuring, so that what only it does weighs on nothing that follows. */
export const endSteps = (page: Page): Promise<void> => page.evaluate('endSteps()');

/** Presses the key of one step: ten one way and ten back, so that the end of the scale is never reached. */
export const press = (page: Page, step: number): Promise<void> =>
  page.keyboard.press(Math.floor(step / 10) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
