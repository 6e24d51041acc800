// The page in a frame of another page: what is shown, how high it is, and the way to the rest.

import { openInFrame } from './harness/documents';
import { expect, test } from './harness/test';

test('a frame shows the first view and no more', async ({ page, baseURL }) => {
  const explorer = await openInFrame(page, `${baseURL}?embed#between=1.2`);
  await explorer.expectBetween('1.2', 'Possibly large enough, not shown');
  await expect(explorer.view.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(explorer.view.getByRole('figure')).toHaveCount(2);
  await expect(explorer.places).toHaveCount(0);
  await expect(explorer.theme).toBeHidden();
  await expect(explorer.view.getByText('MCID Explorer', { exact: true })).toBeHidden();
  await expect(explorer.view.getByRole('heading', { name: 'Sources' })).toBeHidden();
});

test('a frame shows the parts that its address names', async ({ page, baseURL }) => {
  const explorer = await openInFrame(page, `${baseURL}#embed=difference,compatibility`);
  await expect(explorer.differences).toBeVisible();
  await expect(explorer.trajectory).toHaveCount(0);
  await expect(explorer.verdict).toHaveCount(0);
  await expect(explorer.betweenSlider).toHaveCount(0);
  await expect(explorer.places).toHaveCount(1);
  await explorer.places.scrollIntoViewIfNeeded();
  await expect(explorer.places.getByRole('figure')).toBeVisible();
});

test('what is moved in a frame stays in its address', async ({ page, baseURL }) => {
  const explorer = await openInFrame(page, `${baseURL}#embed=answer,thresholds`);
  await explorer.betweenSlider.fill('2');
  await expect.poll(() => explorer.fragment()).toBe('between=2.0&embed=answer,thresholds');
  const whole = explorer.view.getByRole('link', { name: /^RESOLVE in MCID Explorer/ });
  await expect(whole).toHaveAttribute('href', `${baseURL}#between=2.0`);
  await expect(whole).toHaveAttribute('target', '_blank');
});

test('the page around the frame makes it as high as what is in it', async ({ page, baseURL }) => {
  const explorer = await openInFrame(page, `${baseURL}#embed=answer,thresholds`, { width: '600' });
  const inside = () => explorer.view.evaluate(() => document.documentElement.getBoundingClientRect().height);
  const frame = page.locator('iframe');
  const outside = () => frame.evaluate((element) => element.clientHeight);
  await expect.poll(async () => await outside() - Math.ceil(await inside())).toBe(0);
  const before = await outside();
  for (const button of await explorer.view.getByRole('button', { name: 'Source' }).all()) await button.click();
  await expect.poll(outside).toBeGreaterThan(before);
  await expect.poll(async () => await outside() - Math.ceil(await inside())).toBe(0);
});

test('the dialog gives the markup, and the markup works', async ({ explorer, page, baseURL }) => {
  await explorer.goto('between=2.0');
  await page.getByRole('button', { name: 'Embed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Trajectory' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Compatibility curve' }).check();
  const markup = dialog.locator('pre');
  await expect(markup).toContainText('#between=2.0&amp;embed=answer,thresholds,difference,compatibility"');
  await expect(markup).toContainText('embed.js"></script>');
  const [, source] = /<iframe src="([^"]*)"/.exec(await markup.textContent() ?? '') ?? [];
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  const framed = await openInFrame(page, source.replaceAll('&amp;', '&'));
  expect(source.startsWith(baseURL ?? '')).toBe(true);
  await framed.expectBetween('2.0', 'A benefit, but too small to matter');
  await expect(framed.trajectory).toHaveCount(0);
  await expect(framed.places).toHaveCount(1);
});

test('an opened dialog is left with Escape, and the focus goes back', async ({ explorer, page }) => {
  await explorer.goto();
  const button = page.getByRole('button', { name: 'Embed' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Embed' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Embed' })).toBeHidden();
  await expect(button).toBeFocused();
});
