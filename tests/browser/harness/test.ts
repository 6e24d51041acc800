// Playwright's test, with two fixtures for every test of the page:
// `explorer`, the page as a reader handles it, and a watch that fails a test when the page says
// anything on the console, throws, fails to load something or asks another host for anything.

import { expect, test as base, type Page } from '@playwright/test';
import { Explorer } from './explorer';

interface Fixtures {
  /** The page as a reader handles it. */
  explorer: Explorer;
  /** What the page did that it must not do; a test that provokes such a thing empties the list. */
  faults: string[];
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      context.on('console', (message) => {
        faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => {
        faults.push(`uncaught error: ${error.error().stack || String(error.error())}`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        const network = ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol);
        if (network && url.origin !== origin) faults.push(`request to another host: ${url.href}`);
      });
      context.on('requestfailed', (request) => {
        // A reload may come while the browser still fetches the icon for its tab.
        const icon = request.failure()?.errorText === 'net::ERR_ABORTED' && /\/icon-[^/]*\.svg$/.test(request.url());
        if (icon) return;
        faults.push(`failed request: ${request.url()} (${request.failure()?.errorText})`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
      });
      await use(faults);
      expect(faults, 'the page is silent, complete and stays on its own host').toEqual([]);
    },
    { auto: true },
  ],

  explorer: async ({ page }, use) => {
    await use(new Explorer(page));
  },
});

/** Adds the reader's own styles, as a browser or an extension does: the page's policy does not concern them. */
export async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

export { expect };
