// The page without scripts: everything that is said, and nothing that could not be done.

import { expect, test } from './harness/test';
import { SINGLE_FILE } from './harness/documents';

test.use({ javaScriptEnabled: false });

for (const [name, address] of [['the page', './'], ['the single file', SINGLE_FILE.href]]) {
  test(`${name} is read without scripts`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is one point less pain enough to matter?');
    await expect(page.getByTestId('verdict')).toHaveText('On the line, at the printed precision');
    await expect(page.getByTestId('answer')).toContainText('0.4 to 1.5 points lower');
    for (const number of ['\u22121.0', '\u221245%', '68%']) await expect(page.locator('.value', { hasText: number })).toBeVisible();
    await expect(page.getByText('As printed: the paper.')).toBeVisible();
    await expect(page.getByRole('img')).toHaveCount(2);
    const [course, differences] = [page.getByRole('table').first(), page.getByRole('table').last()];
    await expect(course.getByRole('row', { name: /^18 weeks, retraining/ })).toContainText('2.7 to 3.5');
    await expect(differences.getByRole('row', { name: /^52 weeks/ })).toContainText('\u22121.1 to 0.1');
    await expect(page.getByRole('link', { name: /JAMA 2022/ })).toBeVisible();
  });

  test(`${name} offers no control without scripts`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('body > noscript')).toBeVisible();
    const dead = page.locator('select, input, button:not(.term, .presets button), [role="slider"]').filter({ visible: true });
    await expect(dead).toHaveCount(0);
    await expect(page.getByText('Loading').filter({ visible: true })).toHaveCount(0);
  });
}

for (const width of [1440, 1280, 1024, 768, 412, 390, 375, 360, 320]) {
  test(`one picture of each figure at ${width} px, none wider than its place`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const places = await page.locator('.pictures').evaluateAll((places) =>
      places.map((place) => {
        const shown = [...place.querySelectorAll(':scope > svg')].filter((picture) => picture.checkVisibility());
        return { shown: shown.length, room: place.clientWidth - (shown[0]?.getBoundingClientRect().width ?? 0) };
      }));
    expect(places.length).toBe(2);
    for (const { shown, room } of places) {
      expect(shown).toBe(1);
      expect(room, 'the picture fits').toBeGreaterThanOrEqual(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
