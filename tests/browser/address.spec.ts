// The address holds the question: links, Back and Forward, reload, and links that are broken.

import { expect, test } from './harness/test';
import { axisOf, centreOf, thumbAt } from './harness/geometry';

test('a full link opens its state', async ({ explorer }) => {
  await explorer.goto('trial=resolve&outcome=pain&visit=18&between=1.5&within=50');
  await explorer.expectBetween('1.5');
  await expect(explorer.withinField).toHaveValue('50');
  await expect(explorer.outcome).toHaveValue('pain');
  await expect(explorer.visit).toHaveValue('18');
  await expect(explorer.notices).toHaveCount(0);
  await explorer.goto('outcome=self-efficacy&visit=52&between=4.5&within=6&view=change');
  await explorer.expectBetween('4.5');
  await expect(explorer.withinField).toHaveValue('6.0');
  await expect(explorer.outcome).toHaveValue('self-efficacy');
  await expect(explorer.visit).toHaveValue('52');
  await expect(explorer.trajectory.getByRole('combobox', { name: 'Show' })).toHaveValue('change');
});

test('the address follows a movement and leaves defaults out', async ({ explorer }) => {
  await explorer.goto();
  expect(explorer.fragment()).toBe('');
  await explorer.press(explorer.betweenSlider, 5);
  await expect.poll(() => explorer.fragment()).toBe('between=1.5');
  await explorer.withinSlider.fill('50');
  await expect.poll(() => explorer.fragment()).toBe('between=1.5&within=50');
  await explorer.press(explorer.betweenSlider, -5);
  await expect.poll(() => explorer.fragment()).toBe('within=50');
  await explorer.betweenSlider.press('Home');
  await expect.poll(() => explorer.fragment()).toBe('between=0.0&within=50');
  await explorer.reset.click();
  await expect.poll(() => explorer.fragment()).toBe('');
  expect(explorer.page.url()).not.toContain('#');
});

test('thirty steps of a drag make no history', async ({ explorer, page }) => {
  await explorer.goto();
  const entries = () => page.evaluate(() => window.history.length);
  const before = await entries();
  for (const drag of ['slider', 'handle']) {
    await (drag === 'slider' ? explorer.betweenSlider : explorer.handle).scrollIntoViewIfNeeded();
    const from = drag === 'slider' ? await thumbAt(explorer.betweenSlider, 1) : await centreOf(explorer.handle);
    const place = await axisOf(explorer.differences, [-1, 0]);
    const to = drag === 'slider' ? (await thumbAt(explorer.betweenSlider, 2.5)).x : place(-1);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to, from.y, { steps: 30 });
    await page.mouse.up();
    await expect.poll(() => explorer.fragment()).toBe(drag === 'slider' ? 'between=2.5' : '');
  }
  await explorer.press(explorer.betweenSlider, 30);
  await expect.poll(() => explorer.fragment()).toBe('between=3.0');
  expect(await entries()).toBe(before);
});

test('choosing makes history; Back and Forward restore', async ({ explorer, page }) => {
  await explorer.goto();
  const before = await page.evaluate(() => window.history.length);
  await explorer.betweenSlider.fill('0.5');
  await explorer.visit.selectOption('52 weeks');
  await explorer.outcome.selectOption('Disability');
  await explorer.betweenSlider.fill('2.0');
  await expect.poll(() => explorer.fragment()).toBe('outcome=disability&visit=52&between=2.0');
  expect(await page.evaluate(() => window.history.length)).toBe(before + 2);

  await page.goBack();
  await expect(explorer.outcome).toHaveValue('pain');
  await expect(explorer.visit).toHaveValue('52');
  await explorer.expectBetween('0.5');
  await page.goBack();
  await expect(explorer.visit).toHaveValue('18');
  await explorer.expectBetween('0.5', 'Probably large enough, not certain');
  expect(explorer.fragment()).toBe('between=0.5');
  await page.goForward();
  await page.goForward();
  await expect(explorer.outcome).toHaveValue('disability');
  await explorer.expectBetween('2.0');
});

test('reload keeps the state', async ({ explorer, page }) => {
  await explorer.goto();
  await explorer.outcome.selectOption('Disability');
  await explorer.betweenSlider.fill('2.0');
  await explorer.reload();
  await expect(explorer.outcome).toHaveValue('disability');
  await explorer.expectBetween('2.0');
});

test('a link with broken parts: each is named, the rest applies', async ({ explorer }) => {
  await explorer.goto('outcome=nonsense&visit=99&between=abc&within=50&colour=red&within=70');
  await expect(explorer.withinField).toHaveValue('50');
  await explorer.expectBetween('1.0');
  await expect(explorer.notices).toBeVisible();
  await expect(explorer.notices.locator('li')).toHaveText([
    /outcome=nonsense.*no such outcome/,
    /visit=99.*no such visit/,
    /between=abc.*not a plain number/,
    /within.*more than once/,
    /colour=red.*does not know it/,
  ]);
  await explorer.press(explorer.betweenSlider, 1);
  await expect(explorer.notices).toHaveCount(0);
});

for (const value of ['99', '-1', '1e5', 'NaN', 'Infinity', '', '1.5.2', '0x1', '1'.repeat(400)]) {
  test(`a link with the threshold "${value.slice(0, 12)}"`, async ({ explorer }) => {
    await explorer.goto(`between=${value}&visit=26`);
    await expect(explorer.notices).toContainText('between=');
    await explorer.expectBetween('1.0');
    await expect(explorer.visit).toHaveValue('26');
  });
}

test('a link to a trial that is not here', async ({ explorer }) => {
  await explorer.goto('trial=nowhere&between=1.5');
  await expect(explorer.notices).toContainText('There is no trial “nowhere” here');
  await explorer.expectBetween('1.5');
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>=1',
  'outcome=<script>alert(1)</script>',
  'outcome=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  'trial=%22%3E%3Csvg%20onload%3Dalert(1)%3E',
  '__proto__=1&constructor=2',
  '%00%FF%ZZ=%E2%80%AE',
  '&&&===&=',
  `outcome=${'a'.repeat(20_000)}`,
];
for (const fragment of HOSTILE) {
  test(`a hostile link is text: ${fragment.slice(0, 30)}`, async ({ explorer, page, faults }) => {
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await explorer.goto(fragment);
    await expect(explorer.notices).toBeVisible();
    await expect(explorer.notices.locator(':scope > :not(ul), li > *')).toHaveCount(0);
    await expect(page.locator('#app img:not([role]), #app script, #app iframe')).toHaveCount(0);
    await explorer.expectBetween('1.0', 'On the line, at the printed precision');
  });
}

test('what is moved before the list of trials has come stays', async ({ explorer, page }) => {
  let come = (): void => {};
  const until = new Promise<void>((resolve) => { come = resolve; });
  const fetched = page.waitForResponse('**/trials/index.json');
  await page.route('**/trials/index.json', async (route) => {
    await until;
    await route.continue();
  });
  await explorer.goto();
  await explorer.betweenSlider.press('ArrowRight');
  await explorer.expectBetween('1.1');
  come();
  await (await fetched).finished();
  // The page's own reading is done once a later fetch of it would be.
  await page.evaluate(async () => (await fetch('trials/index.json')).text());
  await explorer.expectBetween('1.1');
});
