import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { ConsoleWorld } from './console-desk.js';
import { desktop, phone } from './demo-page-bench.js';

const world = new ConsoleWorld();
const small: BrowserContextOptions = { ...phone, viewport: { width: 320, height: 640 }, colorScheme: 'dark' };

for (const [device, options] of Object.entries({
  'a desktop': desktop,
  'a very small phone at night': small,
} satisfies Record<string, BrowserContextOptions>)) {
  test(`axe finds nothing on ${device}, and nothing lies beyond its edge, whatever of the operator’s part is open`, async () => {
    const { bench } = await world.desk(options);
    const { operator, page } = bench;
    const problems: string[] = [];
    const look = async (part: string): Promise<void> => {
      for (const problem of await bench.axeProblems()) problems.push(`${part}: ${problem}`);
      const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (Number(beyond) > 0) problems.push(`${part}: ${String(beyond)} pixels too wide`);
    };
    await look('the applicant');
    await operator.getByText('reviewing service, session, profile, level').click();
    await operator.getByRole('button', { name: 'Blocklist …' }).click();
    await look('more, and a question');
    await operator.getByRole('button', { name: 'Rejected: SELFIE' }).click();
    await operator
      .getByRole('group', { name: 'SELFIE marked as rejected' })
      .getByText('Reject labels')
      .click();
    const card = operator.getByRole('region', { name: 'IDENTITY' });
    await card.getByText('Change this step at once').click();
    await card.getByRole('button', { name: 'Reject the step …' }).click();
    await look('marks and a step');
    await operator.getByRole('button', { name: 'Ask again …' }).click();
    await look('asking again');
    await operator.getByRole('button', { name: 'SELFIE, show large' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('img', { name: 'SELFIE' }).waitFor();
    await look('the viewer');
    await page.keyboard.press('n');
    await dialog.getByRole('img', { name: 'UTILITY_BILL, page 1 of 2' }).waitFor();
    await look('a PDF');
    await page.keyboard.press('Escape');
    await operator.getByRole('form', { name: 'Ask again' }).getByRole('button', { name: 'Cancel' }).click();
    await operator.getByRole('button', { name: 'awaitingUser' }).click();
    await operator.getByText('Marks: The check was handed back to the applicant.').waitFor();
    await look('with the applicant');
    assert.deepEqual(problems, []);
    await bench.close();
  });
}
