// What a step of a threshold touches: only what depends on it. A count, so that a slow machine
// changes nothing; `cargo xtask bench` prints the times.

import { expect, test } from './harness/test';

test('a step writes little, and makes no node anew', async ({ explorer, page }) => {
  await explorer.goto('between=0.6');
  await explorer.betweenSlider.focus();
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
  // Within one verdict, so that no headline changes and no sentence comes or goes.
  for (const value of ['0.7', '0.8', '0.9']) {
    await explorer.betweenSlider.press('ArrowRight');
    await explorer.expectBetween(value);
  }
  const seen = await page.evaluate(() => (window as unknown as { seen: { writes: number; nodes: number } }).seen);
  expect(seen.nodes, 'nodes added or removed').toBe(0);
  expect(seen.writes, 'three steps').toBeLessThanOrEqual(3 * 40);
  expect(seen.writes, 'three steps').toBeGreaterThan(3 * 5);
});
