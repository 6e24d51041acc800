// The exhibits are made in a worker, each when it comes into view, and nothing is made for what is not.

import { expect, test } from './harness/test';
import { noteRequests } from './harness/worker';
import type { Page } from '@playwright/test';

/** The exhibits in the order of the page, each with something that it says of RESOLVE as it opens. */
const EXHIBITS: [string, string][] = [
  ['Two thresholds, two questions', 'Both means pass the within-group MCID of 30% less'],
  ['Which true effects fit these data?', 'That of a true difference of 0 is 0.0001 to 0.002'],
  ['How sure can one be that the benefit is large enough?', '42% to 50%'],
  ['How much does the answer depend on what one believed before?', 'None of the 6 priors here puts it above 50%'],
  ['Who would be convinced?', 'only if the prior was centred on at least 1.00 point'],
  ['How many people improved by enough?', '87 of 128 (68%) improved by at least 30% with retraining, 66 of 133 (50%) with sham control'],
  ['How many people would it take?', '18.3 percentage points'],
  ['How far do people\u2019s scores overlap?', 'the distributions overlap by 85%'],
  ['Every pair of arms, every visit', '2 of 3 intervals leave out 0'],
  ['What else can be asked of the same numbers?', '(equivalence) is not shown'],
  ['Do the reported numbers agree?', '2 cannot both be right'],
  ['Notes on the reported numbers', '4 numbers that are odd as printed'],
  ['Who took part, and what else was counted', 'As printed'],
  ['How the numbers are checked', 'computed with independent software'],
];

/** The places of the exhibits that are at least partly in the window. */
function inView(page: Page): Promise<number[]> {
  return page.locator('main .exhibit').evaluateAll((exhibits) =>
    exhibits.flatMap((exhibit, place) => {
      const { top, bottom } = exhibit.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight ? [place] : [];
    }));
}

test('every exhibit appears when a reader comes to it', async ({ explorer, page }) => {
  await explorer.goto();
  await expect(page.getByText('Loading \u2026').first()).toBeAttached();
  await explorer.showAll();
  await expect(explorer.places).toHaveCount(EXHIBITS.length);
  for (const [place, [title, words]] of EXHIBITS.entries()) {
    const exhibit = explorer.places.nth(place).getByRole('figure');
    await expect(exhibit.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(exhibit.locator('.sentence').first()).toContainText(words);
    await expect(exhibit).toHaveAccessibleName(title);
  }
  await expect(page.getByText('Loading \u2026').filter({ visible: true })).toHaveCount(0);
});

test('the first view asks the worker for nothing, and does not start it', async ({ explorer, page }) => {
  const requests = await noteRequests(page);
  await explorer.goto();
  expect(await inView(page)).toEqual([]);
  await explorer.press(explorer.betweenSlider, 5);
  await expect.poll(() => explorer.fragment()).toBe('between=1.5');
  expect(await requests()).toEqual([]);
  expect(page.workers()).toHaveLength(0);
  await explorer.places.first().scrollIntoViewIfNeeded();
  await expect(explorer.places.first().getByRole('figure')).toBeVisible();
  expect(page.workers()).toHaveLength(1);
});

test('only what has been in view is asked for', async ({ explorer, page }) => {
  const requests = await noteRequests(page);
  await page.setViewportSize({ width: 390, height: 600 });
  await explorer.goto();
  const last = EXHIBITS.length - 1;
  await explorer.places.nth(last).scrollIntoViewIfNeeded();
  await expect(explorer.places.nth(last).getByRole('figure')).toBeVisible();
  await expect.poll(requests).toContain(last);
  // The window has room for a part of it and of the one before.
  for (const place of await requests()) expect(place).toBeGreaterThanOrEqual(last - 2);
  await expect(explorer.places.first().getByRole('figure')).toBeHidden();
  await expect(explorer.places.first().getByText('Loading \u2026')).toBeAttached();
});

test('what is out of view stands still while the slider moves, and follows when it is seen again', async ({ explorer, page }) => {
  const requests = await noteRequests(page);
  await explorer.goto();
  await explorer.showAll();
  await explorer.betweenSlider.scrollIntoViewIfNeeded();
  await expect.poll(() => inView(page)).toEqual([]);
  const before = await requests();
  await page.evaluate(() => {
    const seen: string[] = [];
    const exhibits = document.querySelector('.exhibits') as Element;
    new MutationObserver((records) => {
      for (const record of records) seen.push(`${record.type} ${record.attributeName ?? ''} in ${(record.target.parentElement ?? exhibits).className}`);
    }).observe(exhibits, { attributes: true, characterData: true, childList: true, subtree: true });
    Object.assign(window, { seen });
  });
  await explorer.press(explorer.betweenSlider, 10);
  await explorer.press(explorer.withinSlider, 5);
  await explorer.expectBetween('2.0');
  await expect.poll(() => explorer.fragment()).toMatch(/^between=2\.0&within=\d+$/);
  expect(await inView(page)).toEqual([]);
  expect(await page.evaluate('window.seen'), 'writes to the exhibits').toEqual([]);
  expect(await requests(), 'asked of the worker').toEqual(before);

  const confidence = await explorer.show('How sure can one be');
  await expect(confidence.locator('.sentence').first()).toContainText('a benefit of at least 2.0 points');
});
