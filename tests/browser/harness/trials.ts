// Trials beside the one that is bundled: RESOLVE with other numbers, and a way to put them on the site.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const RESOLVE = readFileSync(new URL('../../../public/trials/resolve.json', import.meta.url), 'utf8');

/** What a test changes in a copy of RESOLVE's file: plain data, as the trial format has it. */
type Trial = any;

/** A trial with another name and other numbers; `change` may change more of it. */
export function secondTrial(change: (trial: Trial) => void = () => {}): string {
  const trial = JSON.parse(RESOLVE);
  Object.assign(trial, { id: 'second', short_name: 'SECOND', description: 'SECOND is another trial.', question: 'Are two points enough?' });
  Object.assign(trial.outcomes[0].contrasts[0], { estimate: '-2.0', confidence_interval: { level: '95', lower: '-2.6', upper: '-1.4' } });
  change(trial);
  return JSON.stringify(trial);
}

/** Puts a second trial beside RESOLVE; its file is the text given, once `until` has come. */
export async function addSecondTrial(page: Page, file: string, until?: Promise<void>): Promise<void> {
  const entry = (id: string, short_name: string) => ({ id, file: `${id}.json`, short_name, condition: 'chronic low back pain' });
  await page.route('**/trials/index.json', (route) => route.fulfill({ json: { trials: [entry('resolve', 'RESOLVE'), entry('second', 'SECOND')] } }));
  await page.route('**/trials/second.json', async (route) => {
    await until;
    await route.fulfill({ contentType: 'application/json', body: file });
  });
}

/** Leaves one outcome of a trial, without anything that its reader warns of. */
export function small(trial: Trial): void {
  trial.outcomes = trial.outcomes.slice(0, 1);
  trial.outcomes[0].results = trial.outcomes[0].results.filter(({ visit }: Trial) => visit === '0' || visit === '18');
  trial.notes = [];
}
