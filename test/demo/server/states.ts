import { createClient } from '@libsql/client';
import { back, beRefused, front, newPicture, selfie, sendAll } from './pictures.js';
import type { Sent } from './pictures.js';
import type { Schemas, TestApplicant, TestSandbox } from './sandbox.js';

/** Writes straight into the database what no call can do, or only slowly. */
export async function write(sandbox: TestSandbox, sql: string, id: string): Promise<void> {
  const client = createClient({ url: `file:${sandbox.databasePath}`, timeout: 5000 });
  await client.execute({ sql, args: [id] });
  client.close();
}

type Reach = (applicant: TestApplicant, sandbox: TestSandbox) => Promise<unknown>;
type ServiceStatus = Schemas['ReviewStatusChange']['reviewStatus'];

async function triesLeft(applicant: TestApplicant): Promise<number> {
  const { used, limit } = (await applicant.snapshot()).session.attempts!['IDENTITY']!;
  return limit - used;
}

async function useTries(applicant: TestApplicant, left: number): Promise<void> {
  while ((await triesLeft(applicant)) > left) await beRefused(applicant);
}

function moved(reviewStatus: ServiceStatus): Reach {
  return async (applicant) => {
    await applicant.submit();
    await applicant.play(reviewStatus);
  };
}

const selfieAgain: Schemas['Verdict'] = {
  reviewAnswer: 'RED',
  reviewRejectType: 'RETRY',
  items: [{ step: 'SELFIE', reviewAnswer: 'RED' }],
};

/** How an applicant with everything sent, on a level with an ID card and a selfie, comes into each state. */
export const reach = {
  reset: (applicant) => applicant.do('reset'),
  init: async () => undefined,
  pending: (applicant) => applicant.submit(),
  queued: moved('queued'),
  prechecked: moved('prechecked'),
  awaitingService: moved('awaitingService'),
  onHold: (applicant) => applicant.do('status/manualCheck'),
  awaitingUser: moved('awaitingUser'),
  askedAgain: async (applicant) => {
    await applicant.submit();
    await applicant.do('steps/SELFIE/status', { status: 'rejected' });
  },
  approved: async (applicant) => {
    await applicant.submit();
    await applicant.answer({ reviewAnswer: 'GREEN' });
  },
  stepReset: async (applicant) => {
    await applicant.submit();
    await applicant.answer({ reviewAnswer: 'GREEN' });
    await applicant.do('resetStep/SELFIE');
  },
  retry: async (applicant) => {
    await applicant.submit();
    await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'RETRY' });
  },
  retryAnswered: async (applicant) => {
    await applicant.submit();
    await applicant.answer(selfieAgain);
    await applicant.keep(selfie, newPicture());
  },
  final: async (applicant) => {
    await applicant.submit();
    await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: ['FORGERY'] });
  },
  blocklisted: async (applicant) => {
    await applicant.submit();
    await applicant.answer({ reviewAnswer: 'GREEN' });
    await applicant.do('blacklist');
  },
  locked: (applicant) => useTries(applicant, 0),
  lockedInReview: async (applicant) => {
    await useTries(applicant, 1);
    await applicant.keep(front, newPicture());
    await applicant.keep(back, newPicture());
    await applicant.submit();
    await applicant.answer({ ...selfieAgain, items: [{ step: 'IDENTITY', reviewAnswer: 'RED' }] });
  },
  cancelled: (applicant) => applicant.do('cancel'),
  cancelledInReview: async (applicant) => {
    await applicant.submit();
    await applicant.do('cancel');
  },
  expired: (applicant) => applicant.do('expire'),
  timedOut: (applicant, sandbox) =>
    write(sandbox, 'UPDATE applicants SET session_expires_at_ms = 0 WHERE id = ?', applicant.id),
  inactive: (applicant) => applicant.do('presence/deactivated'),
  inactiveInReview: async (applicant) => {
    await applicant.submit();
    await applicant.do('presence/deactivated');
  },
} as const satisfies Record<string, Reach>;

export type State = keyof typeof reach;

export const states = Object.keys(reach) as readonly State[];

/** Brings an applicant who has sent everything into a state. */
export async function bring(applicant: TestApplicant, state: State, sandbox: TestSandbox): Promise<void> {
  await (reach[state] as Reach)(applicant, sandbox);
}

/** A basic applicant with everything sent, brought into a state. */
export async function applicantIn(
  state: State,
  sandbox: TestSandbox,
): Promise<{ applicant: TestApplicant; sent: Sent }> {
  const applicant = await sandbox.applicant();
  const sent = await sendAll(applicant);
  await bring(applicant, state, sandbox);
  return { applicant, sent };
}
