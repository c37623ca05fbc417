import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bill, newPicture, passport, selfie } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { Schemas, TestApplicant } from '../sandbox.js';
import type { Answer } from '../caller.js';
import { person, second, setFields } from './people.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Whole = Schemas['OperatorApplicant'];
type Snapshot = Schemas['Snapshot'];

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Pick = <Item>(items: readonly Item[]) => Item;
type Step = (applicant: TestApplicant, now: Whole, pick: Pick) => Promise<Answer>;

const front2 = { ...second, idDocSubType: 'FRONT_SIDE' } as const;
const back2 = { ...second, idDocSubType: 'BACK_SIDE' } as const;
const card = { idDocType: 'ID_CARD', country: 'DEU' } as const;
const places = [
  passport,
  { ...card, idDocSubType: 'FRONT_SIDE' },
  { ...card, idDocSubType: 'BACK_SIDE' },
  front2,
  back2,
  selfie,
  bill,
] as const;
const steps = ['IDENTITY', 'IDENTITY2', 'SELFIE', 'PROOF_OF_RESIDENCE', 'APPLICANT_DATA'] as const;
const fields = Object.keys(person) as (keyof typeof person)[];
const levels = ['extended-kyc-level', 'two-tries-level', 'data-kyc-level', 'basic-kyc-level'] as const;

/** Sends whatever is missing, so that walks come further than to the first door. */
async function sendMissing(applicant: TestApplicant, { missing, levelName }: Whole): Promise<Answer> {
  const data = { ...person, country: 'DEU', email: 'zoe@example.com' };
  let last = await applicant.call('GET', '/resources/sdk/session');
  for (const { step, idDocSubType, fields: names } of missing) {
    const types = { SELFIE: selfie, PROOF_OF_RESIDENCE: bill } as Record<string, Schemas['IdDocMetadata']>;
    const document = step === 'IDENTITY2' ? front2 : levelName === 'two-tries-level' ? passport : passport;
    if (step === 'APPLICANT_DATA') {
      const wanted = (names ?? ['lastName']).map((name) => [name, (data as Record<string, string>)[name]]);
      last = await setFields(applicant, Object.fromEntries(wanted));
    } else if (idDocSubType) {
      const { images } = await applicant.whole();
      const other = images.findLast((image) => image.step === step && image.active);
      const { idDocType = 'ID_CARD', country = 'DEU' } = other ?? {};
      last = await applicant.send({ idDocType, country, idDocSubType, idDocSetType: step }, newPicture());
    } else last = await applicant.send({ ...(types[step] ?? document), idDocSetType: step }, newPicture());
    assert.equal(last.status, 200, `what is missing can be sent: ${step} ${last.text}`);
  }
  return last;
}

async function refusedUpload(applicant: TestApplicant): Promise<Answer> {
  const picture = newPicture();
  await applicant.send(front2, picture);
  return applicant.send(back2, picture);
}

function isOpen({ deleted, session, review }: Snapshot): boolean {
  const isRetry = review.reviewStatus === 'completed' && review.reviewResult?.reviewRejectType === 'RETRY';
  const isAsked = review.reviewStatus === 'init' || review.reviewStatus === 'awaitingUser' || isRetry;
  return !deleted && session.state === 'active' && isAsked;
}

function remarksOf(pick: Pick): { moderationComment?: string; rejectLabels?: string[] } {
  return pick([
    {},
    { moderationComment: 'Again' },
    { rejectLabels: ['BAD_SELFIE'], moderationComment: 'Why' },
  ]);
}

function itemsOf({ images, levelName }: Whole, pick: Pick): Schemas['VerdictItem'][] {
  const picture = pick([undefined, ...images.filter(({ active }) => active)]);
  const step = picture?.step ?? pick(steps);
  const hasData = step === 'APPLICANT_DATA' && levelName === 'extended-kyc-level';
  const part = picture ? { imageId: picture.imageId } : hasData ? { field: pick(fields) } : {};
  return [{ step, ...part, reviewAnswer: 'RED', ...remarksOf(pick) }];
}

const walkSteps: readonly Step[] = [
  (applicant, _, pick) => applicant.send(pick(places), newPicture()),
  (applicant, now) => (now.missing.length > 0 ? completeIfOpen(applicant, now) : applicant.submit()),
  (applicant, now) => completeIfOpen(applicant, now),
  (applicant) => refusedUpload(applicant),
  (applicant) => applicant.submit(),
  (applicant) => applicant.submit(),
  (applicant, _, pick) => {
    const field = pick(fields);
    return setFields(applicant, { [field]: person[field] });
  },
  (applicant, { images }, pick) => {
    const imageId = pick([...images.map((image) => image.imageId), 1]);
    return applicant.call('DELETE', `/resources/applicants/{id}/resources/${imageId}`);
  },
  (applicant) => applicant.operate('POST', 'status/pending'),
  (applicant) => applicant.operate('POST', 'status/manualCheck'),
  (applicant) => applicant.operate('POST', 'status/testCompleted', { reviewAnswer: 'GREEN' }),
  (applicant, now, pick) => {
    const verdict = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', items: pick([[], itemsOf(now, pick)]) };
    return applicant.operate('POST', 'status/testCompleted', { ...verdict, ...remarksOf(pick) });
  },
  (applicant, now, pick) => {
    const items = itemsOf(now, pick).map(({ reviewAnswer: _, ...item }) => item);
    const marks = items.map((item) => ({ ...item, mark: pick(['approved', 'rejected', 'pending']) }));
    return applicant.operate('POST', 'review/marks', { marks });
  },
  (applicant, _, pick) => {
    const status = pick(['approved', 'rejected', 'pending']);
    return applicant.operate('POST', `steps/${pick(steps)}/status`, { status });
  },
  (applicant, _, pick) => applicant.operate('POST', `resetStep/${pick(steps)}`),
  (applicant, _, pick) => applicant.play(pick(['queued', 'onHold', 'awaitingUser', 'pending'])),
  (applicant, _, pick) => {
    const seldom = ['status/testCompleted', 'presence/deactivated', 'blacklist', 'cancel', 'expire', 'reset'];
    const path = pick(seldom);
    const final = { reviewAnswer: 'RED', reviewRejectType: 'FINAL' };
    return applicant.operate('POST', path, path === 'status/testCompleted' ? final : undefined);
  },
  (applicant) => applicant.operate('POST', 'presence/activated'),
  (applicant) => applicant.operate('POST', 'restart'),
  (applicant, _, pick) => applicant.operate('POST', `moveToLevel?name=${pick(levels)}`),
  (applicant, { review }) =>
    applicant.operate('POST', review.reviewResult?.reviewRejectType === 'FINAL' ? 'reset' : 'acknowledge'),
];

async function completeIfOpen(applicant: TestApplicant, now: Whole): Promise<Answer> {
  const snapshot = await applicant.snapshot();
  return isOpen(snapshot) ? sendMissing(applicant, now) : applicant.submit();
}

function assertSound(whole: Whole, snapshot: Snapshot): void {
  const { steps: told, session } = snapshot;
  for (const { used, limit, failures = [] } of Object.values(session.attempts ?? {})) {
    assert.ok(used <= limit && failures.length <= used, `used ${used} of ${limit}`);
  }
  if (isOpen(snapshot)) {
    for (const { step } of whole.missing) {
      const { used = 0, limit = 1 } = session.attempts?.[step] ?? {};
      assert.notEqual(told[step]?.reviewResult?.reviewAnswer, 'GREEN', `${step} is asked and not shut`);
      assert.ok(used < limit, `${step} is asked and has a try left`);
    }
  }
  const result = whole.review.reviewResult;
  if (result?.reviewAnswer === 'GREEN')
    assert.deepEqual(whole.missing, [], 'nothing is missing when approved');
  if (result?.reviewRejectType === 'FINAL') assert.equal(session.state, 'active', 'final is told as final');
  if (result?.reviewRejectType === 'FINAL' || session.state === 'locked') {
    assert.deepEqual([...Object.values(told)].filter(Boolean), [], 'silent');
    assert.deepEqual(snapshot.fixedInfo, {});
  }
  const active = new Set(whole.images.filter((image) => image.active).map(({ imageId }) => imageId));
  for (const { imageId } of whole.marks) assert.ok(imageId === undefined || active.has(imageId));
}

async function assertShut(applicant: TestApplicant, whole: Whole): Promise<void> {
  const acts = [
    applicant.send(selfie, newPicture()),
    setFields(applicant, {}),
    applicant.submit(),
    applicant.call('POST', '/resources/sdk/handoff'),
  ];
  for (const answer of await Promise.all(acts)) assert.ok(answer.status >= 409, 'nothing is taken');
  assert.deepEqual(await applicant.whole(), whole);
}

function isShut({ deleted, session, review }: Snapshot): boolean {
  return deleted || session.state !== 'active' || review.reviewResult?.reviewRejectType === 'FINAL';
}

const walks = Number(process.env['WALKS'] ?? 16);
const stepsEach = 30;

for (let seed = 1; seed <= walks; seed += 1) {
  test(`a random walk of applicant and operators leads into no dead end and past no lock (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const pick: Pick = (items) => items[Math.floor(random() * items.length)]!;
    const applicant = await sandbox.applicant(pick(levels));
    let whole = await applicant.whole();
    for (let count = 0; count < stepsEach; count += 1) {
      const walkStep = pick(walkSteps);
      const answer = await walkStep(applicant, whole, pick);
      assert.ok(answer.status < 500, answer.text);
      const [now, snapshot] = [await applicant.whole(), await applicant.snapshot()];
      assert.ok(now.revision >= whole.revision);
      assertSound(now, snapshot);
      if (isShut(snapshot)) await assertShut(applicant, now);
      whole = now;
    }
  });
}
