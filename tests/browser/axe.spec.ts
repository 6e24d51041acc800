// What axe can find out by itself, at every width, in light and dark.

import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { Own } from './harness/own';
import { expect, test } from './harness/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const width of [1440, 1280, 768, 390, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing at ${width} px, ${colorScheme}`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const found = async (): Promise<string[]> => {
        // The names on a map have a halo, which axe does not see; drawing.spec.ts measures them against it.
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude('.plot:has([class*="shade-"]) text').analyze();
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
      };
      await explorer.goto();
      expect(await found(), 'as it opens').toEqual([]);
      await explorer.goto('visit=99&outcome=disability&between=2.0');
      await expect(explorer.notices).toBeVisible();
      await explorer.showAll();
      await explorer.openEverything();
      await explorer.betweenField.focus();
      expect(await found(), 'with all exhibits, everything open and a notice').toEqual([]);
    });
  }
}

for (const [name, width, colorScheme] of [['Cite', 1280, 'light'], ['Embed', 320, 'dark'], ['About', 390, 'light'], ['Save', 320, 'light']] as const) {
  test(`axe finds nothing in the dialog ${name} at ${width} px, ${colorScheme}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await explorer.goto();
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).include('dialog[open]').analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`))).toEqual([]);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });
}

for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']] as const) {
  test(`axe finds nothing in a trial of one's own at ${width} px, ${colorScheme}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await explorer.goto();
    const own = new Own(page);
    const check = async (state: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).include('dialog[open]').analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
      expect(found, state).toEqual([]);
      expect(await page.locator('dialog[open]').evaluate((element) => element.scrollWidth - element.clientWidth), state).toBeLessThanOrEqual(0);
    };
    await own.open();
    await own.press('Type a new trial');
    await expect(own.dialog.getByRole('heading', { name: 'A trial, typed' })).toBeVisible();
    await check('an empty form');
    await own.press('Change the trial shown');
    await expect(own.dialog.getByLabel('Short name', { exact: true })).toHaveValue('RESOLVE');
    await check('a full form');
    await own.choose('record.json', readFileSync('tests/reference/ctgov/NCT02552212.json'));
    await expect(own.dialog.getByRole('heading', { name: 'record.json: look it over' })).toBeVisible();
    await check('a record that asks');
    await own.choose('faulty.json', '{ "format": "mcid-explorer-trial", "version": 1 }');
    await expect(own.dialog.getByRole('heading', { name: 'faulty.json cannot be used yet' })).toBeVisible();
    await check('a file with faults');
    await own.press('Close');
    await explorer.trial.click();
    await expect(page.getByRole('searchbox')).toBeVisible();
    await check('the list of trials');
  });
}
