import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { scenarioGroups } from '../../demo/console/scenarios/plays/all.js';
import { launchBrowser } from '../support/node/browser.js';
import { startSandbox } from '../support/node/sandbox-process.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { Bench } from './demo-page-bench.js';

let sandbox: SandboxProcess;
let browser: Browser;

before(async () => {
  sandbox = await startSandbox();
  browser = await launchBrowser();
});

/** Pages that a scenario has left, for the next one. */
const left: Bench[] = [];

async function openAt(query: string): Promise<Bench> {
  const bench = left.pop();
  if (!bench) return Bench.openPlain(browser, sandbox, query);
  await bench.openNext(sandbox, query);
  return bench;
}

after(async () => {
  await browser.close();
  await sandbox.stop();
});

const scenarios = scenarioGroups.flatMap((group) => group.scenarios);

test('every scenario has a name of its own that can stand in a link', () => {
  const names = scenarios.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual(
    names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name)),
    [],
  );
});

describe('a scenario by its link', { concurrency: 3 }, () => {
  for (const { name, title, headings, reads = [] } of scenarios) {
    test(`?scenario=${name} leads there: ${title}`, async () => {
      const bench = await openAt(`?scenario=${name}&lang=en#operator=${sandbox.operatorSecret}`);
      try {
        for (const heading of headings) {
          await bench.widget.getByRole('heading', { name: heading, exact: true }).waitFor();
        }
        for (const words of reads) await bench.widget.getByText(words).first().waitFor();
        await bench.page.waitForURL((url) => !url.searchParams.has('scenario'));
        assert.equal(bench.query.get('lang'), 'en');
        assert.notEqual(bench.query.get('applicant'), null);
        assert.deepEqual(bench.pageErrors, []);
        assert.deepEqual(bench.requestsElsewhere, []);
        left.push(bench);
      } catch (failure) {
        const told = (await bench.page.locator('qa-play-sign').allInnerTexts()).join(' ');
        const seen = (await bench.widget.getByRole('heading').allInnerTexts()).join(' | ');
        await bench.close();
        throw new Error(`the widget shows: ${seen}; the page tells: ${told}`, { cause: failure });
      }
    });
  }
});
