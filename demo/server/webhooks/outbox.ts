import { randomBytes, randomUUID } from 'node:crypto';
import type { InStatement } from '@libsql/client';
import { Refusal } from '../refusal.js';
import type { Database, Queries } from '../store/database.js';
import type { Row } from '../store/picture-rows.js';
import type { KeptChange } from '../store/register.js';
import { afterTry } from './delivery.js';
import type { Delivery, DeliveryTry } from './delivery.js';
import { webhookBodyOf } from './webhook-body.js';
import { webhookTypesOf } from './webhook-types.js';

/** Where webhooks go, if anywhere, and the secret that signs them. */
export interface WebhookSettings {
  readonly url: string | null;
  readonly secret: string;
}

/** What there is to send now, and when next. */
export interface DueWork extends WebhookSettings {
  /** At most one of each applicant, what waits longest first. */
  readonly deliveries: readonly Delivery[];
  readonly nextAtMs: number | undefined;
}

/** How many deliveries are kept, besides those that wait. */
const mostKept = 2000;

const readSettings = 'SELECT url, secret FROM webhook_settings';

function settingsOf(row: Row | undefined): WebhookSettings {
  const { url, secret } = row ?? {};
  return { url: typeof url === 'string' ? url : null, secret: String(secret) };
}

function deliveryOf(row: Row): Delivery {
  const nextTryAtMs = row['next_try_at_ms'];
  return {
    id: Number(row['id']),
    applicantId: String(row['applicant_id']),
    type: String(row['type']) as Delivery['type'],
    createdAtMs: Number(row['created_at_ms']),
    state: String(row['state']) as Delivery['state'],
    ...(typeof nextTryAtMs === 'number' && { nextTryAtMs }),
    body: String(row['body']),
    tries: JSON.parse(String(row['tries'])) as DeliveryTry[],
  };
}

function rewrite({ id, state, nextTryAtMs, tries }: Delivery): InStatement {
  return {
    sql: 'UPDATE deliveries SET state = ?, next_try_at_ms = ?, tries = ? WHERE id = ?',
    args: [state, nextTryAtMs ?? null, JSON.stringify(tries), id],
  };
}

async function deliveryNamed(queries: Queries, id: number): Promise<Delivery | undefined> {
  const { rows } = await queries.execute({ sql: 'SELECT * FROM deliveries WHERE id = ?', args: [id] });
  return rows[0] && deliveryOf(rows[0]);
}

/** All webhooks, those that were sent and those that wait; kept in the transaction of the change they tell of. */
export class Outbox {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is written with a change to an applicant: its webhooks, which wait at once or are kept where nobody is to be told. */
  readonly statementsFor = (change: KeptChange): InStatement[] => {
    const { after, atMs } = change;
    const inserts = webhookTypesOf(change).map((type) => ({
      sql: `INSERT INTO deliveries (applicant_id, type, created_at_ms, state, next_try_at_ms, body, tries)
        SELECT ?, ?, ?, iif(url IS NULL, 'kept', 'waiting'), iif(url IS NULL, NULL, ?), ?, '[]'
        FROM webhook_settings`,
      args: [after.id, type, atMs, atMs, JSON.stringify(webhookBodyOf(type, after, randomUUID(), atMs))],
    }));
    const prune = {
      sql: `DELETE FROM deliveries WHERE state <> 'waiting' AND id <= (SELECT MAX(id) FROM deliveries) - ?`,
      args: [mostKept],
    };
    return inserts.length > 0 ? [...inserts, prune] : [];
  };

  async settings(): Promise<WebhookSettings> {
    const { rows } = await this.#database.committed.execute(readSettings);
    return settingsOf(rows[0]);
  }

  /** Points webhooks at an address. Where there is none any more, what waits is only kept. */
  async pointAt(url: string | null, signal: AbortSignal): Promise<WebhookSettings> {
    const set = { sql: 'UPDATE webhook_settings SET url = ?', args: [url] };
    const keep = "UPDATE deliveries SET state = 'kept', next_try_at_ms = NULL WHERE state = 'waiting'";
    await this.#database.write((queries) => queries.batch(url === null ? [set, keep] : [set]), signal);
    return this.settings();
  }

  /** The webhooks of one applicant, or of all, the newest first. */
  async list(applicantId: string | undefined, limit: number): Promise<readonly Delivery[]> {
    const { rows } = await this.#database.committed.execute({
      sql: 'SELECT * FROM deliveries WHERE ? IS NULL OR applicant_id = ? ORDER BY id DESC LIMIT ?',
      args: [applicantId ?? null, applicantId ?? null, limit],
    });
    return rows.map(deliveryOf);
  }

  /** What is due, leaving out applicants of whom something is under way. */
  async due(nowMs: number, busyApplicants: readonly string[], limit: number): Promise<DueWork> {
    const [settings, due, next] = await this.#database.committed.batch([
      readSettings,
      {
        sql: `SELECT * FROM deliveries WHERE id IN (
            SELECT MIN(id) FROM deliveries
            WHERE state = 'waiting' AND next_try_at_ms <= ?
              AND applicant_id NOT IN (SELECT value FROM json_each(?))
            GROUP BY applicant_id
          ) ORDER BY next_try_at_ms, id LIMIT ?`,
        args: [nowMs, JSON.stringify(busyApplicants), limit],
      },
      {
        sql: "SELECT MIN(next_try_at_ms) AS at FROM deliveries WHERE state = 'waiting' AND next_try_at_ms > ?",
        args: [nowMs],
      },
    ]);
    const at = next?.rows[0]?.['at'];
    return {
      ...settingsOf(settings?.rows[0]),
      deliveries: (due?.rows ?? []).map(deliveryOf),
      nextAtMs: typeof at === 'number' ? at : undefined,
    };
  }

  /** Keeps what came of a try. */
  async record(id: number, made: DeliveryTry, signal: AbortSignal): Promise<void> {
    await this.#database.write(async (queries) => {
      const delivery = await deliveryNamed(queries, id);
      if (delivery) await queries.execute(rewrite(afterTry(delivery, made)));
    }, signal);
  }

  /** Has a delivery wait for its next try from now on, whatever came of it before. */
  async sendAgain(id: number, nowMs: number, signal: AbortSignal): Promise<Delivery> {
    return this.#database.write(async (queries) => {
      const delivery = await deliveryNamed(queries, id);
      if (!delivery) throw new Refusal('not-found');
      const { rows } = await queries.execute(readSettings);
      if (settingsOf(rows[0]).url === null) throw new Refusal('no-webhook-url');
      const waiting: Delivery = { ...delivery, state: 'waiting', nextTryAtMs: nowMs };
      await queries.execute(rewrite(waiting));
      return waiting;
    }, signal);
  }
}

/** Opens the outbox of a database; the secret is made when there is none. */
export async function openOutbox(database: Database, signal: AbortSignal): Promise<Outbox> {
  const secret = randomBytes(32).toString('base64url');
  await database.write(
    (queries) =>
      queries.execute({
        sql: 'INSERT OR IGNORE INTO webhook_settings (id, url, secret) VALUES (1, NULL, ?)',
        args: [secret],
      }),
    signal,
  );
  return new Outbox(database);
}
