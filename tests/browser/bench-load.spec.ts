// What a reader waits for over a slow connection: the page, the same as a plain static page, and the single
// file. Not a test of the page's behaviour; `cargo xtask bench` prints the rows.

import { expect, test } from './harness/test';
import { SINGLE } from './harness/documents';
import { firstAnswer, watch, type Shown } from './harness/loading';
import { quantile, tell } from './harness/row';

/** How often each page is loaded, in turns, so that a slow minute of the machine meets all of them. */
const LOADS = 5;

const PAGES = [
  { kind: 'page', name: '', hasProgram: true },
  { kind: 'plain', name: 'plain.html', hasProgram: false },
  { kind: 'single', name: SINGLE, hasProgram: true },
];

test('loading', async ({ browser, request, baseURL }) => {
  test.setTimeout(900_000);
  const site = new URL('/compressed/', baseURL).href;

  // Compresses each file before anything is timed.
  for (const { name, hasProgram } of PAGES) await watch(browser, site + name, hasProgram);

  const results = PAGES.map(() => ({ shown: [] as Shown[], answers: [] as number[] }));
  for (let turn = 0; turn < LOADS; turn += 1) {
    for (const [index, { name, hasProgram }] of PAGES.entries()) {
      results[index].shown.push(await watch(browser, site + name, hasProgram));
      if (hasProgram) results[index].answers.push(await firstAnswer(browser, site + name));
    }
  }

  for (const [index, { kind, hasProgram }] of PAGES.entries()) {
    const { shown, answers } = results[index];
    for (const { first_paint, largest_paint } of shown) {
      expect(first_paint, 'something is painted').toBeGreaterThan(0);
      expect(largest_paint, 'the largest is not painted before the first').toBeGreaterThanOrEqual(first_paint);
    }
    const median = (name: keyof Shown): number => quantile(shown.map((load) => load[name]), 0.5);
    tell({
      [`${kind}_load`]: {
        first_paint: median('first_paint'),
        largest_paint: median('largest_paint'),
        // The worst: no load may shift anything.
        shift: Math.max(...shown.map(({ shift }) => shift)),
        ...(hasProgram ? { first_answer: quantile(answers, 0.5) } : {}),
      },
    });
  }

  const sent = async (name: string): Promise<number> => Number((await request.get(site + name)).headers()['content-length']);
  const plain = ['plain.html', 'icon.svg'];
  const bytes = await Promise.all(plain.map(sent));
  tell({
    plain_bytes: Object.fromEntries(plain.map((name, index) => [name, bytes[index]])),
    single_bytes: await sent(SINGLE),
  });
});

test('the plain page shows what the page shows first', async ({ page, baseURL }) => {
  await page.route('**/*.wasm', () => {});
  const shown = async (name: string): Promise<string[]> => {
    await page.goto(new URL(`/compressed/${name}`, baseURL).href, { waitUntil: 'domcontentloaded' });
    const parts = page.locator('main, .pictures > svg').filter({ visible: true });
    await expect(parts, 'the text and two figures').toHaveCount(3);
    return parts.evaluateAll((elements) => elements.map((element) => (element as HTMLElement).innerText ?? element.outerHTML));
  };
  expect(await shown('plain.html')).toEqual(await shown(''));
});

test('what is loaded', async ({ explorer, page, baseURL }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const path = url.origin + url.pathname;
    if (path.startsWith(baseURL ?? '')) loaded.push(path.slice((baseURL ?? '').length) || 'index.html');
  });
  await explorer.goto();
  await page.waitForLoadState('networkidle');
  tell({ requests: [...new Set(loaded)].sort() });
});
