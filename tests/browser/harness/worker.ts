// What the page asks of the worker that makes the exhibits.

import type { Page } from '@playwright/test';

/** Notes, from the next load on, which exhibits the page asks for, by their places, in the order of asking. */
export async function noteRequests(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const asked: number[] = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: Uint8Array): void {
      // A request begins with the index of its variant in src/protocol.rs: 2 asks for a view, whose index follows.
      // The first two views of the list are those of the first screen.
      if (message[0] === 2) asked.push(message[1] - 2);
      post.call(this, message);
    };
    Object.assign(window, { asked });
  });
  return () => page.evaluate<number[]>('window.asked');
}
