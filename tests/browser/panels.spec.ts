// What opens from the foot of the page: how to cite, and what this is.

import { readFileSync } from 'node:fs';
import { expect, test } from './harness/test';

test('the publication and the explorer can be cited', async ({ explorer, page, baseURL }) => {
  await explorer.goto();
  await page.getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite' });
  const text = (name: string) => dialog.getByRole('region', { name, exact: true });
  await expect(text('The publication, as text')).toContainText('JAMA');
  await expect(text('The publication, as text')).toContainText('10.1001/jama.2022.9930');
  await expect(text('The publication, BibTeX')).toContainText('@article{');
  await expect(text('The publication, RIS')).toContainText(/^TY {2}- JOUR/);
  await expect(text('The explorer, as text')).toContainText('MCID Explorer');
  await expect(text('The explorer, as text')).toContainText(baseURL ?? '');
  await expect(text('The explorer, BibTeX')).toContainText('@');
  await expect(text('The explorer, RIS')).toContainText('ER  -');
});

test('a citation is copied', async ({ explorer, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.goto();
  await page.getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite' });
  const bibtex = await dialog.getByRole('region', { name: 'The publication, BibTeX' }).textContent();
  await dialog.getByRole('button', { name: /^Copy ?: The publication, BibTeX$/ }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(bibtex?.trim());
});

test('the explorer says what it is, where its numbers are from, and which build it is', async ({ explorer, page }) => {
  await explorer.goto();
  await page.getByRole('button', { name: 'About' }).click();
  const about = page.getByRole('dialog', { name: 'About' }).getByRole('table');
  const version = /^\[workspace\.package\]\nversion = "(.*)"$/m.exec(readFileSync('Cargo.toml', 'utf8'))?.[1] ?? 'none';
  await expect(about.getByRole('row', { name: /^Version/ })).toContainText(version);
  const build = await page.locator('meta[name="build"]').getAttribute('content');
  expect(build).toMatch(/^[0-9a-f]{64}$/);
  await expect(about.getByRole('row', { name: /^Build/ })).toContainText(build ?? 'none');
  await expect(about.getByRole('row', { name: /^Source: the paper/ })).toContainText('doi:10.1001/jama.2022.9930');
});
