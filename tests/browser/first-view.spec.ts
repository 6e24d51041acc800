// The page before its program has come, and the moment in which the program takes over.

import { noteTexts } from './harness/seen';
import { expect, test } from './harness/test';
import type { Page } from '@playwright/test';

/** Keeps the page's program back until `come` is called. */
async function keepBack(page: Page): Promise<() => void> {
  let come = (): void => {};
  const until = new Promise<void>((resolve) => { come = resolve; });
  await page.route('**/page-*.wasm', async (route) => {
    await until;
    await route.continue();
  });
  return come;
}

/** Opens the page with its program kept back. */
async function openEarly(page: Page, fragment = ''): Promise<() => void> {
  const come = await keepBack(page);
  await page.goto(`./${fragment === '' ? '' : `#${fragment}`}`, { waitUntil: 'commit' });
  await expect(page.locator('footer')).toBeAttached();
  // The scripts that listen are there; only the program is not.
  await page.waitForFunction(() => document.readyState !== 'loading');
  return come;
}

test('the first view says everything before the program comes', async ({ explorer, page }) => {
  const come = await openEarly(page);
  await expect(explorer.verdict).toHaveText('On the line, at the printed precision');
  await expect(explorer.answer).toContainText('0.4 to 1.5 points lower');
  await expect(page.getByRole('img')).toHaveCount(2);
  await expect(explorer.betweenField).toHaveValue('1.0');
  await expect(explorer.betweenSlider).toHaveValue('1');
  await expect(page.getByRole('button', { name: /^Loading/ }), 'the controls say that they are on their way').toBeVisible();
  come();
  await explorer.ready();
  await expect(page.getByRole('button', { name: /^Loading/ })).toHaveCount(0);
  await explorer.expectBetween('1.0', 'On the line, at the printed precision');
});

for (const width of [1440, 1280, 768, 390, 320]) {
  test(`nothing moves when the program takes over at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { shifts });
    });
    const come = await openEarly(page);
    const places = () => page.locator('h1, .card, .plot, .threshold-control, button, select, input').evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return [left, top, right, bottom].map(Math.round).join(' ');
      }));
    const before = await places();
    come();
    await explorer.ready();
    expect(await places()).toEqual(before);
    expect(await page.evaluate('shifts.reduce((sum, shift) => sum + shift, 0)')).toBe(0);
  });
}

test('what is set before the program comes is kept', async ({ explorer, page }) => {
  const come = await openEarly(page);
  await explorer.betweenSlider.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await expect(explorer.betweenField, 'the field follows the slider').toHaveValue('1.5');
  await page.getByRole('button', { name: /^Source/ }).first().click();
  await explorer.visit.selectOption('52 weeks');
  await explorer.theme.selectOption('Dark');
  await explorer.withinField.focus();
  await explorer.withinField.fill('45');
  await page.keyboard.press('ArrowLeft');
  come();
  await explorer.ready();
  await explorer.expectBetween('1.5');
  await expect(explorer.visit).toHaveValue('52');
  await expect(explorer.answer).toContainText('52 weeks');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByText('As printed: the paper.')).toBeVisible();
  await expect(explorer.withinField, 'what is being typed goes on').toBeFocused();
  await expect(explorer.withinField).toHaveValue('45');
  expect(await explorer.withinField.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(1);
  await page.keyboard.type('0');
  await expect(explorer.withinField).toHaveValue('405');
});

test('a slider that is held is not taken away', async ({ explorer, page }) => {
  const come = await openEarly(page);
  const box = await explorer.betweenSlider.boundingBox();
  if (box === null) throw new Error('the slider is not shown');
  const [y, from] = [box.y + box.height / 2, box.x + box.width / 3];
  await explorer.betweenSlider.evaluate((slider) => Object.assign(window, { held: slider }));
  await page.mouse.move(from, y);
  await page.mouse.down();
  const program = page.waitForResponse('**/page-*.wasm');
  come();
  await (await program).finished();
  await page.mouse.move(box.x + 13 + (box.width - 26) * 0.4, y, { steps: 5 });
  await expect(explorer.betweenField).toHaveValue('1.2');
  expect(await page.evaluate('held.isConnected'), 'it is the same slider').toBe(true);
  await expect(page.locator('html[data-ready]')).toHaveCount(0);
  await page.mouse.up();
  await explorer.ready();
  await explorer.expectBetween('1.2', 'Possibly large enough, not shown');
});

test('what has been moved already is not shown as the answer', async ({ explorer, page }) => {
  const come = await openEarly(page);
  const opacity = () => page.locator('.answer').evaluate((answer) => Number(getComputedStyle(answer).opacity));
  expect(await opacity()).toBe(1);
  await explorer.enter(explorer.betweenField, '2');
  expect(await opacity()).toBeLessThan(0.5);
  come();
  await explorer.ready();
  await explorer.expectBetween('2.0', 'A benefit, but too small to matter');
  expect(await opacity()).toBe(1);
});

test('a link with another question never shows the answer to the usual one', async ({ explorer, page }) => {
  const seen = await noteTexts(page, 'verdict');
  const come = await openEarly(page, 'between=2.0');
  await expect(page.getByText('The question in this link is on its way')).toBeVisible();
  await expect(explorer.verdict).toBeHidden();
  come();
  await explorer.ready();
  await explorer.expectBetween('2.0', 'A benefit, but too small to matter');
  expect(await seen()).toEqual(['A benefit, but too small to matter']);
});

test('a chosen theme is there before the program', async ({ explorer, page }) => {
  await explorer.goto();
  await explorer.theme.selectOption('Dark');
  const come = await openEarly(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  come();
  await explorer.ready();
});

for (const [what, fragment] of [['wasm', ''], ['wasm', 'between=2.0'], ['js', '']]) {
  test(`a program that does not come is told: ${what}, with ${fragment || 'no question'}`, async ({ explorer, page, faults }) => {
    await page.route(`**/page-*.${what}`, (route) => route.abort());
    await page.goto(`./${fragment === '' ? '' : `#${fragment}`}`);
    await expect(page.getByText('The program of this page could not be loaded')).toBeVisible();
    await expect(explorer.verdict).toHaveText('On the line, at the printed precision');
    await expect(explorer.verdict).toBeVisible();
    expect(faults.length).toBeGreaterThan(0);
    faults.length = 0;
  });
}

test('a host that does not say what a program is serves it all the same', async ({ explorer, page }) => {
  await page.route('**/page-*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await explorer.goto();
  await explorer.expectBetween('1.0', 'On the line, at the printed precision');
});

test('before the first view is complete, nothing is loaded but the files that the size budget counts', async ({ explorer, page, baseURL }) => {
  const names: string[] = [];
  page.on('request', (request) => names.push(request.url().slice((baseURL ?? '').length)));
  await explorer.goto();
  await page.waitForLoadState('networkidle');
  // As `is_in_first_view` in xtask/src/sizes.rs.
  const counted = /^(|icon\.svg|trials\/index\.json|page-.*)$/;
  expect(names.filter((name) => !counted.test(name))).toEqual([]);
  expect(names.filter((name) => /^page-.*\.(js|wasm)$/.test(name))).toHaveLength(2);
});
