// What a step of the slider costs: writes to the document, and the time until they are done.
// Not a test of the page's behaviour; `cargo xtask bench` prints the row it writes.

import { expect, test } from './harness/test';

const STEPS = 200;

/** What one step did: writes to the document, and milliseconds from the event to two points. */
interface Step {
  writes: number;
  /** When the event was handled and the page's effects had run. */
  input: number;
  /** When the frame that shows the step was made. */
  painted: number;
}

/** The value below which the given share of the values lies (nearest rank). */
function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

function summary(values: number[]): Record<string, number> {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    median: round(quantile(values, 0.5)),
    p95: round(quantile(values, 0.95)),
    max: round(quantile(values, 1)),
  };
}

test('steps of the between-group slider', async ({ explorer, page, baseURL }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const path = url.origin + url.pathname;
    if (path.startsWith(baseURL ?? '')) loaded.push(path.slice((baseURL ?? '').length) || 'index.html');
  });
  await explorer.goto();
  await page.waitForLoadState('networkidle');
  const requests = [...new Set(loaded)].sort();

  await page.evaluate(() => {
    const bench = { writes: 0, input: 0, painted: 0 };
    const count = (records: MutationRecord[]): void => {
      for (const record of records) {
        const nodes = record.addedNodes.length + record.removedNodes.length;
        bench.writes += record.type === 'childList' ? nodes : 1;
      }
    };
    const observer = new MutationObserver(count);
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    let started = 0;
    window.addEventListener('keydown', () => { started = performance.now(); }, { capture: true });
    // A browser runs microtasks, and so the page's effects, after each listener: by the time the
    // event has bubbled up to the window they are done. A message sent in a frame arrives after it.
    window.addEventListener('keydown', () => {
      bench.input = performance.now() - started;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          bench.painted = performance.now() - started;
          channel.port1.close();
        };
        channel.port2.postMessage(null);
      });
    });
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    Object.assign(window, {
      // Three frames after the key, so that work put off to the next frame is counted too.
      takeStep: async () => {
        await frame();
        await frame();
        await frame();
        count(observer.takeRecords());
        const step = { ...bench };
        Object.assign(bench, { writes: 0, input: 0, painted: 0 });
        return step;
      },
    });
  });
  const takeStep = (): Promise<Step> => page.evaluate('takeStep()');

  await explorer.betweenSlider.focus();
  await takeStep();
  const steps: Step[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    // Ten steps one way and ten back, so that the end of the scale is never reached.
    await page.keyboard.press(Math.floor(step / 10) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    steps.push(await takeStep());
  }

  for (const step of steps) {
    expect(step.writes, 'every step changes the page').toBeGreaterThan(0);
    expect(step.painted, 'every step is an input').toBeGreaterThan(0);
  }
  const result = {
    steps: STEPS,
    dom_writes: summary(steps.map((step) => step.writes)),
    handled_ms: summary(steps.map((step) => step.input)),
    painted_ms: summary(steps.map((step) => step.painted)),
    requests,
  };
  console.log(`BENCH ${JSON.stringify(result)}`);
});
