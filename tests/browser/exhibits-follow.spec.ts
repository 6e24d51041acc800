// The exhibits follow the thresholds, the outcome, the visit and the trial.

import { expect, test } from './harness/test';
import { drag, thumbAt } from './harness/geometry';
import { addSecondTrial, secondTrial } from './harness/trials';
import type { Locator } from '@playwright/test';

const CONFIDENCE = 'How sure can one be that the benefit is large enough?';
const RESPONDERS = 'How many people improved by enough?';

/** A window so tall that the thresholds and every exhibit are in view at once. */
const TALL = { width: 1280, height: 16_000 };

/** What an exhibit says at the reader's thresholds. */
const lead = (exhibit: Locator): Locator => exhibit.locator('.sentence').first();

/** All words and drawn lines of the exhibits. */
function content(places: Locator): Promise<string[]> {
  return places.evaluateAll((exhibits) => exhibits.map((exhibit) =>
    [exhibit.textContent, ...[...exhibit.querySelectorAll('path')].map((path) => path.getAttribute('d'))].join('\n')));
}

test('the confidence follows the threshold between groups', async ({ explorer, page }) => {
  await page.setViewportSize(TALL);
  await explorer.goto();
  await explorer.showAll();
  const exhibit = explorer.exhibit(CONFIDENCE);
  await expect(lead(exhibit)).toContainText('Confidence in a benefit of at least 1.0 point, that is, lower pain intensity with retraining than with sham control: 42% to 50%.');
  await expect(exhibit.locator('svg').getByText('42% to 50%', { exact: true })).toBeVisible();
  await expect(exhibit.getByRole('img')).toHaveAccessibleDescription(/at least 1\.0 point,.*42% to 50%/);
  for (const [threshold, words] of [['0.5', '92.9% to 96.3%'], ['2.0', '<0.1%']]) {
    await explorer.betweenSlider.fill(threshold);
    await expect(lead(exhibit)).toContainText(`a benefit of at least ${threshold} points,`);
    await expect(lead(exhibit)).toContainText(`: ${words}.`);
    await expect(exhibit.locator('svg').getByText(words, { exact: true })).toBeVisible();
    await expect(exhibit.getByRole('img')).toHaveAccessibleDescription(new RegExp(`at least ${threshold} points,.*${words}`));
  }
  await explorer.betweenSlider.press('Home');
  await expect(lead(exhibit)).toContainText('Confidence in any benefit');
});

test('the responders follow the threshold within a person', async ({ explorer, page }) => {
  await page.setViewportSize(TALL);
  await explorer.goto();
  await explorer.showAll();
  const exhibit = explorer.exhibit(RESPONDERS);
  await expect(lead(exhibit)).toHaveText('Counted in the trial: 87 of 128 (68%) improved by at least 30% with retraining, 66 of 133 (50%) with sham control.');
  await explorer.withinSlider.fill('50');
  await expect(lead(exhibit)).toHaveText('Counted in the trial: 54 of 128 (42%) improved by at least 50% with retraining, 40 of 133 (30%) with sham control.');
  await explorer.withinSlider.fill('40');
  await expect(lead(exhibit)).toContainText(/[Ee]stimated/);
  await expect(lead(exhibit)).toContainText('40%');
  await expect(lead(exhibit)).not.toContainText('Counted in the trial:');
});

test('after a fast drag the last state is what stands', async ({ explorer, page, context }) => {
  const fresh = await context.newPage();
  await fresh.setViewportSize(TALL);
  await fresh.goto('./#between=2.5');
  await page.setViewportSize(TALL);
  await explorer.goto();
  await explorer.showAll();
  await drag(page, await thumbAt(explorer.betweenSlider, 1), await thumbAt(explorer.betweenSlider, 0.1));
  const from = await thumbAt(explorer.betweenSlider, 0.1);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((await thumbAt(explorer.betweenSlider, 2.5)).x, from.y, { steps: 200 });
  await page.mouse.up();
  await explorer.expectBetween('2.5');
  await expect(lead(explorer.exhibit(CONFIDENCE))).toContainText('at least 2.5 points');
  await expect(fresh.locator('main .exhibit').getByRole('figure')).toHaveCount(await explorer.places.count());
  const expected = (): Promise<string[]> => content(fresh.locator('main .exhibit'));
  await expect.poll(async () => JSON.stringify(await content(explorer.places)) === JSON.stringify(await expected()), { timeout: 15_000 }).toBe(true);
  expect(await content(explorer.places)).toEqual(await expected());
  await expect(fresh.locator('main .exhibit').nth(2)).toContainText('at least 2.5 points');
});

test('another outcome, another visit', async ({ explorer }) => {
  await explorer.goto('outcome=disability&visit=26&between=2.0');
  const exhibit = await explorer.show(CONFIDENCE);
  await expect(lead(exhibit)).toContainText('at least 2.0 points, that is, lower disability with retraining than with sham control');
  await exhibit.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(exhibit.getByRole('table')).toHaveAccessibleName(/disability, 26 weeks/);
  await explorer.visit.selectOption('52 weeks');
  await explorer.show(CONFIDENCE);
  await expect(exhibit.getByRole('table')).toHaveAccessibleName(/disability, 52 weeks/);
  await explorer.outcome.selectOption('Pain self-efficacy');
  await explorer.show(CONFIDENCE);
  await expect(exhibit.getByRole('table')).toHaveAccessibleName(/pain self-efficacy, 52 weeks/);
  await expect(lead(exhibit)).toContainText('higher pain self-efficacy with retraining than with sham control');
});

test('what cannot be answered is said to be missing, and nothing is drawn', async ({ explorer, page }) => {
  await addSecondTrial(page, secondTrial((trial) => {
    // Nothing at 52 weeks that a difference could be computed from.
    trial.outcomes[0].contrasts.splice(2, 1);
    trial.outcomes[0].results = trial.outcomes[0].results.filter((result: { visit: string }) => result.visit !== '52');
    delete trial.outcomes[1].contrasts;
    delete trial.outcomes[1].results;
  }));
  await explorer.goto('trial=second&visit=52');
  for (const title of [CONFIDENCE, 'Which true effects fit', 'How much does the answer depend', 'Who would be convinced', 'What else can be asked']) {
    const exhibit = await explorer.show(title);
    await expect(lead(exhibit)).toContainText('no estimate of the difference in pain intensity, and no numbers to compute one from at 52 weeks; there is one at 18 weeks and at 26 weeks.');
    await expect(exhibit.getByRole('img')).toHaveCount(0);
    await expect(exhibit.getByRole('slider')).toHaveCount(0);
    await expect(exhibit.getByText('Point at a mark')).toBeHidden();
    await expect(exhibit.getByRole('button', { name: 'Table' })).toHaveCount(0);
  }
  await explorer.outcome.selectOption('Disability');
  await expect(lead(await explorer.show(CONFIDENCE))).toContainText('no estimate of the difference in disability, and no numbers to compute one from.');
  await explorer.outcome.selectOption('Pain intensity (primary)');
  await explorer.visit.selectOption('18 weeks (primary)');
  await expect((await explorer.show(CONFIDENCE)).getByRole('img')).toBeVisible();
});

test('another trial', async ({ explorer, page }) => {
  await addSecondTrial(page, secondTrial((trial) => {
    trial.outcomes[0].responders[0].counts[0].count = 100;
  }));
  await explorer.goto();
  await expect(lead(await explorer.show(CONFIDENCE))).toContainText('42% to 50%');
  await expect(lead(await explorer.show(RESPONDERS))).toContainText('87 of 128');
  await explorer.chooseTrial('SECOND');
  await expect(explorer.answer).toContainText('2.0 points lower');
  await expect(lead(await explorer.show(CONFIDENCE))).toContainText('>99.9%');
  await expect(lead(await explorer.show(RESPONDERS))).toContainText('100 of 128');
  await page.goBack();
  await expect(explorer.trial).toHaveText('Trial: RESOLVE');
  await expect(lead(await explorer.show(CONFIDENCE))).toContainText('42% to 50%');
  await expect(lead(await explorer.show(RESPONDERS))).toContainText('87 of 128');
});
