// Where the numbers come from: sources on the page, and trials that are fetched.

import { readFileSync } from 'node:fs';
import { expect, test } from './harness/test';
import { addSecondTrial, secondTrial } from './harness/trials';

test('each of the three numbers shows its source', async ({ explorer, page }) => {
  await explorer.goto();
  const answer = page.getByRole('region', { name: 'Answer' });
  const sources = [/^As printed: the paper\.$/, /^Computed from the printed means: \u22122\.5 and \u22121\.8 points/, /^Counted in the trial: 87 of 128 against 66 of 133; the paper\.$/];
  for (const [index, words] of sources.entries()) {
    const button = answer.getByRole('button', { name: 'Source' }).nth(index);
    await expect(answer.getByText(words)).toBeHidden();
    await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(answer.getByText(words)).toBeVisible();
    await button.click();
    await expect(answer.getByText(words)).toBeHidden();
  }
  await explorer.withinSlider.fill('50');
  await expect(answer.locator('dt').getByText('of people improved by at least 50%')).toBeVisible();
  await explorer.withinSlider.fill('70');
  await expect(answer.getByText('not counted')).toBeVisible();
  await expect(answer.locator('dt').getByText('people improved were counted at 30% and 50%')).toBeVisible();
});

test('notes, counts and sources', async ({ explorer, page }) => {
  await explorer.goto();
  await explorer.showAll();
  for (const heading of ['Notes on the reported numbers', 'Who took part, and what else was counted', 'Sources', 'Two thresholds, two questions']) {
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }
  const notes = explorer.exhibit('Notes on the reported numbers').getByRole('table');
  await expect(notes.getByRole('row', { name: /scale/ }).first()).toContainText('The news summary:');
  const counts = explorer.exhibit('Who took part, and what else was counted').getByRole('table');
  await expect(counts.getByRole('row', { name: /recovery/ })).toContainText('24 of 131');
  await expect(counts.getByRole('row', { name: /any adverse event/ }).getByRole('cell')).toHaveText(['1', '2', 'the paper']);
  const paper = page.getByRole('listitem').filter({ hasText: 'the paper' });
  await expect(paper.getByRole('link')).toHaveAttribute('href', 'https://doi.org/10.1001/jama.2022.9930');
  await expect(page.getByText('ACTRN12615000610538')).toBeVisible();
});

for (const blocked of ['**/trials/*.json', '**/trials/index.json']) {
  test(`the page opens without ${blocked}`, async ({ explorer, page, faults }) => {
    await page.route(blocked, (route) => route.abort());
    await explorer.goto('between=1.4');
    await expect.poll(() => faults.length).toBeGreaterThan(0);
    await expect(explorer.trial, 'the chooser names what is shown').toHaveText('Trial: RESOLVE');
    await explorer.expectBetween('1.4', 'Possibly large enough, not shown');
    await expect(explorer.notices).toHaveCount(0);
    await explorer.outcome.selectOption('Insomnia');
    await expect(explorer.answer).toContainText('insomnia');
    expect(faults.filter((fault) => !/trials\/(index|resolve)\.json/.test(fault))).toEqual([]);
    faults.length = 0;
  });
}

test('every trial of the list can be chosen, and opens with its own primary visit', async ({ explorer, page }) => {
  const { trials } = JSON.parse(readFileSync('public/trials/index.json', 'utf8'));
  await explorer.goto();
  for (const { id, file, short_name } of trials.slice(1)) {
    const trial = JSON.parse(readFileSync(`public/trials/${file}`, 'utf8'));
    const primary = trial.visits.find((visit: { primary?: boolean }) => visit.primary);
    await explorer.chooseTrial(short_name);
    await expect(explorer.trial).toHaveText(`Trial: ${short_name}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(trial.question);
    await expect(explorer.visit).toHaveValue(primary.id);
    await expect(explorer.answer).toContainText(primary.label);
    expect(explorer.fragment()).toBe(`trial=${id}`);
    await expect(explorer.notices).toHaveCount(0);
  }
});

test('a second trial: chooser, link, Back', async ({ explorer, page }) => {
  await addSecondTrial(page, secondTrial());
  await explorer.goto();
  await explorer.betweenSlider.fill('1.4');
  await explorer.chooseTrial('SECOND');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are two points enough?');
  await expect(page.getByText('SECOND is another trial.')).toBeVisible();
  await expect(explorer.answer).toContainText('2.0 points lower');
  await explorer.expectBetween('1.0', 'Large enough to matter');
  expect(explorer.fragment()).toBe('trial=second');
  await explorer.betweenSlider.fill('2.1');
  await expect.poll(() => explorer.fragment()).toBe('trial=second&between=2.1');

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is one point less pain enough to matter?');
  await explorer.expectBetween('1.4', 'Possibly large enough, not shown');
  await expect(explorer.trial).toHaveText('Trial: RESOLVE');
  await page.goForward();
  await explorer.expectBetween('2.1', 'Possibly large enough, not shown');
  await expect(explorer.trial).toHaveText('Trial: SECOND');
  await explorer.reload();
  await expect(explorer.answer).toContainText('2.0 points lower');
  await explorer.expectBetween('2.1');
});

test('a second trial that comes after something else was asked for does not take over', async ({ explorer, page }) => {
  let come = (): void => {};
  const fetched = page.waitForResponse('**/trials/second.json');
  await addSecondTrial(page, secondTrial(), new Promise((resolve) => { come = resolve; }));
  await explorer.goto();
  await explorer.chooseTrial('SECOND');
  await expect(explorer.trial, 'not shown before it is there').toHaveText('Trial: RESOLVE');
  await page.evaluate(() => { window.location.hash = 'between=1.4'; });
  await explorer.expectBetween('1.4');
  come();
  await (await fetched).finished();
  // The page's own reading of the answer is done once a later one of its fetches would be.
  await page.evaluate(async () => (await fetch('trials/resolve.json')).text());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is one point less pain enough to matter?');
  await expect(explorer.answer).toContainText('1.0 point lower');
  await expect(explorer.trial, 'the chooser names what is shown').toHaveText('Trial: RESOLVE');
});

const FAULTY: [string, string, RegExp][] = [
  ['text that is no JSON', '{"format":', /\w/],
  ['faults', secondTrial().replace('"lower_is_better"', '"sideways"').replace('"-2.0"', '"minus two"'), /sideways|direction/],
  ['markup', JSON.stringify({ format: '<img src=x onerror=alert(1)>' }), /\w/],
];
for (const [name, file, words] of FAULTY) {
  test(`a second trial with ${name} leaves what was shown`, async ({ explorer, page }) => {
    await addSecondTrial(page, file);
    await explorer.goto('between=1.4');
    await explorer.chooseTrial('SECOND');
    await expect(explorer.notices.locator('li').first()).toHaveText('The file of SECOND has faults; what was shown stays.');
    await expect(explorer.notices.locator('li').nth(1)).toHaveText(words);
    await expect(explorer.notices.locator('img')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is one point less pain enough to matter?');
    await explorer.expectBetween('1.4', 'Possibly large enough, not shown');
    await expect(explorer.trial, 'the chooser names what is shown').toHaveText('Trial: RESOLVE');
    // The address, too, is that of what is shown, so that a link or a reload keeps it.
    expect(explorer.fragment()).toBe('between=1.4');
  });
}
