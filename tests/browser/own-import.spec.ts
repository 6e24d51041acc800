// Tables and registry records: how they were read is shown, what they leave open is asked, and what comes of
// them says the same numbers.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openAt } from './harness/documents';
import { Own } from './harness/own';
import { expect, test } from './harness/test';

// See own-save.spec.ts.
test.use({ trace: 'off' });

/** A table as a spreadsheet of a country with decimal commas saves it. */
function germanTable(table: string): string {
  const rows = table.trimEnd().split(/\r?\n/).map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell).slice(0, -1);
    return cells.map((cell) => cell.replace(/^(-?\d*)\.(\d+)$/, '$1,$2').replace(/^([<>=])\.(\d+)$/, '$10,$2')).join(';');
  });
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}

test('from a template through a spreadsheet and the explorer to one file, with the same numbers', async ({ explorer, page }, info) => {
  await explorer.goto();
  const own = new Own(page);
  await own.open();
  await own.dialog.getByText('Start from a template').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    own.dialog.getByRole('button', { name: 'Table of differences (CSV)' }).click(),
  ]);
  const template = readFileSync(await download.path(), 'utf8');
  const table = germanTable(template.replace(',-1.1,-1.7,-0.5,', ',-1.30,-1.95,-0.65,'));
  expect(table).toContain(';-1,30;-1,95;-0,65;');
  await own.choose('Tabelle 2.csv', table);
  await expect(own.dialog.getByRole('heading', { name: 'Tabelle 2.csv: look it over' })).toBeVisible();
  await expect(own.dialog.locator('.facts').first()).toContainText('comma');
  await expect(own.dialog.locator('.facts').first()).toContainText('semicolon');
  await own.press('Show this trial');
  await expect(own.dialog).toBeHidden();
  await explorer.expectBetween('1.00', 'Probably large enough, not certain');
  await expect(explorer.answer).toContainText('1.30 points lower');
  await expect(explorer.answer).toContainText('0.65');
  await expect(explorer.answer).toContainText('1.95');
  const said = await explorer.answer.innerText();

  const saved = await own.save('Save as one HTML file');
  expect(saved.suggestedFilename()).toBe('mcid-explorer-example.html');
  const path = info.outputPath('example.html');
  await saved.saveAs(path);
  const opened = await openAt(page, pathToFileURL(path).href);
  await opened.expectBetween('1.00', 'Probably large enough, not certain');
  expect(await opened.answer.innerText()).toBe(said);
});

test('a registry record is asked about, and only what was confirmed is shown', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.choose('record.json', readFileSync('tests/reference/ctgov/NCT02552212.json'));
  await expect(own.dialog.getByRole('heading', { name: 'record.json: look it over' })).toBeVisible();
  await expect(own.dialog.getByText('This is a record of ClinicalTrials.gov with results.', { exact: true })).toBeVisible();
  const show = own.dialog.getByRole('button', { name: 'Show this trial' });
  await expect(show).toBeDisabled();
  await expect(own.dialog.getByRole('heading', { name: 'Left out' })).toBeVisible();
  await expect(own.dialog.getByText('Certolizumab Pegol Plasma Concentration at Week 12')).toBeVisible();
  // One outcome is wanted; the others are left out.
  const better = own.dialog.getByLabel(/BASFI/).filter({ hasText: 'Lower' }).first();
  await better.selectOption('lower_is_better');
  await own.press('Leave out the outcomes that I have not answered');
  for (let round = 0; round < 6 && !await show.isEnabled(); round += 1) {
    const confirm = own.dialog.getByRole('button', { name: 'I have checked what is proposed here: it is right' }).first();
    if (await confirm.count() === 0) break;
    const before = await own.dialog.getByText(/must be said or confirmed/).innerText();
    await confirm.click();
    await expect(own.dialog.getByText(before)).toHaveCount(0);
  }
  await expect(show).toBeEnabled();
  await show.click();
  await expect(own.dialog).toBeHidden();
  for (const [visit, numbers] of [['52 weeks', ['1.585', '1.038', '2.132']], ['12 weeks', ['1.696', '1.282', '2.110']]] as const) {
    await explorer.visit.selectOption(visit);
    await expect(explorer.answer).toContainText(`At ${visit}`);
    for (const number of numbers) await expect(explorer.answer).toContainText(number);
  }
});

test('a record with nothing to show says so, measure by measure', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.choose('record.json', readFileSync('tests/reference/ctgov/NCT00763412.json'));
  await expect(own.dialog.getByRole('heading', { name: 'record.json cannot be used yet' })).toBeVisible();
  await expect(own.dialog.locator('.findings li')).toHaveCount(10);
  await own.press('Close');
  await explorer.expectBetween('1.0');
});

/** What must be said of a bad input that its reader sees. */
const SAID: Record<string, string[]> = {
  CI_REVERSED: ['lower limit (-0.4) is larger than the upper (-1.5)', 'not swapped'],
  EST_OUTSIDE_CI: ['(-1.8) lies outside its own confidence interval (-1.5 to -0.4)'],
  P_OUT_OF_RANGE: ['P must lie between 0 and 1'],
  P_NEGATIVE: ['P must lie between 0 and 1'],
  P_NS: ['carries no usable number'],
  MCID_NOT_POSITIVE: ['size above 0', 'without a sign'],
};

test('bad inputs are told as they must be, and nothing is computed of them', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  const { cases } = JSON.parse(readFileSync('tests/reference/bad_inputs.json', 'utf8'));
  let told = 0;
  for (const { code, input } of cases) {
    if (!(code in SAID)) continue;
    const trial = JSON.parse(readFileSync('public/templates/trial.json', 'utf8'));
    const [outcome] = trial.outcomes;
    const [contrast] = outcome.contrasts;
    Object.assign(contrast, { estimate: input.estimate });
    if (input.ci_lo) contrast.confidence_interval = { level: 95, lower: input.ci_lo, upper: input.ci_hi };
    if (input.p) contrast.p = input.p;
    if (input.mcid) outcome.thresholds = [{ kind: 'between_groups', value: input.mcid, label: 'own' }];
    await own.choose(`${code}.json`, JSON.stringify(trial, null, 1));
    await expect(own.dialog.getByRole('heading', { name: `${code}.json cannot be used yet` })).toBeVisible();
    for (const part of SAID[code]) await expect(own.dialog.locator('.findings')).toContainText(part);
    told += 1;
  }
  expect(told).toBe(Object.keys(SAID).length);
  await own.press('Close');
  await explorer.expectBetween('1.0');
});
