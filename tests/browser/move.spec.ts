// Moving the between-group threshold with its own controls, through all four verdicts.

import { expect, test } from './harness/test';
import { VERDICTS } from './harness/explorer';
import { drag, thumbAt } from './harness/geometry';

test('the slider, filled', async ({ explorer }) => {
  await explorer.goto();
  await explorer.expectBetween('1.0', 'On the line, at the printed precision');
  for (const [value, verdict] of VERDICTS) {
    await explorer.betweenSlider.fill(value);
    await explorer.expectBetween(value, verdict);
    await expect(explorer.answer).toContainText(`If ${value} points is the smallest difference that matters`);
  }
});

test('the slider, dragged', async ({ explorer, page }) => {
  await explorer.goto();
  let at = 1.0;
  for (const [value, verdict] of VERDICTS) {
    await drag(page, await thumbAt(explorer.betweenSlider, at), await thumbAt(explorer.betweenSlider, Number(value)));
    await explorer.expectBetween(value, verdict);
    at = Number(value);
  }
});

test('the slider, by keys', async ({ explorer }) => {
  await explorer.goto();
  const slider = explorer.betweenSlider;
  const steps = [-7, 2, 7, 8];
  for (const [index, [value, verdict]] of VERDICTS.entries()) {
    await explorer.press(slider, steps[index]);
    await explorer.expectBetween(value, verdict);
  }
  const keys: [string, string][] = [
    ['PageDown', '1.5'], ['PageUp', '2.0'], ['ArrowUp', '2.1'], ['ArrowDown', '2.0'],
    ['Home', '0.0'], ['ArrowLeft', '0.0'], ['PageDown', '0.0'], ['End', '3.0'], ['ArrowRight', '3.0'], ['PageUp', '3.0'],
  ];
  for (const [key, value] of keys) {
    await slider.press(key);
    await explorer.expectBetween(value);
  }
});

test('the number field, typed', async ({ explorer }) => {
  await explorer.goto();
  for (const [value, verdict] of VERDICTS) {
    await explorer.enter(explorer.betweenField, value);
    await explorer.expectBetween(value, verdict);
    await explorer.betweenField.fill('1.0');
    // Letter by letter, with a decimal comma; a number half typed is not yet a fault.
    await explorer.betweenField.fill('');
    for (const letter of value.replace('.', ',')) {
      await explorer.betweenField.press(letter);
      await expect(explorer.betweenField).toHaveAttribute('aria-invalid', 'false');
    }
    await explorer.betweenField.press('Enter');
    await explorer.expectBetween(value, verdict);
  }
  await explorer.betweenField.press('ArrowUp');
  await explorer.expectBetween('2.1');
  await explorer.betweenField.press('PageDown');
  await explorer.expectBetween('1.6');
});

for (const broken of ['one', '-1', '3.1', '1.2.3', '1e0', '1 5', 'NaN', '0x1', '']) {
  test(`the number field, with "${broken}"`, async ({ explorer, page }) => {
    await explorer.goto('between=1.2');
    await explorer.betweenField.fill(broken);
    if (broken !== '') {
      await expect(page.getByRole('alert').filter({ hasText: 'Type a number from 0 to 3.0.' })).toBeVisible();
      await expect(explorer.betweenField).toHaveAttribute('aria-invalid', 'true');
      await expect(explorer.betweenField).toHaveAccessibleDescription('Type a number from 0 to 3.0.');
    }
    await expect(explorer.verdict).toHaveText('Possibly large enough, not shown');
    await expect(explorer.betweenSlider).toHaveValue('1.2');
    await explorer.betweenField.press('Tab');
    await explorer.expectBetween('1.2', 'Possibly large enough, not shown');
    await expect(explorer.betweenField).toHaveAttribute('aria-invalid', 'false');
    await expect(page.getByText('Type a number')).toHaveCount(0);
  });
}

test('a link', async ({ explorer }) => {
  for (const [value, verdict] of VERDICTS) {
    // The first opens the page, the others change the open page's address.
    await explorer.goto(`between=${value}`);
    await explorer.expectBetween(value, verdict);
  }
});

test('presets and the way back', async ({ explorer, page }) => {
  await explorer.goto();
  const between = page.getByRole('button', { name: /own: 1\.0 point/ });
  const within = page.getByRole('button', { name: /own: 30%/ });
  await expect(explorer.reset).toBeDisabled();
  await expect(between).toHaveAttribute('aria-pressed', 'true');
  await explorer.betweenSlider.fill('2.0');
  await expect(between).toHaveAttribute('aria-pressed', 'false');
  await between.click();
  await explorer.expectBetween('1.0', 'On the line, at the printed precision');
  await expect(between).toHaveAttribute('aria-pressed', 'true');
  await explorer.withinSlider.fill('50');
  await expect(explorer.withinField).toHaveValue('50');
  await within.click();
  await expect(explorer.withinField).toHaveValue('30');
  await explorer.betweenSlider.fill('0.3');
  await explorer.withinSlider.fill('70');
  await explorer.reset.click();
  await explorer.expectBetween('1.0');
  await expect(explorer.withinField).toHaveValue('30');
  await expect(explorer.reset).toBeDisabled();
});
