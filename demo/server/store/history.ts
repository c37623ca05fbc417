import type { InStatement } from '@libsql/client';
import type { HistoryEntry } from '../applicant/applicant.js';
import type { KeptHistoryEntry } from '../views/operator-view.js';
import type { Queries } from './database.js';

/** Writes one line of an applicant's history. */
export function writeHistory(
  applicantId: string,
  revision: number,
  entry: HistoryEntry,
  atMs: number,
): InStatement {
  return {
    sql: 'INSERT INTO history (applicant_id, revision, at_ms, actor, what, detail) VALUES (?, ?, ?, ?, ?, ?)',
    args: [
      applicantId,
      revision,
      atMs,
      entry.actor,
      entry.what,
      entry.detail ? JSON.stringify(entry.detail) : null,
    ],
  };
}

/** An applicant's history, from its beginning. */
export async function loadHistory(
  queries: Queries,
  applicantId: string,
): Promise<readonly KeptHistoryEntry[]> {
  const { rows } = await queries.execute({
    sql: 'SELECT * FROM history WHERE applicant_id = ? ORDER BY id',
    args: [applicantId],
  });
  return rows.map((row) => ({
    revision: Number(row['revision']),
    atMs: Number(row['at_ms']),
    actor: String(row['actor']) as HistoryEntry['actor'],
    what: String(row['what']),
    ...(typeof row['detail'] === 'string' && {
      detail: JSON.parse(row['detail']) as Record<string, unknown>,
    }),
  }));
}
