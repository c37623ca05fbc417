import { expect } from '@open-wc/testing';
import { FailureError } from '../../src/domain/failure.js';
import type { FailureCode } from '../../src/domain/failure.js';
import { words } from '../../src/text/en/words.js';
import { settle } from '../support/fakes.js';
import { seeded } from '../support/harness-random.js';
import { script } from '../support/scripted.js';
import type { ScriptedAnswer } from '../support/scripted.js';
import { bases } from './wires/bases.js';
import { faultsOf } from './bench/faults.js';
import { ReadyApi } from './bench/ready-api.js';
import { markup, oddValues } from './wires/values.js';
import { nameOf, WidgetBench, withoutWorkers } from './bench/widget-bench.js';

type Json = Record<string, unknown>;

/** A back end whose first look at the session fails like this. */
class FailingApi extends ReadyApi {
  readonly #reason: unknown;
  #isFirst = true;

  constructor(reason: unknown) {
    super(bases.sent());
    this.#reason = reason;
  }

  override readSession(): Promise<unknown> {
    if (!this.#isFirst) return super.readSession();
    this.#isFirst = false;
    return Promise.reject(this.#reason);
  }
}

const codes = Object.keys(words.failures) as FailureCode[];
const reasons: readonly (readonly [string, unknown])[] = [
  ...codes.map((code) => [`a failure ${code}`, new FailureError({ code })] as const),
  ['a failure with a reference of markup', new FailureError({ code: 'refused', correlationId: markup })],
  ['an error', new Error(markup)],
  ['an aborted call', new DOMException('gone', 'AbortError')],
  ['a text', markup],
  ['nothing', undefined],
  ['null', null],
  ['an object like a failure', { failure: { code: markup } }],
];

/** Situations in which a snapshot may come in, all of one applicant. */
const situations: readonly Json[] = [
  ...Object.values(bases).map((base) => base()),
  { ...bases.fresh(), session: { state: 'cancelled' } },
  { ...bases.sent(), session: { state: 'expired' } },
  { ...bases.sent(), deleted: true },
  { ...bases.sent(), review: { reviewStatus: 'paused' } },
  { ...bases.sent(), session: { state: 'paused' } },
  { ...bases.final(), steps: {} },
  { ...bases.retry(), steps: {} },
  { ...bases.fresh(), requiredIdDocs: {} },
];

describe('a first look at the session', () => {
  withoutWorkers();

  for (const [name, value] of Object.entries(oddValues)) {
    it(`fails with a way on where it is ${name}`, async () => {
      const api = new ReadyApi(value);
      const bench = new WidgetBench(api);
      await bench.opens();
      expect(faultsOf(bench, value)).to.deep.equal([]);
      api.holds(bases.sent());
      await bench.press(words.tryAgain);
      await bench.until(() => bench.screen.name === 'summary', 'it should go on');
      expect(faultsOf(bench, bases.sent())).to.deep.equal([]);
      bench.close();
    });
  }

  for (const [name, reason] of reasons) {
    it(`fails with a way on where it rejects with ${name}`, async () => {
      const bench = new WidgetBench(new FailingApi(reason));
      await bench.opens();
      expect(faultsOf(bench, null)).to.deep.equal([]);
      await bench.press(words.tryAgain);
      await bench.until(() => bench.screen.name === 'summary', 'it should go on');
      bench.close();
    });
  }
});

describe('what comes while the widget is open', () => {
  withoutWorkers();

  it('is no matter where it is no snapshot', async () => {
    const api = new ReadyApi(bases.sent());
    const bench = new WidgetBench(api);
    await bench.opens();
    for (const [name, value] of Object.entries(oddValues)) {
      api.say(value);
      await settle();
      expect(faultsOf(bench, bases.sent()), name).to.deep.equal([]);
      expect(bench.screen.name).to.equal('summary');
    }
    bench.close();
  });

  it('is followed in any order, a hundred and fifty times', async function () {
    this.timeout(20_000);
    const random = seeded(7);
    const api = new ReadyApi(bases.fresh());
    const bench = new WidgetBench(api);
    await bench.opens();
    for (let revision = 2; revision < 152; revision += 1) {
      const situation = situations[Math.floor(random() * situations.length)] ?? {};
      api.say({ ...situation, revision });
      await settle();
      expect(faultsOf(bench, situation), `revision ${revision}`).to.deep.equal([]);
      if (random() < 0.3) {
        await bench.pressPrimary();
        expect(faultsOf(bench, situation), `revision ${revision}, pressed`).to.deep.equal([]);
      }
    }
    bench.close();
  });

  const revisions: readonly (readonly [string, unknown, unknown, boolean])[] = [
    ['a greater revision', 5, 6, true],
    ['the same revision', 5, 5, true],
    ['a smaller revision', 5, 4, false],
    ['a smaller revision as a text', '15', '4', false],
    ['a greater revision as a text', '5', '16', true],
    ['revisions that are none', 'five', 'four', true],
    ['no revisions', undefined, undefined, true],
    ['a true one after one beyond counting', 1e308, 2, true],
    ['a true one after a negative one', -5, 2, true],
  ];
  for (const [name, first, second, isTaken] of revisions) {
    it(`${isTaken ? 'is taken' : 'comes too late'} with ${name}`, async () => {
      const api = new ReadyApi({ ...bases.sent(), revision: first });
      const bench = new WidgetBench(api);
      await bench.opens();
      api.say({ ...bases.approved(), revision: second });
      await settle();
      expect(nameOf(bench.screen)).to.equal(isTaken ? 'approved' : 'summary');
      bench.close();
    });
  }

  it('may be about another applicant, with a smaller revision', async () => {
    const api = new ReadyApi({ ...bases.locked(), revision: 50 });
    const bench = new WidgetBench(api);
    await bench.opens();
    const other = { ...bases.fresh(), applicantId: 'applicant-2', revision: 1 };
    api.say(other);
    await settle();
    expect(faultsOf(bench, other)).to.deep.equal([]);
    bench.close();
  });
});

describe('a session over the network', () => {
  withoutWorkers();
  const session = 'GET /resources/sdk/session';
  const events = 'GET /resources/sdk/events';

  const bad: readonly (readonly [string, ScriptedAnswer])[] = [
    ['an empty body', { body: '' }],
    ['a web page', { body: `<!doctype html>${markup}` }],
    ['half of a snapshot', { body: JSON.stringify(bases.sent()).slice(0, 300) }],
    ['204', { status: 204, body: '' }],
    ['304 at the first look', { status: 304 }],
    ['302 to a page', { status: 302, headers: { Location: '/index.html' }, body: '' }],
    [
      '403 of markup',
      { status: 403, body: { description: markup, correlationId: markup, errorName: markup } },
    ],
    ['404', { status: 404, body: '' }],
    ['418', { status: 418, body: '' }],
    ['429 for ever', { status: 429, headers: { 'Retry-After': '1e300' }, body: '' }],
    ['502', { status: 502, body: '<h1>Bad gateway</h1>' }],
    ['a connection that breaks', { drop: true }],
  ];
  for (const [name, answer] of bad) {
    it(`fails with a way on at the first look: ${name}`, async () => {
      const { baseUrl } = await script([
        { ...answer, on: session },
        { body: bases.sent(), on: session },
      ]);
      const bench = new WidgetBench(baseUrl);
      await bench.opens();
      expect(faultsOf(bench, null)).to.deep.equal([]);
      await bench.press(words.tryAgain);
      await bench.until(() => bench.screen.name === 'summary', 'it should go on');
      bench.close();
    });
  }

  const streams: readonly (readonly [string, ScriptedAnswer])[] = [
    ['that says nothing', { chunks: [':\n\n'] }],
    ['of markup', { chunks: [`data: ${markup}\n\n`, `event: ${markup}\nid: ${markup}\n\n`] }],
    ['of snapshots', { chunks: [`data: ${JSON.stringify(bases.approved())}\n\n`] }],
    ['of lines without an end', { chunks: ['data: ', 'x'.repeat(200_000), 'y'.repeat(200_000)] }],
    [
      'of odd fields',
      { chunks: ['retry: -1\nretry: 1e99\nid: \0\n:comment\nwhat\n\n', '\n\n\n', '\ufeffdata\n\n'] },
    ],
    ['that is cut', { chunks: ['data: {"rev', null] }],
    ['that is no stream', { body: 'data: 1\n\n', headers: { 'Content-Type': 'text/plain' } }],
    ['that is not there', { status: 404, body: '' }],
  ];
  for (const [name, answer] of streams) {
    it(`is shown all the same beside a stream ${name}`, async () => {
      const server = await script([
        { ...answer, on: events },
        ...Array.from({ length: 6 }, () => ({ body: bases.sent(), on: session })),
      ]);
      const bench = new WidgetBench(server.baseUrl);
      await bench.opens();
      await bench.until(() => bench.text.includes(words.summary.heading), 'it should show the summary');
      const isAsked = async (): Promise<boolean> =>
        (await server.log()).filter(({ path }) => path === '/resources/sdk/session').length > 1;
      while (!(await isAsked())) await settle();
      await settle();
      expect(faultsOf(bench, bases.sent())).to.deep.equal([]);
      bench.close();
    });
  }
});
