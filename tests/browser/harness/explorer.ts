// The page as a reader handles it: its controls and answers by the names they carry, never by
// their place in the markup.

import { expect, type Locator, type Page } from '@playwright/test';

export class Explorer {
  /** The slider of the smallest difference between groups that matters. */
  readonly betweenSlider: Locator;
  /** The slider of the smallest change within a person that matters. */
  readonly withinSlider: Locator;
  /** The number field beside the slider between groups. */
  readonly betweenField: Locator;
  /** The number field beside the slider within a person. */
  readonly withinField: Locator;
  /** The chooser of the outcome. */
  readonly outcome: Locator;
  /** The chooser of the visit. */
  readonly visit: Locator;
  /** The switch between the light and the dark theme. */
  readonly theme: Locator;
  /** The chip that names the verdict. */
  readonly verdict: Locator;
  /** The sentence that answers the question. */
  readonly answer: Locator;

  constructor(readonly page: Page) {
    const between = { name: /^Between-group MCID/ };
    const within = { name: /^Within-group MCID/ };
    this.betweenSlider = page.getByRole('slider', between);
    this.withinSlider = page.getByRole('slider', within);
    this.betweenField = page.getByRole('spinbutton', between);
    this.withinField = page.getByRole('spinbutton', within);
    this.outcome = page.getByRole('combobox', { name: 'Outcome' });
    this.visit = page.getByRole('combobox', { name: 'Visit' });
    this.theme = page.getByRole('switch', { name: /theme/i }).or(page.getByRole('button', { name: /theme/i }));
    this.verdict = page.getByTestId('verdict');
    this.answer = page.getByTestId('answer');
  }

  /** Opens the page, with a fragment if one is given (without `#`), and waits until it answers. */
  async goto(fragment = ''): Promise<void> {
    await this.page.goto(fragment === '' ? './' : `./#${fragment}`);
    await this.ready();
  }

  /** Waits until the program has taken over from the first paint. */
  async ready(): Promise<void> {
    await expect(this.page.locator('html[data-ready]')).toBeAttached();
  }

  /** The fragment of the address, without `#`. */
  fragment(): string {
    return new URL(this.page.url()).hash.slice(1);
  }

  /** Moves a slider by arrow keys: to the right for positive steps, to the left for negative ones. */
  async press(slider: Locator, steps: number): Promise<void> {
    await slider.focus();
    const key = steps < 0 ? 'ArrowLeft' : 'ArrowRight';
    for (let step = 0; step < Math.abs(steps); step += 1) await slider.press(key);
  }

  /** Writes a number into a number field, as a reader who then moves on. */
  async enter(field: Locator, value: string): Promise<void> {
    await field.fill(value);
    await field.press('Tab');
  }
}
