// The page as a reader handles it: its controls and answers by the names they carry, never by
// their place in the markup.

import { expect, type Locator, type Page } from '@playwright/test';

/** Between-group thresholds for RESOLVE's opening question, and the verdicts at them. */
export const VERDICTS: [string, string][] = [
  ['0.3', 'Large enough to matter'],
  ['0.5', 'Probably large enough, not certain'],
  ['1.2', 'Possibly large enough, not shown'],
  ['2.0', 'A benefit, but too small to matter'],
];

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
  /** The chooser of the trial; only there where there are several. */
  readonly trial: Locator;
  /** The chooser between light, dark and as the system. */
  readonly theme: Locator;
  /** The threshold's handle in the figure of the differences. */
  readonly handle: Locator;
  /** The button back to the trial's own thresholds. */
  readonly reset: Locator;
  /** What assistive technology is told when a movement has ended. */
  readonly spoken: Locator;
  /** What the reader is told of links and files. */
  readonly notices: Locator;
  /** The figure of both arms over time. */
  readonly trajectory: Locator;
  /** The figure of the differences against the threshold. */
  readonly differences: Locator;
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
    this.trial = page.getByRole('combobox', { name: 'Trial' });
    this.theme = page.getByRole('combobox', { name: 'Theme' });
    this.handle = page.getByRole('slider', { name: /^Threshold line/ });
    this.reset = page.getByRole('button', { name: /^Reset/ });
    this.spoken = page.getByRole('status');
    this.notices = page.getByRole('alert').filter({ has: page.locator('li') });
    const figure = (title: RegExp): Locator =>
      page.getByRole('figure').filter({ has: page.getByRole('heading', { name: title }) });
    this.trajectory = figure(/from baseline to/);
    this.differences = figure(/^The difference/);
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

  /** Loads the page anew once nothing is on its way any more: a reload cuts fetches off, which count as failed. */
  async reload(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.reload();
    await this.ready();
  }

  /** Checks that everything that shows the between-group threshold shows this one. */
  async expectBetween(value: string, verdict?: string): Promise<void> {
    await expect(this.betweenField).toHaveValue(value);
    await expect(this.betweenSlider).toHaveValue(String(Number(value)));
    await expect(this.handle).toHaveAttribute('aria-valuenow', value);
    if (verdict !== undefined) await expect(this.verdict).toHaveText(verdict);
  }

  /** The stop of the tab key that walks over a figure's marks. */
  walker(figure: Locator): Locator {
    return figure.getByRole('slider', { name: /^Marks of the figure/ });
  }

  /** Shows every figure's table and every number's source. */
  async openEverything(): Promise<void> {
    for (const name of [/^Table$/, /^Source/]) {
      const buttons = this.page.getByRole('button', { name });
      for (const button of (await buttons.all()).reverse()) await button.click();
    }
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
