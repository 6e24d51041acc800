// What the page says of itself to those who do not open it.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from './harness/test';

test('the head names the trial, its publication and its data', async ({ explorer, page }) => {
  await explorer.goto();
  await expect(page).toHaveTitle(/RESOLVE.*MCID Explorer/);
  const content = (name: string) => page.locator(`meta[name="${name}"], meta[property="${name}"]`).first().getAttribute('content');
  expect(await content('description')).toContain('1.0 point');
  expect(await content('citation_doi')).toBe('10.1001/jama.2022.9930');
  expect(await content('og:title')).toContain('RESOLVE');
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent() ?? '');
  const kinds = JSON.stringify(data);
  for (const kind of ['Dataset', 'ScholarlyArticle']) expect(kinds).toContain(`"@type":"${kind}"`);
});

test('the picture beside a link is there', async ({ request }) => {
  const picture = await (await request.get('preview.png')).body();
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('every file is as SHA256SUMS says', async ({ request }) => {
  const sums = await (await request.get('SHA256SUMS')).text();
  const lines = sums.trim().split('\n').map((line) => line.split('  '));
  expect(lines.length).toBeGreaterThan(8);
  for (const [sum, name] of lines) {
    const hash = createHash('sha256').update(readFileSync(`dist/${name}`)).digest('hex');
    expect(hash, name).toBe(sum);
  }
});
