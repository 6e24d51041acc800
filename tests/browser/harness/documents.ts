// The documents of the explorer, each opened as its readers open it.

import { expect, type Page } from '@playwright/test';
import { Explorer } from './explorer';

/** The single file, as the site has it beside the page. */
export const SINGLE = 'mcid-explorer-resolve.html';

/** The same file on this computer. */
export const SINGLE_FILE = new URL(`../../../dist/${SINGLE}`, import.meta.url);

/** Opens a document, with a fragment if one is given (without `#`), and waits until it answers. */
export type Open = (page: Page, fragment?: string) => Promise<Explorer>;

const hashed = (fragment?: string): string => (fragment ? `#${fragment}` : '');

/** Opens an address in the window itself. */
export async function openAt(page: Page, address: string): Promise<Explorer> {
  await page.goto(address);
  const explorer = new Explorer(page);
  await explorer.ready();
  return explorer;
}

/** Opens an address in a frame of a course's page; with other attributes of the frame, where they are given. */
export async function openInFrame(page: Page, address: string, attributes: Record<string, string> = {}): Promise<Explorer> {
  const asked = new URLSearchParams({ width: '1200', height: '900', ...attributes, src: address });
  await page.goto(new URL(`/course/?${asked}`, address).href);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  const explorer = new Explorer(page, frame ?? undefined);
  await explorer.ready();
  return explorer;
}

/** A frame that may run scripts and nothing else. */
export const LOCKED = { sandbox: 'allow-scripts' };

/** Every document by the way in which it is opened. */
export function documents(site: string): Record<string, Open> {
  return {
    'the page in a sub-folder': (page, fragment) => openAt(page, `${site}${hashed(fragment)}`),
    'the single file, by double-click': (page, fragment) => openAt(page, `${SINGLE_FILE}${hashed(fragment)}`),
    'the single file, in a locked frame': (page, fragment) => openInFrame(page, `${site}${SINGLE}${hashed(fragment)}`, LOCKED),
  };
}

/** The single file's text, and the same with another text in the place of its trial. */
export function withTrial(single: string, trial: string): string {
  const block = /(<script type="application\/json" id="trial">)[^]*?(<\/script>)/;
  expect(single).toMatch(block);
  return single.replace(block, (_, start: string, end: string) => start + trial.replaceAll('<', '\\u003c') + end);
}
