import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../refusal.js';
import type { Database } from './database.js';

/** For how long a token that has expired is remembered, so that its holder is told so. */
const rememberedMs = 7 * 86_400_000;

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Access tokens and handoff codes. Only their hashes are kept: what was given out cannot be read back. */
export class Tokens {
  readonly #database: Database;
  readonly #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** A new token for one applicant. */
  async issue(applicantId: string, lifeMs: number, signal: AbortSignal): Promise<string> {
    const token = newSecret();
    await this.#database.write(
      (queries) =>
        queries.batch([
          { sql: 'DELETE FROM tokens WHERE expires_at_ms < ?', args: [this.#now() - rememberedMs] },
          {
            sql: 'INSERT INTO tokens (hash, applicant_id, expires_at_ms) VALUES (?, ?, ?)',
            args: [hashOf(token), applicantId, this.#now() + lifeMs],
          },
        ]),
      signal,
    );
    return token;
  }

  /** Whose token it is, and until when; refused when it is none or no longer one. */
  async holderOf(token: string): Promise<{ readonly applicantId: string; readonly expiresAtMs: number }> {
    const { rows } = await this.#database.committed.execute({
      sql: 'SELECT applicant_id, expires_at_ms FROM tokens WHERE hash = ?',
      args: [hashOf(token)],
    });
    const [row] = rows;
    if (!row) throw new Refusal('token-invalid');
    const expiresAtMs = Number(row['expires_at_ms']);
    if (expiresAtMs <= this.#now()) throw new Refusal('token-expired');
    return { applicantId: String(row['applicant_id']), expiresAtMs };
  }

  /** Whose token it is or was, as far as that is remembered. */
  async lastHolderOf(token: string): Promise<string | undefined> {
    const { rows } = await this.#database.committed.execute({
      sql: 'SELECT applicant_id FROM tokens WHERE hash = ?',
      args: [hashOf(token)],
    });
    return rows[0] && String(rows[0]['applicant_id']);
  }

  /** Whose code it is, which stays one. */
  async holderOfHandoff(code: string): Promise<string | undefined> {
    const { rows } = await this.#database.committed.execute({
      sql: 'SELECT applicant_id FROM handoffs WHERE hash = ?',
      args: [hashOf(code)],
    });
    return rows[0] && String(rows[0]['applicant_id']);
  }

  /** A code that can be traded once for a token of that applicant. */
  async issueHandoff(applicantId: string, expiresAtMs: number, signal: AbortSignal): Promise<string> {
    const code = newSecret();
    await this.#database.write(
      (queries) =>
        queries.batch([
          { sql: 'DELETE FROM handoffs WHERE expires_at_ms < ?', args: [this.#now()] },
          {
            sql: 'INSERT INTO handoffs (hash, applicant_id, expires_at_ms) VALUES (?, ?, ?)',
            args: [hashOf(code), applicantId, expiresAtMs],
          },
        ]),
      signal,
    );
    return code;
  }

  /** Whose code it was; it is one no longer. */
  async redeemHandoff(code: string, signal: AbortSignal): Promise<string> {
    const { rows } = await this.#database.write(
      (queries) =>
        queries.execute({
          sql: 'DELETE FROM handoffs WHERE hash = ? AND expires_at_ms > ? RETURNING applicant_id',
          args: [hashOf(code), this.#now()],
        }),
      signal,
    );
    const [row] = rows;
    if (!row) throw new Refusal('handoff-gone');
    return String(row['applicant_id']);
  }
}
