// The drawings: nothing covers anything, places line up, and each fits its place.

import { expect, test } from './harness/test';
import { boxOf, centreOf } from './harness/geometry';
import type { Page } from '@playwright/test';

/** What meets what in the pictures: texts one another, the threshold's lines, the handle, the edge. */
async function meetings(page: Page): Promise<string[]> {
  return page.locator('.plot:has(svg)').filter({ visible: true }).evaluateAll((plots) => plots.flatMap((plot) => {
    const found: string[] = [];
    const svg = plot.querySelector('svg') as SVGSVGElement;
    const edge = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }));
    const meet = (one: DOMRect, other: DOMRect): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
    // A threshold is one path of straight pieces, with room between them for what stands there.
    const obstacles = [...svg.querySelectorAll<SVGPathElement>('path.threshold, path.harm-threshold')].flatMap((path) => {
      const half = Number(path.getAttribute('stroke-width')) / 2;
      return (path.getAttribute('d') ?? '').split(/(?=M)/).map((piece) => {
        const numbers = (piece.match(/-?[\d.]+/g) ?? []).map(Number);
        const at = (axis: number): number[] => numbers.filter((_, index) => index % 2 === axis);
        const [left, right, top, bottom] = [Math.min(...at(0)), Math.max(...at(0)), Math.min(...at(1)), Math.max(...at(1))];
        return { words: 'a threshold line', box: new DOMRect(edge.x + left - half, edge.y + top, right - left + 2 * half, Math.max(bottom - top, 1)) };
      });
    });
    for (const handle of plot.querySelectorAll('.handle')) {
      const box = handle.getBoundingClientRect();
      // What is seen of it is the knob in its middle.
      const knob = getComputedStyle(handle, '::after');
      const size = (length: string): number => Number.parseFloat(length) + (knob.boxSizing === 'border-box' ? 0 : 6);
      const [width, height] = [size(knob.width), size(knob.height)];
      obstacles.push({ words: 'the handle', box: new DOMRect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height) });
    }
    texts.forEach((text, index) => {
      for (const other of texts.slice(index + 1)) if (meet(text.box, other.box)) found.push(`"${text.words}" meets "${other.words}"`);
      for (const other of obstacles) if (meet(text.box, other.box)) found.push(`"${text.words}" meets ${other.words}`);
      if (text.box.left < edge.left - 0.5 || text.box.right > edge.right + 0.5 || text.box.top < edge.top - 0.5 || text.box.bottom > edge.bottom + 0.5) {
        found.push(`"${text.words}" is cut off: ${text.box.left - edge.left} to ${text.box.right - edge.left} of ${edge.width}`);
      }
    });
    return found;
  }));
}

for (const width of [1440, 1280, 900, 768, 390, 320]) {
  test(`nothing in the pictures covers anything at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.goto();
    const found: string[] = [];
    for (const outcome of ['pain', 'self-efficacy', 'catastrophizing', 'quality-of-life']) {
      await explorer.outcome.selectOption(outcome);
      const thresholds = outcome === 'pain' ? ['0.1', '0.4', '1.0', '1.5', '3.0'] : ['0.1', await explorer.betweenSlider.getAttribute('max') ?? ''];
      for (const threshold of thresholds) {
        await explorer.enter(explorer.betweenField, threshold);
        await expect(explorer.betweenSlider).toHaveValue(String(Number(threshold)));
        for (const visit of outcome === 'pain' ? ['18', '52'] : ['18']) {
          await explorer.visit.selectOption(visit);
          found.push(...(await meetings(page)).map((words) => `${outcome}, ${threshold}, ${visit}: ${words}`));
        }
      }
    }
    expect(found).toEqual([]);
  });
}

for (const width of [1440, 1280, 900, 390, 320]) {
  test(`nothing in the exhibits' pictures covers anything at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    const found: string[] = [];
    for (const fragment of ['', 'between=0.3&within=50&people=1000&shape=bounded', 'outcome=self-efficacy&visit=52&between=5.5', 'outcome=catastrophizing&between=2']) {
      await explorer.goto(fragment);
      await explorer.showAll();
      found.push(...(await meetings(page)).map((words) => `${fragment}: ${words}`));
      await page.goto('about:blank');
    }
    expect(found).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`names in the exhibits' pictures stand out from their halo, ${colorScheme}`, async ({ explorer, page }) => {
    await page.emulateMedia({ colorScheme });
    await explorer.goto();
    await explorer.show('Who would be convinced?');
    const looks = await explorer.exhibit('Who would be convinced?').locator('svg text').evaluateAll((texts) => texts.map((text) => {
      const { fill, stroke, strokeWidth, paintOrder } = getComputedStyle(text);
      const luminance = (colour: string): number => {
        const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const [dim, bright] = [luminance(fill), luminance(stroke)].sort((one, other) => one - other);
      return { words: text.textContent, contrast: (bright + 0.05) / (dim + 0.05), halo: Number.parseFloat(strokeWidth), first: paintOrder.split(' ')[0] };
    }));
    expect(looks.length).toBeGreaterThan(10);
    for (const look of looks) {
      expect(look.contrast, look.words ?? '').toBeGreaterThanOrEqual(4.5);
      expect(look.halo).toBeGreaterThanOrEqual(3);
      expect(look.first).toBe('stroke');
    }
  });
}

for (const width of [1280, 390, 320]) {
  test(`thumb, ribbon and ticks line up at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.goto();
    const track = page.locator('.track').first();
    await track.scrollIntoViewIfNeeded();
    const ticks = await track.locator('.ticks line').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().x));
    const labels = track.locator('.ticks text');
    expect(await labels.allTextContents()).toEqual(['0.0', '0.5', '1.0', '1.5', '2.0', '2.5', '3.0']);
    const place = (value: number): number => ticks[0] + (value / 3) * (ticks[6] - ticks[0]);
    for (const [index, label] of (await labels.all()).entries()) {
      expect(Math.abs(place(index / 2) - ticks[index]), 'ticks are evenly spaced').toBeLessThan(0.5);
      expect(Math.abs((await centreOf(label)).x - ticks[index]), 'labels stand under their ticks').toBeLessThan(1);
    }
    // The browser's own thumb: a press at a tick must ask for the tick's value, to a pixel.
    await explorer.betweenSlider.evaluate((slider) => {
      slider.addEventListener('input', () => Object.assign(window, { asked: (slider as HTMLInputElement).valueAsNumber }), { capture: true });
    });
    const { y, height } = await boxOf(explorer.betweenSlider);
    for (const [index, x] of ticks.entries()) {
      if (index === 2) continue;
      await page.mouse.click(x, y + height / 2);
      const asked = await page.evaluate<number>('window.asked');
      expect(Math.abs(place(asked) - x), `the thumb at ${index / 2}`).toBeLessThan(1);
      await explorer.betweenSlider.fill('1.0');
    }
    const edges = await track.locator('.ribbon rect:not(.ribbon-ground)').evaluateAll((segments) => segments.map((segment) => segment.getBoundingClientRect().x));
    expect(edges).toHaveLength(4);
    for (const [index, value] of [0, 0.4, 1.0, 1.5].entries()) {
      expect(Math.abs(edges[index] - place(value)), `the verdict's border at ${value}`).toBeLessThan(1);
    }
  });
}

test('the figures are drawn for the width of their place', async ({ explorer, page }) => {
  await explorer.goto();
  for (const width of [1440, 899, 700, 320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const misfit = () => page.locator('.plot:has(svg)').filter({ visible: true }).evaluateAll((plots) => plots.map((plot) =>
      Math.floor(plot.getBoundingClientRect().width) - (plot.querySelector('svg')?.getBoundingClientRect().width ?? 0)));
    await expect.poll(misfit, `at ${width} px`).toEqual([0, 0]);
  }
});
