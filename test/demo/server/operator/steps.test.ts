import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bill, newPicture, selfie } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { Schemas } from '../sandbox.js';
import { applicantIn } from '../states.js';
import { askAgain, extendedApplicant, missing, person, red, second, setFields } from './people.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

const remarks = { moderationComment: 'The text is blurred', rejectLabels: ['UNSATISFACTORY_PHOTOS'] };
const again = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', ...remarks } as const;

test('a rejected step is asked again at once, with all of its pictures, and the rest stays shut', async () => {
  const { applicant, ids } = await extendedApplicant(sandbox);
  await applicant.submit();
  await applicant.answer({ reviewAnswer: 'GREEN' });
  await applicant.do('steps/IDENTITY2/status', { status: 'rejected', ...remarks });
  const { review, steps, session } = await applicant.snapshot();
  assert.deepEqual(review, { attemptCnt: 1, reviewStatus: 'awaitingUser' });
  assert.deepEqual(steps['IDENTITY2']?.reviewResult, again);
  assert.deepEqual(steps['IDENTITY2']?.imageReviewResults, { [ids.front]: again, [ids.back]: again });
  assert.deepEqual(session.attempts?.['IDENTITY2'], {
    used: 1,
    limit: 5,
    failures: [
      { source: 'review', reasons: ['UNSATISFACTORY_PHOTOS'], moderationComment: 'The text is blurred' },
    ],
  });
  const shut = await applicant.send(selfie, newPicture());
  assert.equal(shut.refusal.errorCode, 1006, 'what was accepted stays shut');
  await applicant.keep({ ...second, idDocSubType: 'FRONT_SIDE' }, newPicture());
  assert.deepEqual(await missing(applicant), [{ step: 'IDENTITY2', idDocSubType: 'BACK_SIDE' }]);
  await applicant.keep({ ...second, idDocSubType: 'BACK_SIDE' }, newPicture());
  assert.equal((await applicant.submit()).status, 200);
});

test('rejecting a step costs one attempt for each check, and the last word is what is remembered', async () => {
  const { applicant } = await applicantIn('pending', sandbox);
  const reject = (moderationComment: string) =>
    applicant.do('steps/SELFIE/status', { status: 'rejected', moderationComment });
  await reject('Too dark');
  await reject('Too blurred');
  assert.deepEqual((await applicant.snapshot()).session.attempts?.['SELFIE'], {
    used: 1,
    limit: 5,
    failures: [{ source: 'review', reasons: [], moderationComment: 'Too blurred' }],
  });
  await applicant.keep(selfie, newPicture());
  await applicant.submit();
  await reject('Too far');
  const { used, failures } = (await applicant.snapshot()).session.attempts?.['SELFIE'] ?? {};
  assert.deepEqual([used, failures?.length], [2, 2]);
});

test('a step can be rejected before any check, and the rejection counts', async () => {
  const { applicant } = await applicantIn('init', sandbox);
  await applicant.do('steps/SELFIE/status', { status: 'rejected' });
  const { review, session } = await applicant.snapshot();
  assert.deepEqual([review.reviewStatus, session.attempts?.['SELFIE']?.used], ['init', 1]);
  assert.deepEqual(await missing(applicant), [{ step: 'SELFIE' }]);
});

test('an approved step is shut to its applicant, a pending one is as if nobody had looked', async () => {
  const { applicant } = await extendedApplicant(sandbox);
  await applicant.do('steps/APPLICANT_DATA/status', { status: 'approved' });
  const green = { reviewAnswer: 'GREEN' };
  const { steps } = await applicant.snapshot();
  assert.deepEqual(steps['APPLICANT_DATA']?.reviewResult, green);
  assert.deepEqual(
    steps['APPLICANT_DATA']?.fieldResults,
    Object.fromEntries(Object.keys(person).map((name) => [name, green])),
  );
  assert.equal((await setFields(applicant, { lastName: 'Else' })).refusal.errorCode, 1006);
  await applicant.do('steps/APPLICANT_DATA/status', { status: 'pending' });
  const now = (await applicant.snapshot()).steps['APPLICANT_DATA'];
  assert.deepEqual([now?.reviewResult, now?.fieldResults], [undefined, undefined]);
  assert.equal((await setFields(applicant, { lastName: 'Else' })).status, 200);
});

test('what is not complete cannot be approved, so that the rest of it can still come', async () => {
  const applicant = await sandbox.applicant('extended-kyc-level');
  await applicant.keep({ ...second, idDocSubType: 'FRONT_SIDE' }, newPicture());
  await setFields(applicant, { firstName: 'Zoë' });
  const half = await applicant.operate('POST', 'steps/IDENTITY2/status', { status: 'approved' });
  assert.deepEqual(half.as<Schemas['MissingDocumentsError']>().missing, [
    { step: 'IDENTITY2', idDocSubType: 'BACK_SIDE' },
  ]);
  const data = await applicant.operate('POST', 'steps/APPLICANT_DATA/status', { status: 'approved' });
  assert.deepEqual(data.as<Schemas['MissingDocumentsError']>().missing, [
    { step: 'APPLICANT_DATA', fields: ['lastName', 'dob', 'nationality'] },
  ]);
});

test('an answer that asks for other things leaves what is not complete open', async () => {
  const { applicant, ids } = await extendedApplicant(sandbox);
  await applicant.submit();
  await applicant.answer(askAgain(red('IDENTITY2', { imageId: ids.back })));
  const path = `/resources/applicants/{id}/resources/${ids.back}`;
  assert.equal((await applicant.call('DELETE', path)).status, 204);
  await applicant.answer(askAgain(red('SELFIE')));
  assert.deepEqual(await missing(applicant), [
    { step: 'IDENTITY2', idDocSubType: 'BACK_SIDE' },
    { step: 'SELFIE' },
  ]);
  await applicant.keep({ ...second, idDocSubType: 'BACK_SIDE' }, newPicture());
});

test('resetting a step takes away all of it and nothing else, and an approval becomes init', async () => {
  const { applicant, ids } = await extendedApplicant(sandbox);
  await applicant.submit();
  await applicant.answer({ reviewAnswer: 'GREEN' });
  await applicant.do('resetStep/IDENTITY2');
  await applicant.do('resetStep/APPLICANT_DATA');
  const { review, steps, fixedInfo } = await applicant.snapshot();
  assert.deepEqual(review, { attemptCnt: 1, reviewStatus: 'init' });
  assert.deepEqual([steps['IDENTITY2'], steps['APPLICANT_DATA'], fixedInfo], [null, null, {}]);
  assert.deepEqual(steps['IDENTITY']?.reviewResult, { reviewAnswer: 'GREEN' });
  assert.deepEqual(await missing(applicant), [
    { step: 'IDENTITY2' },
    { step: 'APPLICANT_DATA', fields: ['firstName', 'lastName', 'dob', 'nationality'] },
  ]);
  const picture = (id: number) => applicant.call('GET', `/resources/applicants/{id}/resources/${id}`);
  assert.deepEqual([(await picture(ids.back)).status, (await picture(ids.selfie)).status], [404, 200]);
  assert.equal((await applicant.send(selfie, newPicture())).refusal.errorCode, 1006);
  await applicant.keep({ ...second, idDocSubType: 'FRONT_SIDE' }, newPicture());
  await applicant.keep({ ...second, idDocSubType: 'BACK_SIDE' }, newPicture());
  await setFields(applicant, person);
  assert.equal((await applicant.submit()).status, 200);
});

test('resetting an optional step leaves nothing to ask, and resetting an empty one changes nothing', async () => {
  const { applicant } = await extendedApplicant(sandbox);
  await applicant.do('resetStep/PROOF_OF_RESIDENCE');
  assert.deepEqual(await missing(applicant), []);
  await applicant.submit();
  await applicant.answer({ reviewAnswer: 'GREEN' });
  const before = await applicant.whole();
  assert.deepEqual(await applicant.do('resetStep/PROOF_OF_RESIDENCE'), before);
});

test('an optional step that a reviewer asks for has to come', async () => {
  const { applicant } = await extendedApplicant(sandbox);
  await applicant.do('resetStep/PROOF_OF_RESIDENCE');
  await applicant.submit();
  await applicant.answer(askAgain(red('PROOF_OF_RESIDENCE')));
  assert.deepEqual(await missing(applicant), [{ step: 'PROOF_OF_RESIDENCE' }]);
  await applicant.keep(bill, newPicture());
  assert.equal((await applicant.submit()).status, 200);
});

test('a reset of a step gives no attempt back, a restart does', async () => {
  const { applicant } = await applicantIn('pending', sandbox);
  await applicant.answer(askAgain(red('SELFIE', remarks)));
  await applicant.do('resetStep/SELFIE');
  const told = {
    source: 'review',
    reasons: remarks.rejectLabels,
    moderationComment: remarks.moderationComment,
  };
  const { attempts } = (await applicant.snapshot()).session;
  assert.deepEqual(attempts?.['SELFIE'], { used: 1, limit: 5, failures: [told] });
  await applicant.do('restart');
  assert.deepEqual((await applicant.snapshot()).session.attempts?.['SELFIE'], { used: 0, limit: 5 });
});

const bad: readonly [string, unknown, number, string][] = [
  ['steps/SELFIE7/status', { status: 'approved' }, 404, 'not-found'],
  ['steps/constructor/status', { status: 'approved' }, 404, 'not-found'],
  ['resetStep/SELFIE7', undefined, 404, 'not-found'],
  ['steps/SELFIE/status', { status: 'odd' }, 400, 'invalid-request'],
  ['steps/SELFIE/status', {}, 400, 'invalid-request'],
  ['steps/SELFIE/status', { status: 'rejected', rejectLabels: 'odd' }, 400, 'invalid-request'],
];
test('a step or a status there is not is refused', async () => {
  const { applicant } = await applicantIn('pending', sandbox);
  for (const [path, json, status, errorName] of bad) {
    assert.deepEqual((await applicant.operate('POST', path, json)).refusal, { status, errorName }, path);
  }
});
