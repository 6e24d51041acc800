// Opening a trial of one's own: by the button, dropped, pasted; what is wrong with it; nothing lost.

import { readFileSync } from 'node:fs';
import { Own } from './harness/own';
import { expect, test } from './harness/test';
import { secondTrial, small } from './harness/trials';

const RESOLVE = readFileSync('public/trials/resolve.json', 'utf8');

test('a file is shown, under its own name, beside the trials that are there', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.choose('second.json', secondTrial(small));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are two points enough?');
  await expect(own.dialog, 'nothing is left to be looked at').toBeHidden();
  await explorer.expectBetween('1.0', 'Large enough to matter');
  await expect(explorer.notices).toContainText('opened here');
  await expect(explorer.trial).toHaveText('Trial: SECOND (opened here)');
  await explorer.chooseTrial('RESOLVE');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is one point less pain enough to matter?');
  await explorer.chooseTrial('SECOND (opened here)');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are two points enough?');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is one point less pain enough to matter?');
});

test('opening a file asks nobody for anything', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.open();
  await own.press('Type a new trial');
  await expect(own.dialog.getByRole('heading', { name: 'A trial, typed' })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await own.choose('resolve.json', RESOLVE);
  await expect(own.dialog.getByRole('heading', { name: 'resolve.json is shown; please look at these places' })).toBeVisible();
  expect(asked).toEqual([]);
});

test('everything that is wrong is listed with place, remedy and line, and what was there stays', async ({ explorer, page }) => {
  await explorer.goto();
  await explorer.betweenSlider.fill('1.4');
  const own = new Own(page);
  const faulty = RESOLVE.replace('"lower": "-1.5"', '"lower": "1.5"').replace('"p": ".001"', '"p": "NS"');
  await own.choose('table 2.json', faulty);
  await expect(own.dialog.getByRole('heading', { name: 'table 2.json cannot be used yet' })).toBeVisible();
  const errors = own.dialog.getByRole('listitem').filter({ hasText: /^Error/ });
  await expect(errors).toHaveCount(2);
  const reversed = errors.filter({ hasText: 'larger than' }).or(errors.filter({ hasText: '1.5' })).first();
  const line = faulty.split('\n').findIndex((text) => text.includes('"lower": "1.5"')) + 1;
  await expect(reversed).toContainText(`Line ${line}, column`);
  await expect(reversed).toContainText('/outcomes/0/contrasts/0/confidence_interval');
  await expect(reversed.locator('.line')).toContainText('"lower": "1.5"');
  await expect(errors.filter({ hasText: '"NS" carries no usable number' })).toContainText('Leave "p" out');
  await own.dialog.getByText('Copy this list').click();
  await expect(own.dialog.getByRole('region', { name: 'What is wrong' })).toContainText(new RegExp(`^table 2.json\n[^]*Error Line ${line}, `));
  await own.press('Close');
  await explorer.expectBetween('1.4', 'Possibly large enough, not shown');
});

test('a mended file of the same name can be opened again', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.choose('a.json', RESOLVE.replace('"lower": "-1.5"', '"lower": "1.5"'));
  await expect(own.dialog.getByRole('heading', { name: 'a.json cannot be used yet' })).toBeVisible();
  await own.choose('a.json', RESOLVE);
  await expect(own.dialog.getByRole('heading', { name: 'a.json is shown; please look at these places' })).toBeVisible();
  await expect(own.dialog.getByRole('listitem').filter({ hasText: /^Warning/ })).toHaveCount(7);
});

test('a file is dropped anywhere on the page', async ({ explorer, page }) => {
  await explorer.goto();
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, secondTrial());
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop the file to open it')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop the file to open it')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are two points enough?');
});

test('a text is pasted on the page, or into its place', async ({ explorer, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.goto();
  await page.evaluate((text) => navigator.clipboard.writeText(text), secondTrial());
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are two points enough?');
  const own = new Own(page);
  await own.dialog.getByText('or paste its text here').click();
  await own.dialog.getByLabel('Text of a file').fill('{ "format": "something else" }');
  await own.press('Read this text');
  await expect(own.dialog.getByRole('heading', { name: 'Pasted text cannot be used yet' })).toBeVisible();
});

test('a file above the limit is refused with the limit named', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  await own.choose('large.json', Buffer.alloc(5_000_001, ' '));
  await expect(own.dialog.locator('.sheet')).toContainText('5000001 bytes; 5000000 are the most');
});

test('what is no trial is told kindly', async ({ explorer, page }) => {
  await explorer.goto();
  const own = new Own(page);
  for (const [text, part] of [
    ['', 'empty'],
    ['<!doctype html><p>A page</p>', 'web page'],
    ['[1, 2', 'JSON'],
    [Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'UTF-16'],
  ] as [string | Buffer, string][]) {
    await own.choose('file', text);
    await expect(own.dialog.locator('.findings')).toContainText(part);
  }
});
