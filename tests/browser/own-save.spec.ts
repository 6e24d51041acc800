// Handing on: the trial as files, and the whole explorer with it as one.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { SINGLE_FILE, openAt } from './harness/documents';
import { Own } from './harness/own';
import { expect, test } from './harness/test';
import { secondTrial, small } from './harness/trials';
import type { Page, TestInfo } from '@playwright/test';

// Playwright's record of a test writes a style into a page that hands out a file; the page's policy refuses
// it, and says so on the console.
test.use({ trace: 'off' });

/** Saves the page as one file, and gives its address. */
async function savedPage(page: Page, info: TestInfo, name: string): Promise<string> {
  const download = await new Own(page).save('Save as one HTML file');
  const path = info.outputPath(name);
  await download.saveAs(path);
  return pathToFileURL(path).href;
}

for (const [document, address] of [['the page on a site', './'], ['the single file', SINGLE_FILE.href]]) {
  test(`from ${document}: one file with the reader's trial and question, to be opened, changed and saved again`, async ({ page }, info) => {
    let explorer = await openAt(page, address);
    let own = new Own(page);
    await own.choose('second.json', secondTrial(small));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are two points enough?');
    await expect(own.dialog).toBeHidden();
    await explorer.betweenSlider.fill('2.1');
    await explorer.expectBetween('2.1', 'Possibly large enough, not shown');
    const first = await savedPage(page, info, 'first.html');

    explorer = await openAt(page, first);
    await expect(page).toHaveTitle(/^SECOND: /);
    await explorer.expectBetween('2.1', 'Possibly large enough, not shown');
    await explorer.showAll();
    const text = readFileSync(info.outputPath('first.html'), 'utf8');
    expect(text, 'nothing in it is about the trial that the page was made with').not.toContain('RESOLVE');
    expect(await savedPage(page, info, 'again.html')).toBeTruthy();
    expect(readFileSync(info.outputPath('again.html'), 'utf8'), 'unchanged, it is the same file').toBe(text);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

    own = new Own(page);
    await own.open();
    await own.press('Change the trial shown');
    await own.type([['Short name', 'THIRD']]);
    await own.press('Show this trial');
    await expect(page).toHaveTitle(/^THIRD: /);
    await explorer.betweenSlider.fill('1.9');
    const second = await savedPage(page, info, 'second.html');
    explorer = await openAt(page, second);
    await expect(page).toHaveTitle(/^THIRD: /);
    await explorer.expectBetween('1.9');
  });
}

test('the trial as JSON is the same trial again', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  const text = await own.saved('Trial as JSON');
  expect(JSON.parse(text).outcomes[0].contrasts[0].estimate).toBe('-1.0');
  await own.saving.getByRole('button', { name: 'Close' }).click();
  await own.choose('resolve.json', text);
  await expect(own.dialog.getByRole('heading', { name: /is shown/ })).toBeVisible();
  await own.press('Close');
  expect(await own.saved('Trial as JSON')).toBe(text);
});

test('a saved page shows its answer where scripts do not run', async ({ explorer, page, browser }, info) => {
  await explorer.goto();
  await explorer.betweenSlider.fill('2');
  const address = await savedPage(page, info, 'explorer.html');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(address);
  await expect(still.getByText('A benefit, but too small to matter')).toBeVisible();
  expect(await still.content()).toContain('Without scripts this page shows only its answer');
  await context.close();
});
