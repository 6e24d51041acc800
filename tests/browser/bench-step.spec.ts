// What a step of the slider costs, and what is left in memory after many: the page beside the same as a plain
// static page, whose slider moves and does nothing else. Not a test of the page's behaviour; `cargo xtask bench`
// prints the rows.

import type { CDPSession, Page } from '@playwright/test';
import { Explorer } from './harness/explorer';
import { quantile, tell } from './harness/row';
import { endSteps, measureSteps, press } from './harness/stepping';
import { expect, test } from './harness/test';

/** How many steps are measured. */
const MEASURED = 200;

/** How many are taken before memory is looked at again. */
const STEPS = 1000;

/** The bytes of all programs' memories, which are in no count of the browser's. */
async function programMemory(session: CDPSession): Promise<number> {
  const { result: prototype } = await session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' });
  const { result: bytes } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
    returnByValue: true,
  });
  return bytes.value;
}

/** What is in use once all has been collected that can be: bytes, nodes and listeners. */
async function memory(session: CDPSession): Promise<Record<string, number>> {
  const program = await programMemory(session);
  await session.send('Runtime.releaseObjectGroup', { objectGroup: '' });
  // What one collection finds may free what only the next one finds.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const heap: Record<string, number> = { ...(await session.send('Runtime.getHeapUsage')) };
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return {
    bytes: heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0) + program,
    program,
    nodes,
    listeners: jsEventListeners,
  };
}

async function measure(page: Page, writes: boolean): Promise<Record<string, unknown>> {
  const session = await page.context().newCDPSession(page);
  await new Explorer(page).betweenSlider.focus();
  const loaded = await memory(session);

  const takeStep = await measureSteps(page);
  const steps = [];
  for (let step = 0; step < MEASURED; step += 1) {
    await press(page, step);
    steps.push(await takeStep());
  }
  await endSteps(page);
  for (const step of steps) {
    expect(step.writes > 0, 'every step changes the page that answers, and no other').toBe(writes);
    expect(step.painted, 'every step is an input').toBeGreaterThan(0);
  }

  for (let step = MEASURED; step < STEPS; step += 1) await press(page, step);
  const summary = (values: number[]): Record<string, number> => ({ median: quantile(values, 0.5), p95: quantile(values, 0.95) });
  return {
    writes: summary(steps.map((step) => step.writes)),
    handled: summary(steps.map((step) => step.handled)),
    painted: summary(steps.map((step) => step.painted)),
    loaded,
    stepped: await memory(session),
  };
}

test('steps of the page', async ({ explorer, page }) => {
  test.setTimeout(600_000);
  await explorer.goto();
  await page.waitForLoadState('networkidle');
  tell({ page_step: await measure(page, true) });
});

test('steps of the plain page', async ({ page, baseURL }) => {
  test.setTimeout(600_000);
  await page.goto(new URL('/compressed/plain.html', baseURL).href);
  tell({ plain_step: await measure(page, false) });
});
