import assert from 'node:assert/strict';
import type { Answer } from '../caller.js';
import { bill, newPicture, passport, selfie } from '../pictures.js';
import type { Schemas, TestApplicant } from '../sandbox.js';
import { person, second, setFields } from './people.js';

export type Whole = Schemas['OperatorApplicant'];
type Snapshot = Schemas['Snapshot'];

/** Takes one of several by chance. */
export type Pick = <Item>(items: readonly Item[]) => Item;

type Step = (applicant: TestApplicant, now: Whole, pick: Pick) => Promise<Answer>;

export const levels = ['extended-kyc-level', 'two-tries-level', 'data-kyc-level', 'basic-kyc-level'] as const;

const card = { idDocType: 'ID_CARD', country: 'DEU', idDocSetType: 'IDENTITY' } as const;
const cardFront = { ...card, idDocSubType: 'FRONT_SIDE' } as const;
const cardBack = { ...card, idDocSubType: 'BACK_SIDE' } as const;
const secondFront = { ...second, idDocSubType: 'FRONT_SIDE' } as const;
const secondBack = { ...second, idDocSubType: 'BACK_SIDE' } as const;
const places = [passport, cardFront, cardBack, secondFront, secondBack, selfie, bill] as const;
const documents: Readonly<Record<string, Schemas['IdDocMetadata']>> = {
  IDENTITY: cardFront,
  IDENTITY2: secondFront,
  SELFIE: selfie,
  PROOF_OF_RESIDENCE: bill,
};
const stepNames = [...Object.keys(documents), 'APPLICANT_DATA'];
const fields = Object.keys(person);
const data: Readonly<Record<string, string>> = { ...person, country: 'DEU', email: 'zoe@example.com' };

/** Whether the verification is in its applicant's hands. */
export function isOpen({ deleted, session, review }: Snapshot): boolean {
  const isRetry = review.reviewStatus === 'completed' && review.reviewResult?.reviewRejectType === 'RETRY';
  const isAsked = review.reviewStatus === 'init' || review.reviewStatus === 'awaitingUser' || isRetry;
  return !deleted && session.state === 'active' && isAsked;
}

async function sendItem(applicant: TestApplicant, item: Schemas['MissingItem'], now: Whole): Promise<Answer> {
  const { step, idDocSubType, fields: names = ['lastName'] } = item;
  if (step === 'APPLICANT_DATA') {
    return setFields(applicant, Object.fromEntries(names.map((name) => [name, data[name]])));
  }
  const other = now.images.findLast((image) => image.step === step && image.active);
  const { idDocType = 'ID_CARD', country = 'DEU' } = other ?? {};
  const side = idDocSubType && { idDocType, country, idDocSubType };
  return applicant.send({ ...(side ?? documents[step]), idDocSetType: step }, newPicture());
}

/** Does all that is asked and requests the check. What is asked can be done: that is what a dead end would lack. */
async function doAllThatIsAsked(applicant: TestApplicant): Promise<Answer> {
  for (let round = 0; round < 3 && isOpen(await applicant.snapshot()); round += 1) {
    const now = await applicant.whole();
    for (const item of now.missing) {
      const answer = await sendItem(applicant, item, now);
      assert.equal(answer.status, 200, `${JSON.stringify(item)}: ${answer.text}`);
    }
    if (now.missing.length === 0) break;
  }
  const { missing, review } = await applicant.whole();
  const answer = await applicant.submit();
  const isDone = !isOpen(await applicant.snapshot());
  assert.ok(isDone, `all was done, and yet: ${JSON.stringify([missing, review])}`);
  return answer;
}

async function beRefused(applicant: TestApplicant): Promise<Answer> {
  const picture = newPicture();
  await applicant.send(cardFront, picture);
  return applicant.send(cardBack, picture);
}

function remarksOf(pick: Pick): Omit<Schemas['StepStatusChange'], 'status'> {
  return pick([
    {},
    { moderationComment: 'Again' },
    { rejectLabels: ['BAD_SELFIE'], moderationComment: 'Why' },
  ]);
}

function itemOf({ images, steps }: Whole, pick: Pick): Schemas['VerdictItem'] {
  const standing = images.filter(({ active }) => active);
  const picture = pick([undefined, ...standing, ...standing]);
  const step = picture?.step ?? pick(Object.keys(steps));
  const field = step === 'APPLICANT_DATA' ? { field: pick(fields.slice(0, 3)) } : {};
  const part = picture ? { imageId: picture.imageId } : pick([{}, field]);
  return { step, ...part, reviewAnswer: 'RED', ...remarksOf(pick) };
}

const weighted: readonly (readonly [number, Step])[] = [
  [6, (applicant) => doAllThatIsAsked(applicant)],
  [4, (applicant) => beRefused(applicant)],
  [3, (applicant, _, pick) => applicant.send(pick(places), newPicture())],
  [2, (applicant, _, pick) => setFields(applicant, { [pick(fields)]: data[pick(fields)] })],
  [
    2,
    (applicant, { images }, pick) => {
      const imageId = pick([...images.map((image) => image.imageId), 1]);
      return applicant.call('DELETE', `/resources/applicants/{id}/resources/${imageId}`);
    },
  ],
  [1, (applicant) => applicant.operate('POST', 'status/pending')],
  [1, (applicant) => applicant.operate('POST', 'status/manualCheck')],
  [2, (applicant) => applicant.operate('POST', 'status/testCompleted', { reviewAnswer: 'GREEN' })],
  [
    6,
    (applicant, now, pick) => {
      const items = pick([[], [itemOf(now, pick)], [itemOf(now, pick), itemOf(now, pick)]]);
      const verdict = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', items, ...remarksOf(pick) };
      return applicant.operate('POST', 'status/testCompleted', verdict);
    },
  ],
  [
    2,
    (applicant, now, pick) => {
      const { reviewAnswer: _, ...item } = itemOf(now, pick);
      const mark = { ...item, mark: pick(['approved', 'rejected', 'pending']) };
      return applicant.operate('POST', 'review/marks', { marks: [mark] });
    },
  ],
  [
    4,
    (applicant, { steps }, pick) => {
      const status = pick(['approved', 'rejected', 'pending']);
      return applicant.operate('POST', `steps/${pick(Object.keys(steps))}/status`, { status });
    },
  ],
  [2, (applicant, _, pick) => applicant.operate('POST', `resetStep/${pick(stepNames)}`)],
  [2, (applicant, _, pick) => applicant.play(pick(['queued', 'onHold', 'awaitingUser', 'pending']))],
  [1, (applicant) => applicant.operate('POST', 'restart')],
  [1, (applicant, _, pick) => applicant.operate('POST', `moveToLevel?name=${pick(levels)}`)],
  [
    1,
    (applicant, { deleted }, pick) => {
      const away = ['presence/deactivated', 'blacklist', 'cancel', 'expire'];
      return applicant.operate('POST', deleted ? 'presence/activated' : pick(away));
    },
  ],
  [
    2,
    (applicant, { session, review, deleted }) => {
      const isFinal = review.reviewResult?.reviewRejectType === 'FINAL';
      const isAway = session.state === 'cancelled' || session.state === 'expired';
      const back = deleted ? 'presence/activated' : isFinal ? 'reset' : isAway ? 'restart' : 'acknowledge';
      return applicant.operate('POST', back);
    },
  ],
];

/** What an applicant or an operator may try next, each as often as it is likely. */
export const walkSteps: readonly Step[] = weighted.flatMap(([weight, step]) =>
  Array.from({ length: weight }, () => step),
);
