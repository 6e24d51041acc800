// On paper: the numbers, in light colours, and nothing cut off.

import { expect, test } from './harness/test';
import { clippedControls, expectNoSidewaysScroll } from './harness/geometry';

/** Width of an A4 page between margins of 10 mm, in CSS pixels. */
const PAPER = 718;

test('a print holds the numbers and none of the buttons', async ({ explorer, page }) => {
  await explorer.goto('between=1.5');
  await explorer.showAll();
  await page.emulateMedia({ media: 'print' });
  await expect(explorer.verdict).toBeVisible();
  await expect(explorer.answer).toContainText('If 1.5 points');
  await expect(explorer.answer).toBeVisible();
  await expect(explorer.betweenField).toBeVisible();
  await expect(explorer.differences.getByRole('img')).toBeVisible();
  for (const exhibit of await explorer.places.getByRole('figure').all()) await expect(exhibit).toBeVisible();
  for (const button of await page.getByRole('button', { name: /Source|Table|Working|Reset/ }).all()) await expect(button).toBeHidden();
  const file = await page.pdf({ format: 'A4' });
  expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('a print leaves out what has not followed the thresholds', async ({ explorer, page }) => {
  await explorer.goto();
  const exhibit = await explorer.show('How sure can one be');
  await expect(exhibit).toContainText('42% to 50%');
  const print = (moment: string): Promise<unknown> => page.evaluate((name) => window.dispatchEvent(new Event(name)), moment);
  await page.emulateMedia({ media: 'print' });
  await print('beforeprint');
  await expect(exhibit).toBeVisible();
  await print('afterprint');
  await page.emulateMedia({ media: 'screen' });

  await explorer.betweenSlider.scrollIntoViewIfNeeded();
  await explorer.press(explorer.betweenSlider, 10);
  await explorer.expectBetween('2.0');
  await page.emulateMedia({ media: 'print' });
  await print('beforeprint');
  await expect(exhibit).toBeHidden();
  await expect(explorer.answer).toContainText('If 2.0 points');
  await print('afterprint');
  await page.emulateMedia({ media: 'screen' });
  await explorer.show('How sure can one be');
  await expect(exhibit).toContainText('at least 2.0 points');
});

for (const theme of ['As the system', 'Dark']) {
  test(`a print is light, with the dark theme from "${theme}"`, async ({ explorer, page }) => {
    const looks = () => page.evaluate(() => ['body', 'h1', '.card', '.plot text', '.chip', '.zone-benefit'].map((name) => {
      const style = getComputedStyle(document.querySelector(name) as Element);
      return [name, style.color, style.backgroundColor, style.fill];
    }));
    await page.emulateMedia({ colorScheme: 'light', media: 'print' });
    await explorer.goto();
    const light = await looks();
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
    await explorer.theme.selectOption(theme);
    expect(await looks(), 'the screen is dark').not.toEqual(light);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(looks).toEqual(light);
  });
}

for (const width of [1440, 880, 390]) {
  test(`a print from a window of ${width} px fits the paper`, async ({ explorer, page }) => {
    // A print is laid out at once, before anything measures the paper.
    await page.addInitScript(() => {
      const Observer = window.ResizeObserver;
      window.ResizeObserver = class extends Observer {
        constructor(callback: ResizeObserverCallback) {
          super((...entries) => { if (!matchMedia('print').matches) callback(...entries); });
        }
      };
    });
    await page.setViewportSize({ width, height: 900 });
    await explorer.goto();
    await explorer.showAll();
    await explorer.openEverything();
    const drawn = () => page.locator('.plot:has(svg)').evaluateAll((plots) => plots.every((plot) =>
      Math.floor(plot.getBoundingClientRect().width) === plot.querySelector('svg')?.getBoundingClientRect().width));
    await expect.poll(drawn).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await expectNoSidewaysScroll(page);
    expect(await clippedControls(page)).toEqual([]);
    const cut = await page.locator('.card, .card svg, .card table').evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility())
        .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 0.5)
        .map((part) => `${part.tagName} ${part.getBoundingClientRect().right}`));
    expect(cut, 'nothing reaches beyond the paper').toEqual([]);
    const lost = await page.locator('.plot svg path, .plot svg text').evaluateAll((marks) =>
      marks
        .filter((mark) => mark.getBoundingClientRect().right > (mark.closest('svg')?.getBoundingClientRect().right ?? 0) + 0.5)
        .map((mark) => mark.textContent || mark.getAttribute('class')));
    expect(lost, 'nothing is cut off from a picture').toEqual([]);
  });
}
