// A trial of the reader's own: the dialogs in which it is opened, typed and saved.

import { readFileSync } from 'node:fs';
import { expect, type Download, type Locator, type Page } from '@playwright/test';

export class Own {
  /** The dialog in which a trial is opened or typed. */
  readonly dialog: Locator;
  /** The dialog in which it is saved. */
  readonly saving: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Your own trial' });
    this.saving = page.getByRole('dialog', { name: 'Save' });
  }

  /** Opens the dialog. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Your own trial' }).click();
    await expect(this.dialog).toBeVisible();
  }

  /** Opens a file with the button. */
  async choose(name: string, text: string | Buffer): Promise<void> {
    if (!await this.dialog.isVisible()) await this.open();
    await this.dialog.getByLabel('Open a file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  }

  /** Types into fields of the form, each by its label. */
  async type(fields: [string, string][]): Promise<void> {
    for (const [label, value] of fields) {
      const field = this.dialog.getByLabel(label, { exact: true });
      if (await field.evaluate((element) => element.tagName) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Presses a button of the dialog. */
  async press(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
  }

  /** Saves a file, and gives where it is. */
  async save(name: string): Promise<Download> {
    if (!await this.saving.isVisible()) await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    const download = this.page.waitForEvent('download');
    await this.saving.getByRole('button', { name, exact: true }).click();
    return download;
  }

  /** Saves a file, and gives its text. */
  async saved(name: string): Promise<string> {
    return readFileSync(await (await this.save(name)).path(), 'utf8');
  }
}
