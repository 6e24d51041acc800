// What the browser is told to refuse, and that nothing of the page needs it.

import { expect, test } from './harness/test';

test('the policy refuses what does not belong to the page', async ({ explorer, page, faults }) => {
  await explorer.goto();
  const refused = await page.evaluate(async () => {
    const directives: string[] = [];
    addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
    const script = document.createElement('script');
    const outcome: Record<string, boolean> = {};
    const fails = (work: () => unknown): boolean => {
      try {
        work();
        return false;
      } catch {
        return true;
      }
    };
    outcome.text_as_script = fails(() => { script.text = 'window.ran = true'; });
    outcome.markup_with_handler = fails(() => { document.createElement('p').innerHTML = '<img src="x" onerror="window.ran = true">'; });
    outcome.foreign_worker = fails(() => new Worker('data:text/javascript,1'));
    outcome.plain_markup = fails(() => { document.createElement('p').innerHTML = '<b>plain</b>'; });
    outcome.foreign_fetch = await fetch('https://example.org/').then(() => false, () => true);
    const style = document.createElement('p');
    style.setAttribute('style', 'color: red');
    outcome.ran = 'ran' in window;
    await new Promise((resolve) => setTimeout(resolve));
    return { outcome, directives };
  });
  expect(refused.outcome).toEqual({
    text_as_script: true, markup_with_handler: true, foreign_worker: true, plain_markup: false, foreign_fetch: true, ran: false,
  });
  expect(refused.directives).toEqual(expect.arrayContaining(['connect-src', 'style-src-attr']));
  expect(faults.length, 'the browser says so').toBeGreaterThan(0);
  faults.length = 0;
});

test('nothing of the page needs what is refused', async ({ explorer, page }) => {
  // The fixture fails this test if the browser says anything.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.effectiveDirective} ${event.blockedURI}`));
  });
  await explorer.goto('outcome=disability&between=2.0');
  await explorer.showAll();
  await explorer.openEverything();
  await explorer.theme.selectOption('Dark');
  await explorer.handle.press('ArrowLeft');
  await explorer.walker(explorer.trajectory).press('ArrowRight');
  await explorer.betweenField.fill('wrong');
});

test('a host that sends the headers of the site sends the policy with every file', async ({ request }) => {
  for (const name of ['./', 'trials/resolve.json', 'icon.svg']) {
    const { 'content-security-policy': policy, 'referrer-policy': referrer } = (await request.get(name)).headers();
    expect(policy, name).toContain("default-src 'none'");
    expect(policy, name).not.toContain("'unsafe-inline'");
    expect(referrer).toBe('no-referrer');
  }
});
