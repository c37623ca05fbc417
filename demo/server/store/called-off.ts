import type { Queries } from './database.js';

/** An applicant who calls off more than this has no request under way that is older. */
const mostRemembered = 200;

/** An act of sending by its name. */
export interface NamedAct {
  readonly applicantId: string;
  readonly idempotencyKey: string;
}

/** Remembers that nothing is to be made of an act of sending, whenever it arrives. */
export async function rememberCalledOff(queries: Queries, act: NamedAct): Promise<void> {
  const { applicantId, idempotencyKey } = act;
  await queries.execute({
    sql: 'INSERT OR IGNORE INTO called_off (applicant_id, idempotency_key) VALUES (?, ?)',
    args: [applicantId, idempotencyKey],
  });
  await queries.execute({
    sql: `DELETE FROM called_off WHERE applicant_id = ? AND id NOT IN
      (SELECT id FROM called_off WHERE applicant_id = ? ORDER BY id DESC LIMIT ?)`,
    args: [applicantId, applicantId, mostRemembered],
  });
}

/** Whether an act of sending was called off before it arrived. */
export async function isCalledOff(
  queries: Queries,
  { applicantId, idempotencyKey }: NamedAct,
): Promise<boolean> {
  const { rows } = await queries.execute({
    sql: 'SELECT 1 FROM called_off WHERE applicant_id = ? AND idempotency_key = ?',
    args: [applicantId, idempotencyKey],
  });
  return rows.length > 0;
}
