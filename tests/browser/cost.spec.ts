// What a step of a threshold touches: only what depends on it. A count, so that a slow machine
// changes nothing; `cargo xtask bench` prints the times.

import { expect, test } from './harness/test';
import type { Page } from '@playwright/test';

/** Counts, from now on, the writes to the document and the nodes that come or go. */
async function count(page: Page): Promise<() => Promise<{ writes: number; nodes: number }>> {
  await page.evaluate(() => {
    const seen = { writes: 0, nodes: 0 };
    const observer = new MutationObserver((records) => {
      for (const record of records) {
        seen.writes += 1;
        seen.nodes += record.addedNodes.length + record.removedNodes.length;
      }
    });
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    Object.assign(window, { seen });
  });
  return () => page.evaluate('window.seen');
}

test('a step writes little, and makes no node anew', async ({ explorer, page }) => {
  await explorer.goto('between=0.6');
  await explorer.betweenSlider.focus();
  const counted = await count(page);
  // Within one verdict, so that no headline changes and no sentence comes or goes.
  for (const value of ['0.7', '0.8', '0.9']) {
    await explorer.betweenSlider.press('ArrowRight');
    await explorer.expectBetween(value);
  }
  const seen = await counted();
  expect(seen.nodes, 'nodes added or removed').toBe(0);
  expect(seen.writes, 'three steps').toBeLessThanOrEqual(3 * 40);
  expect(seen.writes, 'three steps').toBeGreaterThan(3 * 5);
});

test('a step writes little to the exhibits in view', async ({ explorer, page }) => {
  // So tall that the slider and every exhibit are in view at once.
  await page.setViewportSize({ width: 1280, height: 16_000 });
  await explorer.goto('between=0.6');
  await explorer.showAll();
  await explorer.betweenSlider.focus();
  const exhibits = await explorer.places.count();
  const counted = await count(page);
  for (const value of ['0.7', '0.8', '0.9']) {
    await explorer.betweenSlider.press('ArrowRight');
    await explorer.expectBetween(value);
    for (const title of ['Which true effects fit', 'How sure can one be', 'How much does the answer depend', 'Who would be convinced', 'How far do people', 'What else can be asked', 'Every pair of arms']) {
      await expect(explorer.exhibit(title).locator('.sentence').first()).toContainText(`${value} point`);
    }
  }
  const seen = await counted();
  expect(seen.nodes, 'nodes added or removed').toBeLessThanOrEqual(3 * exhibits);
  expect(seen.writes, 'three steps').toBeLessThanOrEqual(3 * 40 * (1 + exhibits));
  expect(seen.writes, 'three steps').toBeGreaterThan(3 * 5 * 7);
});
