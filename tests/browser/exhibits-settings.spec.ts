// What a reader can set in the exhibits: by keys, by typing, by link; kept by the address.

import { expect, test } from './harness/test';
import type { Locator } from '@playwright/test';

const COMPATIBILITY = 'Which true effects fit these data?';
const PRIORS = 'How much does the answer depend on what one believed before?';

/** A setting's slider and its number field. */
function setting(exhibit: Locator, label: string): { slider: Locator; field: Locator } {
  return {
    slider: exhibit.getByRole('slider', { name: label, exact: true }),
    field: exhibit.getByRole('textbox', { name: `${label}, as a number`, exact: true }),
  };
}

/** Every setting and choice: where it stands, what it is called, another value, how the address writes that. */
const SETTINGS: [string, string, string, string][] = [
  [COMPATIBILITY, 'Confidence level', '90', 'level=90'],
  [PRIORS, 'Adjustable prior: mean', '-0.5', 'prior-mean=-0.5'],
  [PRIORS, 'Adjustable prior: standard deviation', '1.2', 'prior-sd=1.2'],
  ['How many people improved by enough?', 'Correlation of before and after', '0.70', 'correlation=0.70'],
  ['How many people improved by enough?', 'Standard deviation at the visit', '2.5', 'sd=2.5'],
];
const CHOICES: [string, string, string, string][] = [
  ['How many people improved by enough?', 'Shape of the scores', 'bounded to the scale', 'shape=bounded'],
  ['How many people would it take?', 'People in each arm', '1000', 'people=1000'],
  ['Every pair of arms, every visit', 'Allowance for several comparisons', 'Holm', 'several=holm'],
  [COMPATIBILITY, 'Reference distribution', 'normal', 'reference=normal'],
];

test('a setting, by keys: the exhibit and the address follow, a reload keeps it', async ({ explorer }) => {
  await explorer.goto();
  const exhibit = await explorer.show(COMPATIBILITY);
  const { slider, field } = setting(exhibit, 'Confidence level');
  await expect(slider).toHaveAttribute('aria-valuetext', '95%');
  await expect(slider).toHaveAccessibleDescription(/per cent/);
  await explorer.press(slider, -5);
  await expect(slider).toHaveValue('90');
  await expect(field).toHaveValue('90');
  await expect(slider).toHaveAttribute('aria-valuetext', '90%');
  await expect(exhibit.locator('svg').getByText('90% interval', { exact: true })).toBeVisible();
  await expect(exhibit.getByRole('listitem').filter({ hasText: /^90% interval, recomputed/ })).toBeVisible();
  await expect.poll(() => explorer.fragment()).toBe('level=90');
  await explorer.reload();
  await explorer.show(COMPATIBILITY);
  await expect(field).toHaveValue('90');
  await expect(exhibit.locator('svg').getByText('90% interval', { exact: true })).toBeVisible();
});

test('a setting, typed: it holds wherever it is shown', async ({ explorer }) => {
  await explorer.goto();
  const priors = await explorer.show(PRIORS);
  await expect(priors.locator('.sentence').first()).toContainText('with an adjustable prior 27% to 34%');
  const mean = setting(priors, 'Adjustable prior: mean');
  await explorer.enter(mean.field, '1,0');
  await expect(mean.field).toHaveValue('1.0');
  await expect(mean.slider).toHaveValue('1');
  await expect(priors.locator('.sentence').first()).not.toContainText('with an adjustable prior 27% to 34%');
  await expect(priors.locator('.sentence').first()).toContainText(/with an adjustable prior \d/);
  const deviation = setting(priors, 'Adjustable prior: standard deviation');
  await deviation.field.fill('0.3');
  await deviation.field.press('Enter');
  await expect(deviation.slider).toHaveValue('0.3');
  const map = await explorer.show('Who would be convinced?');
  await expect(setting(map, 'Adjustable prior: mean').field).toHaveValue('1.0');
  await expect(map.locator('.sentence').first()).toContainText('SD 0.3 points');
  await expect.poll(() => explorer.fragment()).toBe('prior-mean=1.0&prior-sd=0.3');
});

for (const [typed, held] of [['200', '99'], ['3', '50'], ['-60', '50'], ['abc', '80'], ['1e1', '80'], ['NaN', '80'], ['', '80'], ['<b>9</b>', '80'], ['9'.repeat(400), '80']]) {
  test(`a setting, typed as "${typed.slice(0, 12)}": the field shows again what holds`, async ({ explorer }) => {
    await explorer.goto('level=80');
    const { slider, field } = setting(await explorer.show(COMPATIBILITY), 'Confidence level');
    await explorer.enter(field, typed);
    await expect(field).toHaveValue(held);
    await expect(slider).toHaveValue(held);
    await expect.poll(() => explorer.fragment()).toBe(`level=${held}`);
  });
}

test('a link keeps every setting and choice', async ({ explorer }) => {
  const fragment = [...SETTINGS, ...CHOICES].map(([, , , part]) => part).join('&');
  await explorer.goto(fragment);
  await expect(explorer.notices).toHaveCount(0);
  await explorer.showAll();
  for (const [title, label, value] of SETTINGS) {
    const { slider, field } = setting(explorer.exhibit(title), label);
    await expect(field).toHaveValue(value);
    await expect(slider).toHaveValue(String(Number(value)));
  }
  for (const [title, label, value] of CHOICES) {
    const choice = explorer.exhibit(title).getByRole('combobox', { name: label });
    await expect(choice.getByRole('option', { name: value, exact: true })).toHaveJSProperty('selected', true);
  }
  // A step and its way back write the address anew, from what the page holds.
  await explorer.press(explorer.betweenSlider, 1);
  await expect.poll(() => explorer.fragment()).toContain('between=1.1');
  await explorer.press(explorer.betweenSlider, -1);
  await expect.poll(() => explorer.fragment()).toBe(fragment);
});

test('choices make history: Back and Forward restore them', async ({ explorer, page }) => {
  await explorer.goto();
  const before = await page.evaluate(() => window.history.length);
  const choice = (title: string, label: string): Locator => explorer.exhibit(title).getByRole('combobox', { name: label });
  const parts: string[] = [];
  for (const [title, label, value, part] of CHOICES) {
    await explorer.show(title);
    await choice(title, label).selectOption(value);
    parts.push(part);
    await expect.poll(() => explorer.fragment().split('&').sort()).toEqual([...parts].sort());
  }
  expect(await page.evaluate(() => window.history.length)).toBe(before + CHOICES.length);
  for (const [title, label] of [...CHOICES].reverse()) {
    await page.goBack();
    await expect(choice(title, label)).toHaveJSProperty('selectedIndex', 0);
  }
  expect(explorer.fragment()).toBe('');
  await page.goForward();
  await expect(choice(CHOICES[0][0], CHOICES[0][1]).getByRole('option', { name: CHOICES[0][2] })).toHaveJSProperty('selected', true);
  await expect(choice(CHOICES[1][0], CHOICES[1][1])).toHaveJSProperty('selectedIndex', 0);
});

test('a thousand people', async ({ explorer }) => {
  await explorer.goto();
  const exhibit = await explorer.show('How many people would it take?');
  await expect(exhibit.locator('svg').getByText('68 of 100', { exact: true })).toBeVisible();
  await exhibit.getByRole('combobox', { name: 'People in each arm' }).selectOption('1000');
  await expect(exhibit.locator('svg').getByText('680 of 1000', { exact: true })).toBeVisible();
  await expect(exhibit.locator('svg').getByText('496 of 1000', { exact: true })).toBeVisible();
  await expect(exhibit.locator('.caption')).toHaveText(/^Of 1000 people in each arm/);
  await expect(exhibit.getByRole('img')).toHaveAccessibleDescription(/^Of 1000 people in each arm/);
});
