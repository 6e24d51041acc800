// The single file: it asks nobody for anything, and is about the trial that is in it.

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { LOCKED, SINGLE_FILE, openAt, openInFrame, withTrial } from './harness/documents';
import { noteTexts } from './harness/seen';
import { expect, test } from './harness/test';
import { secondTrial } from './harness/trials';
import type { Page, TestInfo } from '@playwright/test';

const SINGLE = (): string => readFileSync(SINGLE_FILE, 'utf8');

/** A file with another trial in it, as an author or a program would make it. */
function fileWith(trial: string, info: TestInfo): string {
  const path = info.outputPath('explorer.html');
  writeFileSync(path, withTrial(SINGLE(), trial));
  return pathToFileURL(path).href;
}

/** Everything that the page asks for from now on, but itself and what is made in it. */
function asked(page: Page, address: string): string[] {
  const list: string[] = [];
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address && !request.url().startsWith('blob:')) list.push(request.url());
  });
  return list;
}

test('it asks for nothing, whatever is done', async ({ page, context }) => {
  await context.setOffline(true);
  const requests = asked(page, SINGLE_FILE.href);
  const explorer = await openAt(page, SINGLE_FILE.href);
  await explorer.betweenSlider.fill('1.2');
  await explorer.showAll();
  await explorer.openEverything();
  await explorer.theme.selectOption('Dark');
  await explorer.expectBetween('1.2', 'Possibly large enough, not shown');
  expect(requests).toEqual([]);
});

test('its policy lets it connect nowhere', async ({ page, faults }) => {
  await openAt(page, SINGLE_FILE.href);
  const refused = await page.evaluate(async () => {
    const told = new Promise((resolve) => addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)));
    const answer = await fetch('http://127.0.0.1:9/').then(() => 'answered', () => 'refused');
    return [answer, await told];
  });
  expect(refused).toEqual(['refused', 'connect-src']);
  expect(faults.length).toBeGreaterThan(0);
  faults.length = 0;
});

test('its trial can be found and read', async () => {
  const [, trial] = /<script type="application\/json" id="trial">([^]*?)<\/script>/.exec(SINGLE()) ?? [];
  expect(JSON.parse(trial)).toEqual(JSON.parse(readFileSync('public/trials/resolve.json', 'utf8')));
  expect(trial, 'line by line, as in its own file').toContain('\n  "short_name": "RESOLVE"');
});

test('its own trial is there at once and stays in its place', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { asked: 0, shifts: 0 };
    new MutationObserver(() => { seen.asked += Number('asked' in document.documentElement.dataset); })
      .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-asked'] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { seen });
  });
  await openAt(page, SINGLE_FILE.href);
  expect(await page.evaluate('seen')).toEqual({ asked: 0, shifts: 0 });
});

test('another trial in its place', async ({ page }, info) => {
  const explorer = await openAt(page, fileWith(secondTrial(), info));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are two points enough?');
  await explorer.expectBetween('1.0', 'Large enough to matter');
  await explorer.betweenSlider.fill('2.1');
  await explorer.expectBetween('2.1', 'Possibly large enough, not shown');
  await expect.poll(() => explorer.fragment()).toBe('between=2.1');
  await explorer.showAll();
  await page.reload();
  await explorer.ready();
  await explorer.expectBetween('2.1');
});

test('another trial never shows the numbers of the first', async ({ page }, info) => {
  const seen = await noteTexts(page, 'answer');
  const explorer = await openAt(page, fileWith(secondTrial(), info));
  await expect(explorer.answer).toContainText('2.0 points lower');
  for (const answer of await seen()) expect(answer).toContain('2.0 points lower');
});

test('a broken trial in its place: what is wrong, all of it', async ({ page }, info) => {
  const broken = secondTrial().replace('"lower_is_better"', '"sideways"').replace('"-2.0"', '"minus two"');
  await page.goto(fileWith(broken, info));
  const faults = page.getByRole('alert').filter({ has: page.getByRole('heading') });
  await expect(faults.getByRole('heading')).toHaveText(/^The trial in this file has faults/);
  await expect(faults.getByRole('listitem').filter({ hasText: 'sideways' })).toBeVisible();
  await expect(faults.getByRole('listitem').filter({ hasText: 'minus two' })).toBeVisible();
  await expect(page.getByTestId('verdict')).toBeHidden();
});

test('text that is no JSON in its place', async ({ page }, info) => {
  await page.goto(fileWith('{"format": 1,', info));
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveText(/^The trial in this file has faults/);
});

/** The element of a program, by its id: how it begins, and its text. */
const program = (id: string): RegExp => new RegExp(`(<script type="text/plain" id="${id}"[^>]*>)([^<]*)`);

test('its programs are WebAssembly, as gzip in base64', async () => {
  for (const id of ['page-program', 'worker-program']) {
    const [, , text] = program(id).exec(SINGLE()) ?? [];
    expect(text, id).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(WebAssembly.validate(gunzipSync(Buffer.from(text, 'base64'))), id).toBe(true);
  }
});

/** What may befall a program's text, which is one long line: a letter changed, the rest lost, all of it lost. */
const DAMAGES: Record<string, (text: string) => string> = {
  'one letter is another': (text) => text.slice(0, 100_000) + (text[100_000] === 'a' ? 'b' : 'a') + text.slice(100_001),
  'two letters have changed places': (text) => text.replace(/(.)(?!\1)(.)/, '$2$1'),
  'the end is missing': (text) => text.slice(0, text.length / 2),
  'nothing is left': () => '',
};

/** A file with the text of one of its programs changed. */
function damaged(id: string, damage: (text: string) => string, info: TestInfo): string {
  const path = info.outputPath('explorer.html');
  const file = SINGLE().replace(program(id), (_, start: string, text: string) => start + damage(text));
  expect(file).not.toBe(SINGLE());
  writeFileSync(path, file);
  return pathToFileURL(path).href;
}

for (const [what, damage] of Object.entries(DAMAGES)) {
  test(`a damaged program is never run: ${what}`, async ({ page, faults }, info) => {
    await page.goto(damaged('page-program', damage, info));
    await expect(page.locator('html')).toHaveAttribute('data-unloaded', '');
    await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
    await expect(page.getByTestId('verdict'), 'the first view stays').toHaveText('On the line, at the printed precision');
    await expect(page.locator('#app')).toHaveAttribute('data-first-view');
    await expect.poll(() => faults.length).toBe(1);
    expect(faults[0]).toContain('The program in this file is damaged.');
    faults.length = 0;
  });

  test(`a damaged program of the worker is never run: ${what}`, async ({ page, faults }, info) => {
    const explorer = await openAt(page, damaged('worker-program', damage, info));
    await explorer.places.first().scrollIntoViewIfNeeded();
    await expect(explorer.places.first().getByText('This part of the explorer could not be loaded')).toBeVisible();
    await explorer.betweenSlider.fill('1.2');
    await explorer.expectBetween('1.2', 'Possibly large enough, not shown');
    await expect.poll(() => faults.length).toBe(1);
    expect(faults[0]).toContain('The program in this file is damaged.');
    faults.length = 0;
  });
}

test('space around the programs does not matter', async ({ page }, info) => {
  const path = info.outputPath('explorer.html');
  const spaced = (file: string, id: string): string =>
    file.replace(program(id), (_, start: string, text: string) => `${start}\r\n ${text}\n`);
  writeFileSync(path, spaced(spaced(SINGLE(), 'page-program'), 'worker-program'));
  const explorer = await openAt(page, pathToFileURL(path).href);
  await explorer.showAll();
});

/** Texts that are markup, addresses or tricks elsewhere; here they are text. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  '"><svg onload=alert(3)>',
  'javascript:alert(4)',
  '{{constructor.constructor("alert(5)")()}}',
];

test('text from a trial is shown as text', async ({ page }, info) => {
  page.on('dialog', (dialog) => { throw new Error(`a text was run: ${dialog.message()}`); });
  for (const [index, text] of HOSTILE.entries()) {
    const trial = secondTrial((trial) => {
      trial.short_name = `${text} A`;
      trial.question = `${text} Q`;
      trial.description = text;
      trial.arms[0].short_name = `${text} B`;
      trial.outcomes[0].name = `${text} C`;
      trial.sources[0].name = `${text} D`;
      trial.notes[0].text = `${text} E`;
    });
    const explorer = await openAt(page, fileWith(trial, info));
    await expect(page.getByRole('heading', { level: 1 }), `${index}`).toHaveText(`${text} Q`);
    await explorer.showAll();
    await explorer.openEverything();
    await expect(page.locator('#app img, #app script, #app iframe, #app [onerror], #app [onload], a[href^="javascript"]')).toHaveCount(0);
  }
});

test('in a locked frame on a foreign page', async ({ page, baseURL }, info) => {
  const requests = asked(page, `${baseURL}mcid-explorer-resolve.html`);
  const explorer = await openInFrame(page, `${baseURL}mcid-explorer-resolve.html`, LOCKED);
  requests.length = 0;
  await explorer.betweenSlider.fill('1.2');
  await explorer.expectBetween('1.2', 'Possibly large enough, not shown');
  await explorer.theme.selectOption('Dark');
  await expect(explorer.view.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(requests, info.title).toEqual([]);
});
