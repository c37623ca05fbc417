import { Refusal } from '../refusal.js';
import type { NamedAct } from './called-off.js';
import type { Queries } from './database.js';

/** An answer to an upload as it was given. */
export interface Reply {
  readonly imageId: number;
  readonly body: string;
}

interface Act extends NamedAct {
  /** Stands for all that was sent under the key. */
  readonly requestHash: string;
}

/** The answer given before to the same act of sending; another request under its key is refused. */
export async function findReply(queries: Queries, act: Act): Promise<Reply | undefined> {
  const { rows } = await queries.execute({
    sql: 'SELECT request_hash, image_id, body FROM replies WHERE applicant_id = ? AND idempotency_key = ?',
    args: [act.applicantId, act.idempotencyKey],
  });
  const [row] = rows;
  if (!row) return undefined;
  if (row['request_hash'] !== act.requestHash) throw new Refusal('idempotency-key-reused');
  return { imageId: Number(row['image_id']), body: String(row['body']) };
}

/** The picture that was made of an act of sending, if one was. */
export async function imageSentUnder(queries: Queries, act: NamedAct): Promise<number | undefined> {
  const { rows } = await queries.execute({
    sql: 'SELECT image_id FROM replies WHERE applicant_id = ? AND idempotency_key = ?',
    args: [act.applicantId, act.idempotencyKey],
  });
  const [row] = rows;
  return row && Number(row['image_id']);
}

/** Keeps an answer for when the same act is repeated. */
export async function keepReply(queries: Queries, act: Act, reply: Reply): Promise<void> {
  await queries.execute({
    sql: `INSERT INTO replies (applicant_id, idempotency_key, request_hash, image_id, body) VALUES (?, ?, ?, ?, ?)`,
    args: [act.applicantId, act.idempotencyKey, act.requestHash, reply.imageId, reply.body],
  });
}

/** The next image id; a number over all applicants. */
export async function nextImageId(queries: Queries): Promise<number> {
  const { rows } = await queries.execute(
    "UPDATE counters SET value = value + 1 WHERE name = 'image' RETURNING value",
  );
  return Number(rows[0]?.['value']);
}
