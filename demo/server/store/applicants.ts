import type { InStatement } from '@libsql/client';
import type { Applicant, StepRecord } from '../applicant/applicant.js';
import type { Queries } from './database.js';
import { pictureOf, reviewResultOf, writePicture } from './picture-rows.js';
import type { Row } from './picture-rows.js';

function stepsOf(rows: readonly Row[]): Applicant['steps'] {
  const records = rows.map((row) => {
    const reviewResult = reviewResultOf(row);
    const record: StepRecord = {
      attemptsUsed: Number(row['attempts_used']),
      failures: JSON.parse(String(row['failures'])) as StepRecord['failures'],
      lastCountedCheck: Number(row['last_counted_check']),
      fieldResults: JSON.parse(String(row['field_results'])) as StepRecord['fieldResults'],
      ...(reviewResult && { reviewResult }),
    };
    return [String(row['step']), record] as const;
  });
  return Object.fromEntries(records);
}

function applicantOf(row: Row, steps: readonly Row[], pictures: readonly Row[]): Applicant {
  const result = reviewResultOf(row);
  return {
    id: String(row['id']),
    externalUserId: String(row['external_user_id']),
    levelName: String(row['level_name']),
    formerLevels: JSON.parse(String(row['former_levels'])) as string[],
    reference: String(row['reference']),
    deleted: Number(row['deleted']) === 1,
    revision: Number(row['revision']),
    shownRevision: Number(row['shown_revision']),
    createdAtMs: Number(row['created_at_ms']),
    session: {
      state: String(row['session_state']) as Applicant['session']['state'],
      expiresAtMs: Number(row['session_expires_at_ms']),
    },
    review: {
      status: String(row['review_status']) as Applicant['review']['status'],
      ...(result && { result }),
      checksRequested: Number(row['checks_requested']),
      checksAnswered: Number(row['checks_answered']),
    },
    fixedInfo: JSON.parse(String(row['fixed_info'])) as Applicant['fixedInfo'],
    steps: stepsOf(steps),
    pictures: pictures.map(pictureOf),
    desk: JSON.parse(String(row['desk'])) as Applicant['desk'],
  };
}

/** Reads one applicant whole, as it is at one moment. */
export async function loadApplicant(queries: Queries, id: string): Promise<Applicant | undefined> {
  const [applicants, steps, pictures] = await queries.batch([
    { sql: 'SELECT * FROM applicants WHERE id = ?', args: [id] },
    { sql: 'SELECT * FROM steps WHERE applicant_id = ?', args: [id] },
    { sql: 'SELECT * FROM pictures WHERE applicant_id = ? ORDER BY id', args: [id] },
  ]);
  const row = applicants?.rows[0];
  return row && applicantOf(row, steps?.rows ?? [], pictures?.rows ?? []);
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function writeApplicant(applicant: Applicant, nowMs: number): InStatement {
  const { session, review } = applicant;
  return {
    sql: `INSERT OR REPLACE INTO applicants (id, external_user_id, level_name, former_levels, reference, deleted,
      revision, shown_revision, created_at_ms, changed_at_ms, session_state, session_expires_at_ms, review_status,
      review_result, checks_requested, checks_answered, fixed_info, desk)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      applicant.id,
      applicant.externalUserId,
      applicant.levelName,
      JSON.stringify(applicant.formerLevels),
      applicant.reference,
      applicant.deleted ? 1 : 0,
      applicant.revision,
      applicant.shownRevision,
      applicant.createdAtMs,
      nowMs,
      session.state,
      session.expiresAtMs,
      review.status,
      jsonOrNull(review.result),
      review.checksRequested,
      review.checksAnswered,
      JSON.stringify(applicant.fixedInfo),
      JSON.stringify(applicant.desk),
    ],
  };
}

function writeSteps({ id, steps }: Applicant): InStatement[] {
  const rows = Object.entries(steps).map(([step, record]) => ({
    sql: `INSERT INTO steps (applicant_id, step, attempts_used, failures, last_counted_check, field_results,
      review_result) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    args: [
      id,
      step,
      record.attemptsUsed,
      JSON.stringify(record.failures),
      record.lastCountedCheck,
      JSON.stringify(record.fieldResults),
      jsonOrNull(record.reviewResult),
    ],
  }));
  return [{ sql: 'DELETE FROM steps WHERE applicant_id = ?', args: [id] }, ...rows];
}

/** Writes what changed between two states of an applicant; `before` is absent for a new one. */
export async function saveApplicant(
  queries: Queries,
  before: Applicant | undefined,
  after: Applicant,
  nowMs: number,
): Promise<void> {
  const known = new Set(before?.pictures);
  const changed = after.pictures.filter((picture) => !known.has(picture));
  await queries.batch([
    writeApplicant(after, nowMs),
    ...(before?.steps === after.steps ? [] : writeSteps(after)),
    ...changed.map((picture) => writePicture(after.id, picture)),
  ]);
}
