// Reading an exhibit closely: the working of its numbers, its terms, its marks and its table.

import { expect, test } from './harness/test';
import { boxOf, centreOf } from './harness/geometry';

test('a working opens and closes by keys, and shows formula, numbers and source', async ({ explorer, page }) => {
  await explorer.goto();
  const exhibit = await explorer.show('How sure can one be');
  const item = exhibit.getByRole('listitem').filter({ hasText: /^Confidence in a benefit of at least/ });
  const button = item.getByRole('button', { name: 'Working of: Confidence in a benefit of at least 1.0 point: 42% to 50%.' });
  const working = page.locator(`[id="${await button.getAttribute('aria-controls')}"]`);
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(working).toBeHidden();
  await button.focus();
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(working).toBeVisible();
  const after = (title: string) => working.locator(`dt:text-is("${title}") + dd`);
  await expect(after('Formula')).toHaveText(/^F\(\(benefit \u2212 threshold\) \/ standard error\)/);
  await expect(after('Numbers put in')).toHaveText('estimate = \u22121.0 points (as printed)');
  await expect(working.getByText('95% interval = \u22121.5 to \u22120.4 (as printed)')).toBeVisible();
  await expect(working.getByText('threshold = 1.0 points')).toBeVisible();
  await expect(after('Source')).toHaveText(/Xie & Singh/);
  await button.press('Space');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(working).toBeHidden();
});

test('every derived number has its working', async ({ explorer }) => {
  await explorer.goto();
  await explorer.showAll();
  const items = await explorer.places.locator('.numbers > li').all();
  expect(items.length).toBeGreaterThan(20);
  for (const item of items) {
    await item.getByRole('button', { name: /^Working of: ./ }).click();
    const titles = await item.locator('dt').allTextContents();
    expect(titles).toEqual(expect.arrayContaining(['Formula', 'Numbers put in']));
    for (const words of await item.locator('dd').allTextContents()) expect(words).toMatch(/\w/);
  }
});

test('a working follows the threshold', async ({ explorer }) => {
  await explorer.goto();
  const exhibit = await explorer.show('How sure can one be');
  await exhibit.getByRole('button', { name: /^Working of: Confidence in a benefit of at least/ }).click();
  await explorer.betweenSlider.fill('0.5');
  await explorer.show('How sure can one be');
  await expect(exhibit.getByText('threshold = 0.5 points').first()).toBeVisible();
});

for (const width of [1280, 320]) {
  test(`every term shows its definition on focus and on hover at ${width} px; Escape puts it away`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 700 });
    await explorer.goto();
    await explorer.showAll();
    const terms = await explorer.places.getByRole('list', { name: 'Terms used here' }).getByRole('button').all();
    expect(terms.length).toBeGreaterThan(25);
    for (const term of terms) {
      const definition = page.locator(`[id="${await term.getAttribute('aria-describedby')}"]`);
      await expect(definition).toHaveRole('tooltip');
      await expect(definition).toHaveText(/\w{3}.*\.$/);
      await expect(definition).toBeHidden();
      await term.focus();
      await expect(definition).toBeVisible();
      const box = await boxOf(definition);
      expect(box.x, 'within the window').toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, 'within the window').toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      await expect(definition).toBeHidden();
      await expect(term).toBeFocused();
      await term.blur();
      // Pointing alone, with the focus elsewhere.
      await term.hover();
      await expect(definition).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(definition).toBeHidden();
      await page.mouse.move(0, 0);
    }
  });
}

test('the pointer can move on to a definition', async ({ explorer, page }) => {
  await explorer.goto();
  const exhibit = await explorer.show('What else can be asked');
  for (const term of await exhibit.getByRole('list', { name: 'Terms used here' }).getByRole('button').all()) {
    const definition = page.locator(`[id="${await term.getAttribute('aria-describedby')}"]`);
    await term.hover();
    const [from, to] = [await centreOf(term), await centreOf(definition)];
    await page.mouse.move(from.x, to.y, { steps: 20 });
    await expect(definition).toBeVisible();
    await page.mouse.move(to.x, to.y, { steps: 20 });
    await expect(definition).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(definition).toBeHidden();
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a term shows its definition when touched', async ({ explorer }) => {
    await explorer.goto();
    const exhibit = await explorer.show('How sure can one be');
    await exhibit.getByRole('button', { name: 'Standard error (SE)' }).tap();
    await expect(exhibit.getByRole('tooltip')).toHaveText(/^How far the estimate would typically be/);
    await exhibit.getByRole('heading').tap();
    await expect(exhibit.getByRole('tooltip')).toHaveCount(0);
  });
});

test('arrow keys walk over the marks of every picture', async ({ explorer, page }) => {
  await explorer.goto();
  await explorer.showAll();
  const pictures = await explorer.places.getByRole('figure').filter({ has: page.getByRole('img') }).all();
  expect(pictures.length).toBeGreaterThanOrEqual(9);
  for (const exhibit of pictures) {
    const walker = explorer.walker(exhibit);
    await walker.focus();
    const count = Number(await walker.getAttribute('aria-valuemax'));
    expect(count).toBeGreaterThan(0);
    const read = new Set<string>();
    for (let mark = 1; mark <= count; mark += 1) {
      await expect(walker).toHaveAttribute('aria-valuenow', String(mark));
      const words = await walker.getAttribute('aria-valuetext') ?? '';
      expect(words).toMatch(/\d/);
      await expect(exhibit.locator('.readout')).toHaveText(words);
      read.add(words);
      await page.keyboard.press('ArrowRight');
    }
    expect(read.size, 'each mark says something of its own').toBe(count);
    await page.keyboard.press('Home');
    await expect(walker).toHaveAttribute('aria-valuenow', '1');
    await page.keyboard.press('Escape');
    await expect(exhibit.getByText('Point at a mark')).toBeVisible();
  }
});

test('every exhibit has its numbers as a table, behind a button or open', async ({ explorer }) => {
  await explorer.goto();
  await explorer.showAll();
  let opened = 0;
  for (const exhibit of await explorer.places.getByRole('figure').all()) {
    const button = exhibit.getByRole('button', { name: 'Table', exact: true });
    const table = exhibit.getByRole('table');
    const open = await table.count();
    if (await button.count() > 0) {
      opened += 1;
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.click();
      await expect(table).toHaveCount(open + 1);
    }
    for (const one of await table.all()) {
      await expect(one).toBeVisible();
      await expect(one).toHaveAccessibleName(/\w/);
      const columns = await one.getByRole('columnheader').count();
      for (const row of await one.locator('tbody tr').all()) await expect(row.locator('th, td')).toHaveCount(columns);
    }
    const hide = exhibit.getByRole('button', { name: 'Hide the table' });
    if (await hide.count() > 0) {
      await expect(hide).toHaveAttribute('aria-expanded', 'true');
      await hide.click();
      await expect(table).toHaveCount(open);
    }
  }
  expect(opened).toBeGreaterThan(5);
});

test('what was assumed opens on demand', async ({ explorer }) => {
  await explorer.goto();
  const exhibit = await explorer.show('How sure can one be');
  const remark = exhibit.getByText('their ends need not add up to 100%');
  await expect(remark).toBeHidden();
  await exhibit.getByText('What was assumed, and what to keep in mind').press('Enter');
  await expect(remark).toBeVisible();
});
