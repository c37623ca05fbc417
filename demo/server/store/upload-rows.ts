import { randomBytes } from 'node:crypto';
import type { Row } from '@libsql/client';
import type { Database, Queries } from './database.js';

/** What is known of an upload in pieces, beside its bytes. */
export interface UploadRow {
  readonly id: string;
  readonly applicantId: string;
  /** How many bytes it has when it is finished. */
  readonly bytes: number;
  readonly createdAtMs: number;
  /** The hash of its bytes, once a picture was made of it. */
  readonly usedAs?: string;
}

/** After this time an upload that no picture was made of is over. */
export const uploadLifeMs = 24 * 3_600_000;

/** More uploads than this one applicant does not have in hand; then the oldest makes room. */
export const mostUploadsInHand = 10;

function rowOf(row: Row): UploadRow {
  const usedAs = row['sha256'];
  return {
    id: String(row['id']),
    applicantId: String(row['applicant_id']),
    bytes: Number(row['bytes']),
    createdAtMs: Number(row['created_at_ms']),
    ...(usedAs !== null && { usedAs: String(usedAs) }),
  };
}

/** The uploads in pieces: whose they are, and what became of them. */
export class UploadRows {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** A new upload of an applicant, whose oldest ones make room for it. */
  async begin(applicantId: string, bytes: number, signal: AbortSignal): Promise<UploadRow> {
    const row = { id: randomBytes(16).toString('hex'), applicantId, bytes, createdAtMs: this.#now() };
    await this.#database.write(
      (queries) =>
        queries.batch([
          {
            sql: 'INSERT INTO uploads (id, applicant_id, bytes, created_at_ms) VALUES (?, ?, ?, ?)',
            args: [row.id, applicantId, bytes, row.createdAtMs],
          },
          {
            sql: `DELETE FROM uploads WHERE id IN (SELECT id FROM uploads WHERE applicant_id = ? AND sha256 IS NULL
              ORDER BY created_at_ms DESC, rowid DESC LIMIT -1 OFFSET ?)`,
            args: [applicantId, mostUploadsInHand],
          },
        ]),
      signal,
    );
    return row;
  }

  /** The upload of that id, used up or in hand; nothing where its time is over. */
  async find(id: string, queries: Queries = this.#database.committed): Promise<UploadRow | undefined> {
    const { rows } = await queries.execute({ sql: 'SELECT * FROM uploads WHERE id = ?', args: [id] });
    const found = rows[0] && rowOf(rows[0]);
    const isOver = found?.usedAs === undefined && this.#now() >= (found?.createdAtMs ?? 0) + uploadLifeMs;
    return isOver ? undefined : found;
  }

  /** Notes that a picture was made of an upload; tells whether that is the first time. */
  async use(queries: Queries, id: string, sha256: string): Promise<boolean> {
    const { rowsAffected } = await queries.execute({
      sql: 'UPDATE uploads SET sha256 = ? WHERE id = ? AND sha256 IS NULL',
      args: [sha256, id],
    });
    return rowsAffected > 0;
  }

  /** Forgets an upload. */
  async remove(id: string, signal: AbortSignal): Promise<void> {
    await this.#database.write(
      (queries) => queries.execute({ sql: 'DELETE FROM uploads WHERE id = ?', args: [id] }),
      signal,
    );
  }

  /** Forgets those whose time is over, and gives the ids of those that are in hand. */
  async endOverdue(signal: AbortSignal): Promise<ReadonlySet<string>> {
    const { rows } = await this.#database.write(async (queries) => {
      await queries.execute({
        sql: 'DELETE FROM uploads WHERE sha256 IS NULL AND created_at_ms <= ?',
        args: [this.#now() - uploadLifeMs],
      });
      return queries.execute('SELECT id FROM uploads WHERE sha256 IS NULL');
    }, signal);
    return new Set(rows.map(({ id }) => String(id)));
  }
}
