import { createClient } from '@libsql/client';
import { beRefused, sendAll } from './pictures.js';
import type { Sent } from './pictures.js';
import type { TestApplicant, TestSandbox } from './sandbox.js';

/** Writes straight into the database what no call can do yet, or only slowly. */
export async function write(sandbox: TestSandbox, sql: string, id: string): Promise<void> {
  const client = createClient({ url: `file:${sandbox.databasePath}`, timeout: 5000 });
  await client.execute({ sql, args: [id] });
  client.close();
}

type Reach = (applicant: TestApplicant, sandbox: TestSandbox) => Promise<unknown>;

/** How a basic applicant with everything sent comes into each state. */
export const reach = {
  init: async () => undefined,
  pending: (applicant) => applicant.submit(),
  onHold: async (applicant, sandbox) => {
    await applicant.submit();
    await write(sandbox, "UPDATE applicants SET review_status = 'onHold' WHERE id = ?", applicant.id);
  },
  approved: async (applicant) => {
    await applicant.submit();
    await applicant.answer({ reviewAnswer: 'GREEN' });
  },
  retry: async (applicant) => {
    await applicant.submit();
    await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'RETRY' });
  },
  final: async (applicant) => {
    await applicant.submit();
    await applicant.answer({ reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: ['FORGERY'] });
  },
  locked: async (applicant) => {
    for (let time = 0; time < 5; time += 1) await beRefused(applicant);
  },
  cancelled: (applicant, sandbox) =>
    write(sandbox, "UPDATE applicants SET session_state = 'cancelled' WHERE id = ?", applicant.id),
  expired: (applicant, sandbox) =>
    write(sandbox, 'UPDATE applicants SET session_expires_at_ms = 0 WHERE id = ?', applicant.id),
  inactive: (applicant, sandbox) =>
    write(sandbox, 'UPDATE applicants SET deleted = 1 WHERE id = ?', applicant.id),
} as const satisfies Record<string, Reach>;

export type State = keyof typeof reach;

/** Brings a basic applicant who has sent everything into a state. */
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
