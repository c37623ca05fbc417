import { expect } from '@open-wc/testing';
import type { ApplicantPort } from '../../src/flow/ports.js';
import { ApplicantService } from '../../src/services/applicant-service.js';
import { Http } from '../../src/services/http.js';
import { words } from '../../src/text/en/words.js';
import { CountingTokens, script } from '../support/scripted.js';
import type { Scripted, ScriptedAnswer } from '../support/scripted.js';
import { faultsOf } from './bench/faults.js';
import { ReadyApi } from './bench/ready-api.js';
import { sideBySide } from './bench/side-by-side.js';
import { WidgetBench, withoutWorkers } from './bench/widget-bench.js';
import { bases, levelOf } from './wires/bases.js';
import { named } from './wires/steps.js';
import { markup, oddEntries } from './wires/values.js';

type Json = Record<string, unknown>;
/** What came back, and what must then be readable. */
type Row = readonly [string, ScriptedAnswer, string];

/** A session that is said at once, and a server over real HTTP for personal data and the request of a check. */
class AnswersApi extends ReadyApi {
  readonly #service: ApplicantService;

  constructor(wire: Json, { baseUrl }: Scripted) {
    super(wire);
    this.#service = new ApplicantService(new Http(baseUrl, new CountingTokens()));
  }

  override saveFields(
    ...args: Parameters<ApplicantPort['saveFields']>
  ): ReturnType<ApplicantPort['saveFields']> {
    return this.#service.saveFields(...args);
  }

  override requestCheck(
    ...args: Parameters<ApplicantPort['requestCheck']>
  ): ReturnType<ApplicantPort['requestCheck']> {
    return this.#service.requestCheck(...args);
  }
}

const details = levelOf([{ idDocSetType: 'APPLICANT_DATA', fields: [named('firstName')] }], {
  APPLICANT_DATA: {},
});
const { data, errors, failures, summary } = words;
const oddRows = (wrap: (value: unknown) => unknown, says: string): readonly Row[] =>
  oddEntries.map(([name, value]): Row => [name, { status: 400, body: wrap(value) }, says]);

const refusalRows: readonly Row[] = [
  ['400 without a word', { status: 400, body: '' }, failures.refused.said],
  ['a web page', { status: 400, body: `<!doctype html>${markup}` }, failures.refused.said],
  ['404', { status: 404, body: markup }, failures.refused.said],
  [
    '409 with a code nobody knows',
    { status: 409, body: { errorCode: 4711, errorName: markup } },
    failures.refused.said,
  ],
  ['418', { status: 418, body: [] }, failures.refused.said],
  ['423 and no code', { status: 423, body: '' }, errors['verification-locked'].said],
  [
    'a lock, though the session is open',
    { status: 423, body: { errorCode: 1100 } },
    errors['verification-locked'].said,
  ],
  [
    'a cancellation, though the session is open',
    { status: 410, body: { errorCode: 1101 } },
    errors['verification-cancelled'].said,
  ],
  ['410 and no code', { status: 410, body: '' }, failures.refused.said],
  [
    'a check that goes on, though the session is open',
    { status: 409, body: { errorCode: '1006' } },
    errors['no-upload-verification-in-progress'].said,
  ],
  [
    '429 for ever',
    { status: 429, headers: { 'Retry-After': '1e300' }, body: '' },
    failures['server-busy'].said,
  ],
  [
    '429 and no word on when',
    { status: 429, headers: { 'Retry-After': 'soon' }, body: '' },
    failures['server-busy'].said,
  ],
  ['503', { status: 503, body: '' }, failures['server-busy'].said],
  ['500', { status: 500, body: null }, failures['server-error'].said],
  ['502 of a server in front', { status: 502, body: '<h1>Bad gateway</h1>' }, failures['server-error'].said],
  ['a connection that breaks', { drop: true }, failures.unreachable.said],
];

const fieldRows: readonly Row[] = [
  ...refusalRows,
  ...oddRows((fields) => ({ fields }), ''),
  ...oddRows((name) => ({ fields: [{ name, problem: 'invalid' }] }), ''),
  ...oddRows((problem) => ({ fields: [{ name: 'firstName', problem }] }), words.fields.firstName),
  ['a field that is not asked', { status: 400, body: { fields: [{ name: 'shoeSize' }] } }, 'Shoe size'],
  [
    'a problem nobody knows',
    { status: 400, body: { fields: [{ name: 'firstName', problem: 'odd' }] } },
    data.objection,
  ],
  ['a list of names', { status: 400, body: { fields: ['firstName'] } }, data.notSaved],
];

/** Enough of an answer to tell the rows apart. */
function shortly(answer: ScriptedAnswer): string {
  return JSON.stringify(answer).slice(0, 60);
}

/** Fills the form in, sends it, and waits until there is an answer. */
async function saved(answer: ScriptedAnswer): Promise<WidgetBench> {
  const bench = new WidgetBench(new AnswersApi(details, await script([answer])));
  await bench.opens();
  const input = bench.elements.find((element) => element.matches('input')) as HTMLInputElement;
  input.value = 'Anna';
  await bench.press(data.save);
  const isAnswered = (): boolean => !bench.text.includes(data.saving);
  await bench.until(isAnswered, 'the form should be answered for');
  return bench;
}

describe('an answer to personal data', () => {
  withoutWorkers();

  sideBySide(
    fieldRows,
    ([name, answer]) => `keeps what was typed, with its text and a way on: ${name} (${shortly(answer)})`,
    async ([, answer, says]) => {
      const bench = await saved(answer);
      expect(bench.text).to.contain(says);
      const isTold = bench.text.includes(data.notSaved) || /needs? a look/.test(bench.text);
      expect(isTold, bench.text).to.be.true;
      const input = bench.elements.find((element) => element.matches('input')) as HTMLInputElement;
      expect(input.value).to.equal('Anna');
      expect(bench.buttons.some((button) => [data.save, words.tryAgain].includes(button))).to.be.true;
      expect(faultsOf(bench, details)).to.deep.equal([]);
      bench.close();
    },
  );

  sideBySide(
    oddEntries,
    ([name]) => `is no matter where it is 200 with ${name}`,
    async ([, body]) => {
      const bench = await saved({ body: body ?? '' });
      expect(faultsOf(bench, details)).to.deep.equal([]);
      bench.close();
    },
  );
});

const { notSent } = summary;
const checkRows: readonly Row[] = [
  ...refusalRows,
  ...oddRows((missing) => ({ missing }), notSent),
  ...oddRows((missing) => ({ errorName: 'missing-documents', missing }), notSent),
  ['steps nobody knows', { status: 409, body: { missing: [{ step: 'CRYPTO' }] } }, notSent],
  ['all that is there', { status: 409, body: { missing: [{ step: 'SELFIE' }] } }, notSent],
];

describe('an answer to the request of a check', () => {
  withoutWorkers();

  sideBySide(
    checkRows,
    ([name, answer]) => `has its text and a way on: ${name} (${shortly(answer)})`,
    async ([, answer, says]) => {
      const wire = bases.sent();
      const bench = new WidgetBench(new AnswersApi(wire, await script([answer])));
      await bench.opens();
      await bench.press(summary.send);
      await bench.until(() => !bench.text.includes(summary.submitting), 'the request should be answered for');
      await bench.until(() => bench.text.includes(notSent), 'it should be said');
      expect(bench.text).to.contain(says);
      expect(bench.buttons).to.include(words.tryAgain);
      expect(faultsOf(bench, wire)).to.deep.equal([]);
      bench.close();
    },
  );
});
