// For readers who do not see the page, or use no pointer.

import { expect, test } from './harness/test';

test('one slider for each threshold, by its name', async ({ explorer, page }) => {
  await explorer.goto();
  const threshold = { between: /^Between-group MCID/, within: /^Within-group MCID/ };
  for (const name of Object.values(threshold)) {
    await expect(page.getByRole('slider', { name })).toHaveCount(1);
    await expect(page.getByRole('spinbutton', { name })).toHaveCount(1);
  }
  await expect(explorer.betweenSlider).toHaveAccessibleName(/^Between-group MCID ?, in points$/);
  await expect(explorer.betweenSlider).toHaveAccessibleDescription(/Smallest difference between the arms\u2019 means/);
  await expect(explorer.betweenSlider).toHaveAttribute('aria-valuetext', '1.0 point: On the line, at the printed precision');
  await expect(explorer.handle).toHaveAttribute('aria-valuetext', '1.0 point: On the line, at the printed precision');
  await expect(explorer.withinSlider).toHaveAttribute('aria-valuetext', '30%');
  await expect(page.getByRole('slider')).toHaveCount(5);
});

test('the verdict is spoken once, when a movement has ended', async ({ explorer, page }) => {
  await explorer.goto();
  await expect(page.locator('[aria-live]:not([aria-live="off"]), [role=status], [role=log], output').filter({ visible: true })).toHaveCount(1);
  await expect(explorer.spoken).toHaveText('');
  await explorer.spoken.evaluate((status) => {
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { characterData: true, childList: true, subtree: true });
    Object.assign(window, { said });
  });
  const said = (): Promise<string[]> => page.evaluate('window.said');

  // Ten steps as fast as a held key, with the page's effects run after each.
  const during = await explorer.betweenSlider.evaluate(async (slider) => {
    for (let step = 0; step < 10; step += 1) {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
      await new Promise(requestAnimationFrame);
    }
    return [(slider as HTMLInputElement).value, String((window as unknown as { said: string[] }).said.length)];
  });
  expect(during, 'ten steps, and silent during the movement').toEqual(['2', '0']);
  await expect(explorer.spoken).toHaveText(/At 2\.0 points: A benefit, but too small to matter\. If 2\.0 points/);
  expect(await said()).toHaveLength(1);

  // The end of a pull on the slider, too, speaks once.
  await explorer.betweenSlider.fill('0.3');
  await expect(explorer.spoken).toHaveText(/At 0\.3 points: Large enough to matter\./);
  expect(await said()).toHaveLength(2);
});

for (const [width, scheme] of [[1280, 'light'], [390, 'dark']] as const) {
  test(`the journey by Tab at ${width} px, ${scheme}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: scheme });
    await explorer.goto();
    await explorer.showAll();
    await explorer.openEverything();
    const stops = page.locator('a[href], button:enabled, select, input, summary, [tabindex="0"]').filter({ visible: true });
    const expected = await stops.evaluateAll((elements) => elements.map((element, index) => {
      element.setAttribute('data-stop', String(index));
      return String(index);
    }));
    expect(expected.length).toBeGreaterThan(20);
    // A press on plain text is where the tab key then goes on from.
    await page.getByRole('banner').getByText('MCID Explorer').click();
    const reached: string[] = [];
    let lowest = -Infinity;
    for (let press = 0; press < expected.length; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.getBoundingClientRect();
        const ring = getComputedStyle(element);
        const part = element.closest('header, .opening, .card, footer') ?? element;
        return {
          index: element.dataset.stop ?? element.tagName,
          ring: element.matches(':focus-visible') && ring.outlineStyle !== 'none' ? Number.parseFloat(ring.outlineWidth) : 0,
          onScreen: box.width >= 10 && box.height >= 10 && box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth,
          top: part.getBoundingClientRect().top + window.scrollY,
        };
      });
      expect(stop.ring, `the ring of stop ${stop.index}`).toBeGreaterThanOrEqual(2);
      expect(stop.onScreen, `stop ${stop.index} is on the screen`).toBe(true);
      // In two columns a part may begin at the height of the one before it, but never above.
      expect(stop.top, `stop ${stop.index} follows the page`).toBeGreaterThanOrEqual(lowest - 1);
      lowest = stop.top;
      reached.push(stop.index);
    }
    expect(reached).toEqual(expected);
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator(`[data-stop="${expected.length - 2}"]`)).toBeFocused();
  });
}

test('the whole question is asked by keys alone', async ({ explorer, page }) => {
  await explorer.goto();
  const until = async (reached: () => Promise<boolean>): Promise<void> => {
    for (let press = 0; press < 40 && !(await reached()); press += 1) await page.keyboard.press('Tab');
  };
  const focused = (locator: typeof explorer.outcome) => () => locator.evaluate((element) => element === document.activeElement);
  await until(focused(explorer.visit));
  await page.keyboard.press('ArrowDown');
  await expect(explorer.visit).toHaveValue('26');
  await until(focused(explorer.betweenField));
  await page.keyboard.type('0.5');
  await until(focused(explorer.handle));
  await page.keyboard.press('ArrowLeft');
  await explorer.expectBetween('0.6', 'Probably large enough, not certain');
});

test('each picture has a name and a description that follows', async ({ explorer, page }) => {
  await explorer.goto();
  await explorer.openEverything();
  for (const figure of [explorer.trajectory, explorer.differences]) {
    const picture = figure.getByRole('img');
    const heading = await figure.getByRole('heading').innerText();
    await explorer.betweenSlider.fill('1.0');
    await expect(picture).toHaveAccessibleName(heading);
    await expect(picture).toHaveAccessibleDescription(/1\.0 point/);
    await explorer.betweenSlider.fill('2.0');
    await expect(picture).toHaveAccessibleDescription(/2\.0 points/);
    const numbers = figure === explorer.trajectory ? ['Mean'] : ['Difference', 'Interval', 'Verdict'];
    const table = figure.getByRole('table');
    const columns = await table.getByRole('columnheader').allInnerTexts();
    const rows = await table.locator('tbody tr').all();
    expect(rows.length).toBe(figure === explorer.trajectory ? 8 : 3);
    for (const row of rows) {
      const cells = await row.locator('th, td').allInnerTexts();
      for (const column of numbers) {
        const cell = cells[columns.indexOf(column)];
        const letters = cell.replace(/^[A-Z]/, (letter) => `[${letter}${letter.toLowerCase()}]`);
        await expect(picture).toHaveAccessibleDescription(new RegExp(letters));
      }
    }
  }
  expect(await page.locator('svg:not([role="img"]):not([aria-hidden="true"])').count()).toBe(0);
});
