// Every outcome and visit can be asked about, and is read in its own direction.

import { expect, test } from './harness/test';
import { axisOf, boxOf, centreOf } from './harness/geometry';

test('every outcome at every visit gives an answer', async ({ explorer }) => {
  await explorer.goto();
  const outcomes = await explorer.outcome.getByRole('option').allTextContents();
  expect(outcomes.length).toBeGreaterThan(10);
  for (const outcome of outcomes) {
    await explorer.outcome.selectOption(outcome);
    const visits = await explorer.visit.getByRole('option').allTextContents();
    expect(visits).toEqual(['18 weeks (primary)', '26 weeks', '52 weeks']);
    const name = outcome.replace(/ \(.*\)$/, '');
    for (const visit of visits) {
      await explorer.visit.selectOption(visit);
      await expect(explorer.verdict).toHaveText(/\w/);
      await expect(explorer.answer).toContainText(`At ${visit.replace(' (primary)', '')}, mean`);
      await expect(explorer.answer).toContainText(name.slice(1));
      await expect(explorer.answer).toContainText(/confidence interval runs from .*\d.* to .*\d/);
      await explorer.betweenSlider.press('End');
      await expect(explorer.answer).toContainText('is the smallest difference that matters');
      await explorer.betweenSlider.press('Home');
      await expect(explorer.answer).toContainText('Choose the smallest difference');
    }
  }
});

test('the outcome\'s own question stands at the top, and the visit stays', async ({ explorer, page }) => {
  await explorer.goto();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is one point less pain enough to matter?');
  await explorer.visit.selectOption('52 weeks');
  await explorer.outcome.selectOption('Disability');
  await expect(explorer.visit).toHaveValue('52');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('disability');
  await expect(explorer.trajectory.getByRole('heading')).toHaveText('Disability from baseline to 52 weeks');
});

test('higher is better: the right way round', async ({ explorer }) => {
  await explorer.goto('outcome=self-efficacy&between=2.0');
  await expect(explorer.answer).toContainText('6.1 points higher (better)');
  await expect(explorer.answer).toContainText('2.9 to 9.2 points higher');
  await expect(explorer.verdict).toHaveText('Large enough to matter');
  const place = await axisOf(explorer.differences, [0, 5]);
  expect(place(5)).toBeGreaterThan(place(0));
  expect(Math.abs((await centreOf(explorer.handle)).x - place(2))).toBeLessThan(1);
  const benefit = await boxOf(explorer.differences.locator('path.zone-benefit').first());
  const harm = await boxOf(explorer.differences.locator('path.zone-harm').first());
  expect(Math.abs(benefit.x - place(2))).toBeLessThan(1);
  expect(Math.abs(harm.x + harm.width - place(-2))).toBeLessThan(1);
  const favours = await centreOf(explorer.differences.getByText('favours retraining'));
  const against = await centreOf(explorer.differences.getByText('favours sham control'));
  expect(favours.x).toBeGreaterThan(against.x);
});

test('lower is better: the other way round', async ({ explorer }) => {
  await explorer.goto();
  await expect(explorer.answer).toContainText('1.0 point lower (better)');
  const place = await axisOf(explorer.differences, [-1, 0]);
  const benefit = await boxOf(explorer.differences.locator('path.zone-benefit').first());
  expect(Math.abs(benefit.x + benefit.width - place(-1))).toBeLessThan(1);
  const favours = await centreOf(explorer.differences.getByText('favours retraining'));
  const against = await centreOf(explorer.differences.getByText('favours sham control'));
  expect(favours.x).toBeLessThan(against.x);
});

test('no published threshold: none is assumed', async ({ explorer }) => {
  await explorer.goto();
  await explorer.outcome.selectOption('Disability');
  await explorer.expectBetween('0.0', 'Statistically significant benefit; choose how large it must be');
  await expect(explorer.answer).toContainText('gives no published MCID between groups for this outcome, so none is assumed');
  await expect(explorer.answer).toContainText('The verdict changes at 1.3, 2.6 and 3.9 points');
  await expect(explorer.differences.getByText('no MCID yet')).toBeVisible();
  await expect(explorer.differences.locator('path[class*="zone-"]')).toHaveCount(0);
});

test('a printed difference and that of the means are one press apart', async ({ explorer, page }) => {
  await explorer.goto();
  const other = explorer.differences.getByRole('button', { name: 'Show it' });
  await expect(explorer.answer).toContainText('1.0 point lower (better)');
  await expect(other).toHaveAccessibleDescription(/means give \u22120\.9 \(95% CI \u22121\.50 to \u22120\.30\), unadjusted/);
  await other.click();
  await expect(page).toHaveURL(/estimate=means/);
  await expect(explorer.answer).toContainText('0.9 points lower (better)');
  await expect(other).toHaveAccessibleDescription(/The file reports \u22121\.0 \(95% CI \u22121\.5 to \u22120\.4\)/);
  await expect(other).toBeFocused();
  await other.click();
  await expect(explorer.answer).toContainText('1.0 point lower (better)');
});

test('views, bars and scale of the trajectory', async ({ explorer }) => {
  await explorer.goto();
  const { trajectory } = explorer;
  const show = trajectory.getByRole('combobox', { name: 'Show' });
  const bars = trajectory.getByRole('combobox', { name: 'Bars' });
  const scale = trajectory.getByRole('combobox', { name: 'Scale' });
  const picture = trajectory.getByRole('img');
  const tick = (words: string) => picture.getByText(words, { exact: true });

  await expect(trajectory.getByText('bars: 95% confidence interval of the mean')).toBeVisible();
  await expect(tick('10')).toBeVisible();
  await bars.selectOption('SD of the scores');
  await expect(trajectory.getByText('bars: one standard deviation of people\u2019s scores')).toBeVisible();
  await scale.selectOption('Fitted to the data');
  await expect(tick('10')).toHaveCount(0);

  await show.selectOption('Change');
  await expect(bars).toHaveCount(0);
  await expect(scale).toHaveCount(0);
  await expect(trajectory.getByText('no bars, because the standard deviation of the changes is not reported')).toBeVisible();
  await expect(picture).toHaveAccessibleDescription(/Retraining: 0\.0 at baseline, \u22122\.5 at 18 weeks/);
  await show.selectOption('Change in per cent');
  await expect(picture).toHaveAccessibleDescription(/\u221245% at 18 weeks/);
  await show.selectOption('Scores');
  await expect(bars).toHaveValue('sd');
  await expect(scale).toHaveValue('fitted');
});

test('per cent is offered only where it has a meaning', async ({ explorer }) => {
  const show = explorer.trajectory.getByRole('combobox', { name: 'Show' });
  await explorer.goto('view=percent');
  await expect(show).toHaveValue('percent');
  await explorer.outcome.selectOption('Fear of movement');
  await expect(show).toHaveValue('change');
  await expect(show.getByRole('option')).toHaveText(['Scores', 'Change']);
});
