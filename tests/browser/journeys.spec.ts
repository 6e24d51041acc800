// What every reader does, in every document: move, type, open a link, read a table, choose a theme.

import { documents } from './harness/documents';
import { expect, test } from './harness/test';

const site = `http://127.0.0.1:${process.env.BROWSER_TEST_PORT ?? 4173}/explorer/`;

for (const [name, open] of Object.entries(documents(site))) {
  test.describe(name, () => {
    test('moving and typing', async ({ page }) => {
      const explorer = await open(page);
      await expect(explorer.verdict).toHaveText('On the line, at the printed precision');
      await explorer.press(explorer.betweenSlider, 2);
      await explorer.expectBetween('1.2', 'Possibly large enough, not shown');
      await explorer.enter(explorer.betweenField, '0,3');
      await explorer.expectBetween('0.3', 'Large enough to matter');
      await explorer.withinSlider.fill('50');
      await expect(explorer.withinField).toHaveValue('50');
      await explorer.reset.click();
      await explorer.expectBetween('1.0', 'On the line, at the printed precision');
      await explorer.outcome.selectOption('Disability');
      await expect(explorer.answer).toContainText('disability');
    });

    test('a link with a question', async ({ page }) => {
      const explorer = await open(page, 'outcome=self-efficacy&visit=52&between=4.5&view=change');
      await explorer.expectBetween('4.5');
      await expect(explorer.outcome).toHaveValue('self-efficacy');
      await expect(explorer.visit).toHaveValue('52');
      await expect(explorer.notices).toHaveCount(0);
    });

    test('tables and exhibits', async ({ page }) => {
      const explorer = await open(page);
      const { differences } = explorer;
      await differences.getByRole('button', { name: 'Table' }).click();
      await expect(differences.getByRole('row', { name: /^18 weeks/ })).toContainText('95% CI \u22121.5 to \u22120.4');
      const exhibit = await explorer.show('Two thresholds, two questions');
      await expect(exhibit).toBeVisible();
      await explorer.betweenSlider.fill('2.0');
      await explorer.showAll();
    });

    test('light and dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      const explorer = await open(page);
      const ground = () => explorer.view.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      const light = await ground();
      await explorer.theme.selectOption('Dark');
      await expect.poll(ground).not.toBe(light);
      await explorer.theme.selectOption('Light');
      await expect.poll(ground).toBe(light);
    });
  });
}
