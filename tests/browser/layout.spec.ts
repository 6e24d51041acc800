// Nothing is cut off, too small or out of reach: narrow windows, large text, other settings.

import { addStyles, expect, test } from './harness/test';
import { clippedControls, expectNoSidewaysScroll } from './harness/geometry';
import type { Page } from '@playwright/test';

for (const width of [320, 390, 768, 1280, 1440]) {
  test(`nothing is too wide or too small at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const fragment of ['', 'outcome=catastrophizing&between=3', 'outcome=global-effect&visit=52', 'outcome=health-thermometer&view=change']) {
      await explorer.goto(fragment);
      await explorer.showAll();
      await explorer.openEverything();
      await expectNoSidewaysScroll(page);
      expect(await clippedControls(page)).toEqual([]);
      const small = await page.locator('svg text').evaluateAll((texts) =>
        texts
          .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * ((text as SVGTextElement).getScreenCTM()?.a ?? 0))
          .filter((size) => size < 12));
      expect(small, 'no text in a picture below 12 px').toEqual([]);
      await page.goto('about:blank');
    }
  });

  test(`targets of at least 24 by 24 px at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.goto();
    await explorer.showAll();
    await explorer.openEverything();
    const small = await page.locator('button, select, input, summary, [role="slider"], a[href]').evaluateAll((targets) =>
      targets
        .filter((target) => !target.closest('p, li') || target.tagName !== 'A')
        .filter((target) => target.checkVisibility())
        .map((target) => [target.getBoundingClientRect(), target.outerHTML] as const)
        .filter(([box]) => box.width < 24 || box.height < 24)
        .map(([box, words]) => `${box.width} x ${box.height}: ${words.slice(0, 120)}`));
    expect(small).toEqual([]);
  });
}

for (const width of [1280, 640]) {
  test(`text of twice the size at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.goto('visit=99');
    await addStyles(page, 'html { font-size: 32px; }');
    await explorer.showAll();
    await explorer.openEverything();
    await explorer.betweenField.fill('broken');
    await expectNoSidewaysScroll(page);
    expect(await clippedControls(page)).toEqual([]);
  });
}

for (const width of [1280, 320]) {
  test(`the reader's own spacing of text at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.goto();
    await addStyles(page, `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
    await explorer.showAll();
    await explorer.openEverything();
    await expectNoSidewaysScroll(page);
    expect(await clippedControls(page)).toEqual([]);
  });
}

/** What a system colour is in this page. */
async function systemColours(page: Page, names: string[]): Promise<Record<string, string>> {
  return page.evaluate((wanted) => {
    const probe = document.body.appendChild(document.createElement('span'));
    const colours = wanted.map((name) => {
      probe.style.color = name;
      return [name, getComputedStyle(probe).color];
    });
    probe.remove();
    return Object.fromEntries(colours);
  }, names);
}

test('forced colours: the pictures use the system\'s', async ({ explorer, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explorer.goto();
  await explorer.showAll();
  const system = await systemColours(page, ['CanvasText', 'Canvas', 'GrayText', 'Highlight', 'ButtonText']);
  const allowed = [...Object.values(system), 'none'];
  // The shades of a map are what it says, and keep their own colours.
  const looks = await page.locator('.plot svg text, .plot svg path:not([class*="shade-"])').evaluateAll((marks) =>
    marks.map((mark) => {
      const style = getComputedStyle(mark);
      return { tag: mark.tagName, name: mark.getAttribute('class'), fill: style.fill, stroke: style.stroke };
    }));
  expect(looks.length).toBeGreaterThan(50);
  for (const look of looks) {
    if (look.tag === 'text') expect(look, 'text').toMatchObject({ fill: system.CanvasText });
    expect(allowed, JSON.stringify(look)).toContain(look.fill);
    expect(allowed, JSON.stringify(look)).toContain(look.stroke);
    expect([look.fill, look.stroke].every((paint) => paint === 'none'), `${look.name} may vanish`).toBe(/zone-/.test(look.name ?? ''));
  }
  for (const text of await page.locator('.ticks text').all()) await expect(text).toHaveCSS('fill', system.CanvasText);
});

test('reduced motion: nothing is animated', async ({ explorer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explorer.goto();
  await explorer.press(explorer.betweenSlider, 3);
  await explorer.showAll();
  await explorer.openEverything();
  const moving = await page.locator('body, body *').evaluateAll((elements) => {
    const shortest = 0.001;
    return elements
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || Number.parseFloat(transitionDuration) > shortest || scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 80));
  });
  expect(moving).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('the theme that the reader chooses stays', async ({ explorer, page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await explorer.goto();
  const light = await paper();
  await explorer.theme.selectOption('Dark');
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await explorer.reload();
  await expect(explorer.theme).toHaveValue('dark');
  expect(await paper()).toBe(dark);
  await explorer.theme.selectOption('As the system');
  await expect.poll(paper).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(paper).toBe(dark);
});
