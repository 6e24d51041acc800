// Typing a trial: fields with what is wrong beside each, undo and redo, kept only when asked for.

import { Own } from './harness/own';
import { expect, test } from './harness/test';

/** What a person types of a small trial. */
const TRIAL: [string, string][] = [
  ['Short name', 'WALK'],
  ['Name, Arm 1', 'Walking'],
  ['Name, Arm 2', 'Usual care'],
  ['Time since randomisation, Visit 2', '12'],
  ['Primary visit', 'Visit 2'],
  ['What is measured', 'pain intensity'],
  ['Which way is better', 'Lower is better'],
  ['Smallest important difference between groups', '1.0'],
  ['n, Visit 2: Walking', '94'],
  ['Mean, Visit 2: Walking', '3.8'],
  ['SD, Visit 2: Walking', '2.2'],
  ['n, Visit 2: Usual care', '92'],
  ['Mean, Visit 2: Usual care', '4.9'],
  ['SD, Visit 2: Usual care', '2.3'],
  ['Estimate, Visit 2: Walking minus Usual care', '-1.1'],
  ['Lower limit, Visit 2: Walking minus Usual care', '-1.7'],
  ['Upper limit, Visit 2: Walking minus Usual care', '-0.5'],
];

test('a trial is typed and shown', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.open();
  await own.press('Type a new trial');
  await expect(own.dialog.getByRole('button', { name: 'Show this trial' })).toBeDisabled();
  await own.type(TRIAL);
  await own.press('Show this trial');
  await expect(own.dialog).toBeHidden();
  await explorer.expectBetween('1.0', 'Probably large enough, not certain');
  await expect(explorer.answer).toContainText('1.1 points lower');
  await expect(explorer.trial).toHaveText('Trial: WALK (opened here)');
});

test('what is wrong stands beside the field while it is typed, and goes when it is mended', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.open();
  await own.press('Type a new trial');
  await own.type(TRIAL);
  const mean = own.dialog.getByLabel('Mean, Visit 2: Walking', { exact: true });
  await mean.press('End');
  await mean.pressSequentially(',5');
  await expect(mean).toHaveValue('3.8,5');
  await expect(mean).toHaveAttribute('aria-invalid', 'true');
  await expect(mean).toHaveAccessibleDescription(/comma/);
  await expect(own.dialog.getByRole('button', { name: 'Show this trial' })).toBeDisabled();
  await mean.fill('3.85');
  await expect(mean).toHaveAttribute('aria-invalid', 'false');
  await expect(own.dialog.getByRole('button', { name: 'Show this trial' })).toBeEnabled();
  const upper = own.dialog.getByLabel('Upper limit, Visit 2: Walking minus Usual care', { exact: true });
  await upper.fill('-2');
  await expect(own.dialog.getByText('The lower limit (-1.7) is larger than the upper (-2)')).toBeVisible();
});

test('steps are undone and done again', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.open();
  await own.press('Change the trial shown');
  const name = own.dialog.getByLabel('Short name', { exact: true });
  await expect(name).toHaveValue('RESOLVE');
  await name.fill('RESOLVE 2');
  await own.press('Undo');
  await expect(name).toHaveValue('RESOLVE');
  await own.press('Redo');
  await expect(name).toHaveValue('RESOLVE 2');
  await own.press('Add an arm');
  await expect(own.dialog.getByLabel('Name, Arm 3', { exact: true })).toBeVisible();
  await own.press('Undo');
  await expect(own.dialog.getByLabel('Name, Arm 3', { exact: true })).toBeHidden();
});

test('what is typed is kept only if asked for, and is forgotten', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  await own.open();
  await own.press('Type a new trial');
  await own.type(TRIAL.slice(0, 2));
  expect(await kept()).toEqual([]);
  await own.dialog.getByLabel('Keep what I type').check();
  await own.type([['Name, Arm 2', 'Usual care']]);
  await expect.poll(kept).toEqual(['mcid-explorer-own-trial']);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('mcid-explorer-own-trial'))).toContain('Usual care');
  await explorer.reload();
  await own.open();
  await own.press('Go on with what was kept');
  await expect(own.dialog.getByLabel('Name, Arm 2', { exact: true })).toHaveValue('Usual care');
  await own.press('Forget what was kept');
  expect(await kept()).toEqual([]);
  await expect(own.dialog.getByRole('button', { name: 'Go on with what was kept' })).toBeHidden();
});
