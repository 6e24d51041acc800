// Where things stand on the screen: the figures are read by their labels, as a reader does.

import { expect, type Locator, type Page } from '@playwright/test';

/** A rectangle in CSS pixels of the window. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box of something that is on the screen. */
export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`not on the screen: ${locator}`);
  return box;
}

/** The middle of something that is on the screen. */
export async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where a native slider's thumb is centred at a value; `thumb` is the thumb's width. */
export async function thumbAt(slider: Locator, value: number, thumb = 26): Promise<{ x: number; y: number }> {
  const box = await boxOf(slider);
  const maximum = Number(await slider.getAttribute('max'));
  return { x: box.x + thumb / 2 + (value / maximum) * (box.width - thumb), y: box.y + box.height / 2 };
}

/** From a value to its place on the horizontal axis, learned from two of the axis' labels. */
export async function axisOf(figure: Locator, inner: [number, number]): Promise<(value: number) => number> {
  const at = async (value: number): Promise<number> => {
    const words = String(value).replace('-', '\u2212');
    return (await centreOf(figure.locator('svg').getByText(words, { exact: true }))).x;
  };
  const [one, other] = [await at(inner[0]), await at(inner[1])];
  return (value) => one + ((value - inner[0]) / (inner[1] - inner[0])) * (other - one);
}

/** Takes hold at one place and drags to others with the mouse. */
export async function drag(page: Page, from: { x: number; y: number }, ...to: { x: number; y: number }[]): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const { x, y } of to) await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
}

/** Checks that nothing makes the page wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(needs, 'the page fits its window').toBeLessThanOrEqual(has);
}

/** The controls whose words do not fit in them, or that reach beyond the window. */
export async function clippedControls(page: Page): Promise<string[]> {
  return page.locator('button, select, input, label, .chip').evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility() && !control.closest('.visually-hidden'))
      .filter((control) => {
        const box = control.getBoundingClientRect();
        const wide = control.scrollWidth > control.clientWidth + 1 && control.clientWidth > 0;
        const tall = control.scrollHeight > control.clientHeight + 1 && control.clientHeight > 0;
        const inline = getComputedStyle(control).display === 'inline';
        const outside = box.left < -0.5 || box.right > window.innerWidth + 0.5;
        return outside || (!inline && (wide || tall));
      })
      .map((control) => `${control.tagName} ${control.textContent?.trim().slice(0, 40)} ${control.getAttribute('aria-label') ?? ''}`),
  );
}
