// The figures answer: marks that say their number and source, and tables.

import { expect, test } from './harness/test';
import { axisOf, centreOf } from './harness/geometry';

test('pointing at a mark shows its number and source', async ({ explorer, page }) => {
  await explorer.goto();
  const { differences } = explorer;
  await differences.scrollIntoViewIfNeeded();
  const hint = differences.getByText('Point at a mark');
  await expect(hint).toBeVisible();
  const place = await axisOf(differences, [-1, 0]);
  const row = await centreOf(differences.locator('svg').getByText('26 weeks', { exact: true }));
  await page.mouse.move(place(-0.7), row.y);
  await expect(differences.getByText(/^26 weeks: \u22120\.7 points.*95% CI \u22121\.2 to \u22120\.1, P = \.02;.*Source: the paper\./)).toBeVisible();
  await expect(hint).toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(hint).toBeVisible();

  const { trajectory } = explorer;
  await trajectory.scrollIntoViewIfNeeded();
  const circle = await centreOf(trajectory.locator('svg path.arm-marker.arm-0.area').nth(1));
  await page.mouse.move(circle.x, circle.y);
  await expect(trajectory.locator('.readout')).toHaveText(/^(Retraining|Sham control), .*mean \d\.\d .*n = \d+.*Source: the paper\./);
});

for (const [name, count] of [['trajectory', 8], ['differences', 3]] as const) {
  test(`arrow keys walk over the marks of the ${name}`, async ({ explorer, page }) => {
    await explorer.goto();
    const figure = explorer[name];
    const walker = explorer.walker(figure);
    await expect(walker).toHaveAttribute('aria-valuemax', String(count));
    await walker.focus();
    const read = new Set<string>();
    for (let mark = 1; mark <= count; mark += 1) {
      await expect(walker).toHaveAttribute('aria-valuenow', String(mark));
      const words = await walker.getAttribute('aria-valuetext');
      expect(words).toMatch(/\d.*(Source|means): the paper/);
      await expect(figure.locator('.readout')).toHaveText(words ?? '');
      read.add(words ?? '');
      await page.keyboard.press('ArrowRight');
    }
    expect(read.size).toBe(count);
    await expect(walker).toHaveAttribute('aria-valuenow', String(count));
    for (const [key, mark] of [['Home', 1], ['ArrowLeft', 1], ['ArrowDown', 2], ['ArrowUp', 1], ['End', count]] as const) {
      await page.keyboard.press(key);
      await expect(walker).toHaveAttribute('aria-valuenow', String(mark));
    }
    await page.keyboard.press('Escape');
    await expect(figure.getByText('Point at a mark')).toBeVisible();
  });
}

test('each figure has its numbers as a table', async ({ explorer }) => {
  await explorer.goto();
  for (const figure of [explorer.trajectory, explorer.differences]) {
    await expect(figure.getByRole('table')).toHaveCount(0);
    await figure.getByRole('button', { name: 'Table', exact: true }).click();
    await expect(figure.getByRole('table')).toHaveAccessibleName(/pain intensity/i);
    await expect(figure.locator('caption')).toBeVisible();
  }
  const course = explorer.trajectory.getByRole('table');
  await expect(course.getByRole('columnheader')).toHaveText(['Visit and arm', 'n', 'Mean', 'Spread', '95% CI of the mean', 'Change since baseline', 'Source']);
  await expect(course.getByRole('row', { name: '18 weeks, retraining' }).locator('th, td')).toHaveText(
    ['18 weeks, retraining', '128', '3.1', 'SD 2.4', '2.7 to 3.5', '\u22122.5 (\u221245%)', 'the paper']);
  await expect(course.getByRole('rowheader')).toHaveCount(8);
  const differences = explorer.differences.getByRole('table');
  await expect(differences.getByRole('row', { name: '18 weeks' }).locator('th, td')).toHaveText(
    ['18 weeks', '\u22121.0', '95% CI \u22121.5 to \u22120.4', 'P = .001', 'On the line, at the printed precision', 'the paper']);
  for (const row of ['\u22121.0 (\u22121.5 to \u22120.4)', '\u22120.7 (\u22121.2 to \u22120.1)', '\u22120.5 (\u22121.1 to 0.1)']) {
    await expect(explorer.differences.locator('svg').getByText(row, { exact: true })).toBeVisible();
  }
  await explorer.betweenSlider.fill('2.0');
  await expect(differences).toContainText('A benefit, but too small to matter');
  await expect(explorer.differences.locator('caption')).toContainText('against a threshold of 2.0 points');
  await explorer.differences.getByRole('button', { name: 'Hide the table' }).click();
  await expect(differences).toHaveCount(0);
});
