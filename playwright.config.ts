// The browser tests: the built site in dist/, served from a sub-folder, in the system's Chromium.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.BROWSER_TEST_PORT ?? 4173);
const address = `http://127.0.0.1:${port}/explorer/`;

/** The browser that CHROMIUM_PATH names, or else the first of the common ones that is installed. */
function chromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    ...programs.flatMap((program) => folders.map((folder) => join(folder, program))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((file) => existsSync(file));
}

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  // A test that passes only at the second try has found something.
  retries: 0,
  workers: 2,
  // Generous: a slow machine is no fault of the page.
  timeout: 180_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    locale: 'en-GB',
    launchOptions: {
      executablePath: chromium(),
      // No connection but the tests' own; and a sandbox needs a user that is not root.
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'pages', testIgnore: 'bench-*.spec.ts' },
    // One at a time and without a record of it: both would be measured too.
    { name: 'bench', testMatch: 'bench-*.spec.ts', workers: 1, use: { trace: 'off' } },
  ],
  webServer: {
    command: `cargo xtask preview --port ${port}`,
    url: address,
    // It may have to be compiled first.
    timeout: 600_000,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
