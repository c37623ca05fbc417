import { back, front, newPicture, selfie } from '../pictures.js';
import type { Schemas, TestApplicant, TestSandbox } from '../sandbox.js';
import type { Answer } from '../caller.js';
import { bring } from '../states.js';
import type { State } from '../states.js';

export type Whole = Schemas['OperatorApplicant'];

/** An applicant on a level with an ID card in two tries and a selfie, with both sent, brought into a state. */
export async function smallApplicantIn(state: State, sandbox: TestSandbox): Promise<TestApplicant> {
  const applicant = await sandbox.applicant('two-tries-level');
  for (const metadata of [front, back, selfie]) await applicant.keep(metadata, newPicture());
  await bring(applicant, state, sandbox);
  return applicant;
}

/** How a verification stands, in one line. */
export function standing({ review, session, deleted }: Whole): string {
  const { reviewAnswer, reviewRejectType } = review.reviewResult ?? {};
  const parts = [
    deleted ? 'inactive' : '',
    session.state,
    review.reviewStatus,
    reviewAnswer,
    reviewRejectType,
  ];
  return parts.filter(Boolean).join(' ');
}

const selfieItem = { step: 'SELFIE', reviewAnswer: 'RED' } as const;

/** Every call of an operator's that changes an applicant. */
export const acts = {
  'request check': (applicant) => applicant.operate('POST', 'status/pending'),
  'start manual check': (applicant) => applicant.operate('POST', 'status/manualCheck'),
  approve: (applicant) => applicant.operate('POST', 'status/testCompleted', { reviewAnswer: 'GREEN' }),
  'ask again': (applicant) =>
    applicant.operate('POST', 'status/testCompleted', {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      items: [selfieItem],
    }),
  reject: (applicant) =>
    applicant.operate('POST', 'status/testCompleted', { reviewAnswer: 'RED', reviewRejectType: 'FINAL' }),
  mark: async (applicant) => {
    const imageId = (await applicant.whole()).steps['SELFIE']?.imageIds[0] ?? 1;
    const mark = { step: 'SELFIE', imageId, mark: 'approved' };
    return applicant.operate('POST', 'review/marks', { marks: [mark] });
  },
  'approve step': (applicant) => applicant.operate('POST', 'steps/SELFIE/status', { status: 'approved' }),
  'unreview step': (applicant) => applicant.operate('POST', 'steps/SELFIE/status', { status: 'pending' }),
  'reject step': (applicant) => applicant.operate('POST', 'steps/SELFIE/status', { status: 'rejected' }),
  'reset step': (applicant) => applicant.operate('POST', 'resetStep/SELFIE'),
  deactivate: (applicant) => applicant.operate('POST', 'presence/deactivated'),
  activate: (applicant) => applicant.operate('POST', 'presence/activated'),
  blocklist: (applicant) => applicant.operate('POST', 'blacklist'),
  cancel: (applicant) => applicant.operate('POST', 'cancel'),
  expire: (applicant) => applicant.operate('POST', 'expire'),
  restart: (applicant) => applicant.operate('POST', 'restart'),
  reset: (applicant) => applicant.operate('POST', 'reset'),
  acknowledge: (applicant) => applicant.operate('POST', 'acknowledge'),
  note: (applicant) => applicant.operate('POST', 'notes', { text: 'Looked at it.' }),
  'move to level': (applicant) => applicant.operate('POST', 'moveToLevel?name=basic-kyc-level'),
  queue: (applicant) => applicant.play('queued'),
  'hand back': (applicant) => applicant.play('awaitingUser'),
} as const satisfies Record<string, (applicant: TestApplicant) => Promise<Answer>>;

export type ActName = keyof typeof acts;
