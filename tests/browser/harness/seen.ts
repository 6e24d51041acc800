// What was ever to be seen, frame by frame.

import type { Page } from '@playwright/test';

/** Notes, from the next load on, every text that the element of this test id has shown. */
export async function noteTexts(page: Page, testId: string): Promise<() => Promise<string[]>> {
  await page.addInitScript((id) => {
    const seen = new Set<string>();
    const look = (): void => {
      const element = document.querySelector(`[data-testid="${id}"]`);
      if (element?.checkVisibility({ visibilityProperty: true })) seen.add(element.textContent ?? '');
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  }, testId);
  return () => page.evaluate<string[]>('[...seen]');
}
