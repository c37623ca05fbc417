import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Answer } from '../caller.js';
import { startSandbox } from '../sandbox.js';
import type { Schemas, TestApplicant } from '../sandbox.js';
import { states } from '../states.js';
import { acts, smallApplicantIn, standing } from './acts.js';
import type { ActName, Whole } from './acts.js';
import { outcomes } from './outcomes.js';
import type { Outcome } from './outcomes.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const statuses: Readonly<Record<string, readonly [number, number?]>> = {
  'missing-documents': [409],
  'check-not-requested': [409],
  'check-in-progress': [409],
  'nothing-submitted': [409],
  'no-upload-verification-in-progress': [409, 1006],
  'applicant-marked-as-deleted': [409, 1008],
  'applicant-with-final-reject': [409, 1009],
  'verification-locked': [423, 1100],
  'verification-cancelled': [410, 1101],
  'verification-expired': [410, 1102],
};

const told: Readonly<Record<ActName, string>> = {
  'request check': 'operator check-requested',
  'start manual check': 'operator manual-check-started',
  approve: 'operator review-finished',
  'ask again': 'operator review-finished',
  reject: 'operator review-finished',
  mark: 'operator items-marked',
  'approve step': 'operator step-status-set',
  'unreview step': 'operator step-status-set',
  'reject step': 'operator step-status-set',
  'reset step': 'operator step-reset',
  deactivate: 'operator deactivated',
  activate: 'operator activated',
  blocklist: 'operator blocklisted',
  cancel: 'operator cancelled',
  expire: 'operator expired',
  restart: 'operator restarted',
  reset: 'operator reset',
  acknowledge: 'operator acknowledged',
  note: 'operator note-added',
  'move to level': 'operator level-changed',
  queue: 'sandbox review-status-set',
  'hand back': 'sandbox review-status-set',
};

/** The operators' own acts, of which the applicant hears nothing. */
const silent: ReadonlySet<ActName> = new Set(['mark', 'acknowledge', 'note']);

function assertRefused(name: string, answer: Answer, before: Whole, now: Whole): void {
  const [status, errorCode] = statuses[name]!;
  const expected = { status, ...(errorCode !== undefined && { errorCode }), errorName: name };
  assert.deepEqual(answer.refusal, expected);
  const { description, missing } = answer.as<Schemas['MissingDocumentsError']>();
  assert.match(description, /^[A-Z][^{}]+\.$/, 'says in a sentence why');
  assert.equal(name === 'missing-documents', missing !== undefined, 'says what is missing');
  assert.deepEqual(now, before, 'nothing changed');
}

function assertDone(name: ActName, answer: Answer, before: Whole, now: Whole, stands: string): void {
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(answer.as(), name === 'request check' ? { ok: 1 } : now, 'answers how it is now');
  assert.equal(standing(now), stands);
  assert.equal(now.revision, before.revision + 1);
  const lines = now.history.slice(before.history.length);
  assert.deepEqual(
    lines.map(({ actor, what, revision }) => [`${actor} ${what}`, revision]),
    [[told[name], now.revision]],
    'one line of history',
  );
}

async function check(name: ActName, outcome: Outcome, applicant: TestApplicant): Promise<void> {
  const [before, seen] = [await applicant.whole(), await applicant.call('GET', '/resources/sdk/session')];
  const answer = await acts[name](applicant);
  const now = await applicant.whole();
  if (outcome.startsWith('refused: ')) {
    assertRefused(outcome.slice('refused: '.length), answer, before, now);
  } else if (outcome === 'same') {
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual(now, before, 'nothing changed');
  } else {
    assertDone(name, answer, before, now, outcome === 'kept' ? standing(before) : outcome.slice('→ '.length));
  }
  const sees = await applicant.call('GET', '/resources/sdk/session');
  const isNews = now.revision > before.revision && !silent.has(name);
  assert.equal(sees.headers['etag'] !== seen.headers['etag'], isNews, 'the applicant hears of it or not');
}

for (const state of states) {
  test(`what an operator may do when ${state}, and what comes of it`, async () => {
    let applicant: TestApplicant | undefined;
    for (const name of Object.keys(acts) as ActName[]) {
      applicant ??= await smallApplicantIn(state, sandbox);
      const outcome = outcomes[name][state];
      await check(name, outcome, applicant).catch((failure: unknown) => {
        if (failure instanceof Error) failure.message = `${name}: ${failure.message}`;
        throw failure;
      });
      if (outcome !== 'same' && !outcome.startsWith('refused: ')) applicant = undefined;
    }
  });
}
