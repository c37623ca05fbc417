import { expect } from '@open-wc/testing';
import { toFailure } from '../../src/domain/failure.js';
import type { Failure } from '../../src/domain/failure.js';
import { retryAfterMs } from '../../src/services/http-failure.js';
import { Http, jsonOf } from '../../src/services/http.js';
import { CountingTokens, script } from '../support/scripted.js';
import type { ScriptedAnswer } from '../support/scripted.js';

const never = new AbortController().signal;
const call = { method: 'GET', path: '/x' };

async function failureFrom(answer: ScriptedAnswer, limitMs?: number): Promise<Failure> {
  const { baseUrl } = await script([answer, answer]);
  const http = new Http(baseUrl, new CountingTokens());
  return http.call({ ...call, ...(limitMs !== undefined && { limitMs }) }, never, jsonOf).then(
    () => {
      throw new Error('it should not have worked');
    },
    (caught: unknown) => toFailure(caught),
  );
}

describe('a call', () => {
  const cases: readonly (readonly [string, ScriptedAnswer, Partial<Failure>])[] = [
    [
      'a refused token',
      { status: 401, body: { errorName: 'token-expired' } },
      { code: 'token-refused', status: 401 },
    ],
    [
      'too many calls',
      { status: 429, headers: { 'Retry-After': '7' } },
      { code: 'server-busy', retryAfterMs: 7000 },
    ],
    [
      'a closed door',
      { status: 503, headers: { 'Retry-After': '1' } },
      { code: 'server-busy', retryAfterMs: 1000 },
    ],
    ['a fault', { status: 500, body: 'not json' }, { code: 'server-error', status: 500 }],
    [
      'a refusal with all its references',
      { status: 423, body: { errorCode: 1100, errorName: 'verification-locked', correlationId: 'c-1' } },
      {
        code: 'refused',
        status: 423,
        errorCode: 1100,
        errorName: 'verification-locked',
        correlationId: 'c-1',
      },
    ],
    ['a refusal of odd shape', { status: 400, body: [1, 2] }, { code: 'refused', status: 400 }],
    [
      'a refusal whose numbers are texts',
      { status: 409, body: { errorCode: '1000', correlationId: 'c 1' } },
      { code: 'refused', errorCode: 1000, correlationId: 'c 1' },
    ],
    ['an answer that is no JSON', { status: 200, body: '<html>' }, { code: 'bad-answer', status: 200 }],
    ['a dropped connection', { drop: true }, { code: 'unreachable' }],
  ];
  for (const [name, answer, failure] of cases) {
    it(`tells ${name} as ${String(failure.code)}`, async () => {
      expect(await failureFrom(answer)).to.deep.include(failure);
    });
  }

  it('takes names and references of a refusal on, and no sentences', async () => {
    const said = { errorName: 'Not at all <b>', correlationId: 'x'.repeat(200), errorCode: -7 };
    expect(await failureFrom({ status: 400, body: said })).to.deep.equal({ code: 'refused', status: 400 });
  });

  it('ends what never answers', async () => {
    expect(await failureFrom({ hang: true }, 50)).to.deep.equal({ code: 'timeout' });
  });

  it('rejects with the reason of its own signal, not with a failure', async () => {
    const { baseUrl } = await script([{ hang: true }]);
    const ending = new AbortController();
    const pending = new Http(baseUrl, new CountingTokens()).call(call, ending.signal, jsonOf);
    const reason = new Error('the page is gone');
    ending.abort(reason);
    expect(await pending.catch((caught: unknown) => caught)).to.equal(reason);
  });

  it('sends the token, and asks for a new one once for a burst of refusals', async () => {
    const refusals = Array.from({ length: 5 }, () => ({ status: 401, bearer: 't1' }));
    const { baseUrl, log } = await script([
      ...refusals,
      ...Array.from({ length: 5 }, () => ({ body: { ok: 1 }, bearer: 't2' })),
    ]);
    const tokens = new CountingTokens();
    const http = new Http(baseUrl, tokens);
    const answers = await Promise.all(refusals.map(() => http.call(call, never, jsonOf)));
    expect(answers).to.deep.equal(refusals.map(() => ({ ok: 1 })));
    expect(tokens.renewals).to.equal(1);
    const sent = (await log()).map(({ headers }) => headers['authorization']);
    expect(sent.filter((header) => header === 'Bearer t1')).to.have.length(5);
    expect(sent.filter((header) => header === 'Bearer t2')).to.have.length(5);
  });
});

describe('Retry-After', () => {
  const nowMs = Date.parse('2026-01-01T00:00:00Z');
  const cases: readonly (readonly [string | null, number | undefined])[] = [
    ['0', 0],
    ['120', 120_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['-5', 0],
    ['99999999999', 86_400_000],
    ['1e300', 86_400_000],
    ['Fri, 31 Dec 2999 23:00:00 GMT', 86_400_000],
    ['Infinity', undefined],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ];
  for (const [header, ms] of cases) {
    it(`${JSON.stringify(header)} is ${String(ms)} ms`, () =>
      expect(retryAfterMs(header, nowMs)).to.equal(ms));
  }
});
