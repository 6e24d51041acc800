// When the worker cannot be had or stops: the rest of the page works, and nothing outdated is shown.

import { expect, test } from './harness/test';
import { addSecondTrial, secondTrial } from './harness/trials';
import type { Page } from '@playwright/test';

const LOST = 'This part of the explorer could not be loaded. Reload the page to try again.';

/** What can fail to come: the script that starts the worker, and its program. */
const PARTS = ['**/worker-*.js', '**/worker-*.wasm'];

/** Keeps the worker that the page starts, for `stop`. */
async function keepWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Made = window.Worker;
    window.Worker = class extends Made {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        Object.assign(window, { made: this });
      }
    };
  });
}

/** Tells the page what it is told when the worker stops for a fault of its own. */
async function stop(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { made: Worker }).made.dispatchEvent(new Event('error')));
}

for (const part of PARTS) {
  test(`the page without ${part}`, async ({ explorer, page, faults }) => {
    await page.route(part, (route) => route.abort());
    await addSecondTrial(page, secondTrial());
    await explorer.goto();
    for (const place of [explorer.places.first(), explorer.places.last()]) {
      await place.scrollIntoViewIfNeeded();
      await expect(place.getByText(LOST)).toBeVisible();
      await expect(place.getByRole('figure')).toBeHidden();
    }
    await explorer.betweenSlider.fill('2.0');
    await explorer.expectBetween('2.0', 'A benefit, but too small to matter');
    await explorer.outcome.selectOption('Disability');
    await expect(explorer.answer).toContainText('disability');
    expect(explorer.fragment()).toContain('outcome=disability');
    // What has been provoked, and no more: a file that does not come, and what the browser says of it.
    await expect.poll(() => faults.length).toBeGreaterThan(0);
    expect(faults.filter((fault) => !/worker/.test(fault))).toEqual([]);
    faults.length = 0;
  });
}

test('a worker that stops: what no longer follows is not shown', async ({ explorer, page }) => {
  await keepWorker(page);
  await explorer.goto();
  const exhibit = await explorer.show('How sure can one be');
  await expect(exhibit).toContainText('42% to 50%');
  await stop(page);
  await explorer.betweenSlider.fill('2.0');
  await explorer.places.nth(2).scrollIntoViewIfNeeded();
  await expect(page.getByText('42% to 50%').filter({ visible: true })).toHaveCount(0);
  await expect(explorer.places.nth(2).getByText(LOST)).toBeVisible();
  await explorer.expectBetween('2.0', 'A benefit, but too small to matter');
});

test('a file that nothing can read leaves what was shown', async ({ explorer, page }) => {
  await keepWorker(page);
  await addSecondTrial(page, secondTrial());
  await explorer.goto('between=1.2');
  // The worker reads the list that names it, and is stopped only then.
  await explorer.trial.click();
  await expect(page.getByRole('dialog').getByRole('button', { name: /^SECOND/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await stop(page);
  await explorer.chooseTrial('SECOND');
  await expect(explorer.notices.locator('li')).toHaveText(['SECOND could not be read; what was shown stays.']);
  await explorer.expectBetween('1.2', 'Possibly large enough, not shown');
  await expect(explorer.trial).toHaveText('Trial: RESOLVE');
});
