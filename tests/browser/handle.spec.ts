// Moving the threshold by its handle in the figure: mouse, finger and keys, as seen on the screen.

import { expect, test } from './harness/test';
import { VERDICTS } from './harness/explorer';
import { axisOf, centreOf, drag } from './harness/geometry';

test('the handle, dragged with the mouse', async ({ explorer, page }) => {
  await explorer.goto();
  const place = await axisOf(explorer.differences, [-1, 0]);
  for (const [value, verdict] of VERDICTS) {
    await explorer.handle.scrollIntoViewIfNeeded();
    const from = await centreOf(explorer.handle);
    // Taken hold of beside its middle, it does not jump.
    await drag(page, { x: from.x + 6, y: from.y }, { x: place(-Number(value)) + 6, y: from.y + 30 });
    await explorer.expectBetween(value, verdict);
    expect(Math.abs((await centreOf(explorer.handle)).x - place(-Number(value)))).toBeLessThan(1);
  }
  const from = await centreOf(explorer.handle);
  await drag(page, from, { x: place(0.5), y: from.y });
  await explorer.expectBetween('0.0');
});

test('the handle, where higher is better', async ({ explorer, page }) => {
  await explorer.goto('outcome=self-efficacy&between=2.0');
  await explorer.handle.scrollIntoViewIfNeeded();
  const place = await axisOf(explorer.differences, [0, 5]);
  const from = await centreOf(explorer.handle);
  expect(Math.abs(from.x - place(2))).toBeLessThan(1);
  await drag(page, from, { x: place(5), y: from.y });
  await explorer.expectBetween('5.0');
  await explorer.handle.press('ArrowRight');
  await explorer.expectBetween('5.1');
  await explorer.handle.press('ArrowLeft');
  await explorer.handle.press('ArrowLeft');
  await explorer.expectBetween('4.9');
});

test('the handle, by keys: left is left on the screen', async ({ explorer }) => {
  await explorer.goto();
  await explorer.press(explorer.handle, 7);
  await explorer.expectBetween(...VERDICTS[0]);
  await explorer.press(explorer.handle, -9);
  await explorer.expectBetween(...VERDICTS[2]);
  const keys: [string, string][] = [['ArrowUp', '1.3'], ['PageDown', '0.8'], ['End', '3.0'], ['Home', '0.0']];
  for (const [key, value] of keys) {
    await explorer.handle.press(key);
    await explorer.expectBetween(value);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the handle follows a finger, and the page stays', async ({ explorer, page }) => {
    await explorer.goto();
    await explorer.handle.scrollIntoViewIfNeeded();
    const place = await axisOf(explorer.differences, [-1, 0]);
    const client = await page.context().newCDPSession(page);
    const height = (await centreOf(explorer.handle)).y;
    for (const [value, verdict] of VERDICTS) {
      const { x, y } = await centreOf(explorer.handle);
      const to = place(-Number(value));
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      for (const part of [0.25, 0.5, 0.75, 1]) {
        const point = { x: x + (to - x) * part, y: y + 40 * part };
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await explorer.expectBetween(value, verdict);
      const now = await centreOf(explorer.handle);
      expect(Math.abs(now.x - to)).toBeLessThan(1);
      expect(Math.abs(now.y - height), 'the finger does not scroll the page').toBeLessThan(2);
    }
  });
});
