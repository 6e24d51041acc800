// The picture in the README: the first view of the page, 1280 pixels wide, light.
// `UPDATE_SCREENSHOT=1 npx playwright test screenshot.spec.ts` writes it anew.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './harness/test';

const FILE = fileURLToPath(new URL('../../docs/explorer.png', import.meta.url));
const WIDTH = 1280;

if (process.env.UPDATE_SCREENSHOT === '1') {
  test('the screenshot is written', async ({ explorer, page }) => {
    await page.setViewportSize({ width: WIDTH, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await explorer.goto();
    await expect(explorer.verdict).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: FILE });
  });
} else {
  test('the screenshot is a PNG of the right width', () => {
    const file = readFileSync(FILE);
    expect(file.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(file.readUInt32BE(16)).toBe(WIDTH);
  });
}
