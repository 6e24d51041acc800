// The page as a reader handles it: its controls and answers by the names they carry, never by
// their place in the markup.

import { expect, type Frame, type Locator, type Page } from '@playwright/test';

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
  /** The button with the trial's name, which opens the list of trials; there wherever the list has several, as that of the site has. */
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
  /** The places of all exhibits, whether they have been made or not. */
  readonly places: Locator;

  /** Where the page is shown: the window itself, or a frame in it. */
  readonly view: Page | Frame;
  /** The window that shows the page. */
  readonly page: Page;

  /** `frame` is the one that the page is shown in, where that is a part of another one. */
  constructor(window: Page, frame?: Frame) {
    this.page = window;
    const page = frame ?? window;
    this.view = page;
    const between = { name: /^Between-group MCID/ };
    const within = { name: /^Within-group MCID/ };
    this.betweenSlider = page.getByRole('slider', between);
    this.withinSlider = page.getByRole('slider', within);
    this.betweenField = page.getByRole('spinbutton', between);
    this.withinField = page.getByRole('spinbutton', within);
    this.outcome = page.getByRole('combobox', { name: 'Outcome' });
    this.visit = page.getByRole('combobox', { name: 'Visit' });
    this.trial = page.getByRole('button', { name: /^Trial: / });
    this.theme = page.getByRole('combobox', { name: 'Theme' });
    this.handle = page.getByRole('slider', { name: /^Threshold line/ });
    this.reset = page.getByRole('button', { name: /^Reset/ });
    this.spoken = page.getByRole('status');
    this.notices = page.getByRole('alert').filter({ has: page.locator('li') });
    this.trajectory = this.exhibit(/from baseline to/);
    this.differences = this.exhibit(/^The difference/);
    this.verdict = page.getByTestId('verdict');
    this.answer = page.getByTestId('answer');
    this.places = page.locator('main .exhibit');
  }

  /** A figure or an exhibit by its title; an exhibit is there once it has been in view. */
  exhibit(title: string | RegExp): Locator {
    return this.view.getByRole('figure').filter({ has: this.view.getByRole('heading', { name: title }) });
  }

  /** Scrolls down, as a reader does, until the exhibit of this title has been made and is in view. */
  async show(title: string | RegExp): Promise<Locator> {
    const exhibit = this.exhibit(title);
    for (const place of await this.places.all()) {
      await this.make(place);
      if (await exhibit.count() > 0) break;
    }
    await exhibit.scrollIntoViewIfNeeded();
    return exhibit;
  }

  /** Scrolls every exhibit into view and waits until each has been made. */
  async showAll(): Promise<void> {
    for (const place of await this.places.all()) await this.make(place);
  }

  /** Scrolls one exhibit's place into view and waits until it has been made. */
  private async make(place: Locator): Promise<void> {
    await place.scrollIntoViewIfNeeded();
    await expect(place.getByRole('figure')).toBeVisible();
    // Made for the width of its place, and not for the one it had before it was measured.
    await expect.poll(() => place.locator('.plot').evaluate((plot) => {
      const picture = plot.querySelector('svg');
      return picture === null ? 0 : Math.floor(plot.getBoundingClientRect().width) - picture.getBoundingClientRect().width;
    })).toBe(0);
  }

  /** Opens the page, with a fragment if one is given (without `#`), and waits until it answers. */
  async goto(fragment = ''): Promise<void> {
    await this.page.goto(fragment === '' ? './' : `./#${fragment}`);
    await this.ready();
  }

  /** Waits until the program has taken over from the first paint. */
  async ready(): Promise<void> {
    await expect(this.view.locator('html[data-ready]')).toBeAttached();
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

  /** Shows every figure's table, every number's source or working, and what was assumed. */
  async openEverything(): Promise<void> {
    // All at once: one after the other, so many presses take longer than all else that a test does.
    const press = (places: Locator): Promise<void> =>
      places.evaluateAll((elements) => elements.forEach((element) => (element as HTMLElement).click()));
    await press(this.view.getByRole('button', { name: /^(Table$|Source|Working of)/ }));
    await press(this.view.locator('details:not([open]) > summary').filter({ visible: true }));
  }

  /** Chooses a trial by its name. */
  async chooseTrial(name: string): Promise<void> {
    await this.trial.click();
    const list = this.view.getByRole('dialog', { name: 'Choose a trial' });
    await list.getByRole('searchbox').fill(name);
    await list.getByRole('button', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) }).click();
    await expect(list).toBeHidden();
  }

  /** The fragment of the address, without `#`. */
  fragment(): string {
    return new URL(this.view.url()).hash.slice(1);
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
