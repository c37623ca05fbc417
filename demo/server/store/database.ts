import { createClient } from '@libsql/client';
import type { Client, InStatement, ResultSet } from '@libsql/client';
import { migrations } from './migrations.js';

/** What reads and writes have in common; a batch sees one state of the data. */
export interface Queries {
  execute(statement: InStatement): Promise<ResultSet>;
  batch(statements: InStatement[]): Promise<ResultSet[]>;
}

/** For how long a file that another process is writing to is waited for. */
const fileBusyMs = 5_000;

/** The database. Writes come one after the other, each in a transaction of its own; reads need not wait for them. */
export class Database {
  readonly #client: Client;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(client: Client) {
    this.#client = client;
  }

  /** Reads: whatever is committed. */
  readonly committed: Queries = {
    execute: (statement) => this.#client.execute(statement),
    batch: (statements) => this.#client.batch(statements, 'read'),
  };

  /** Runs work in a write transaction: all of it is kept, or none where it throws. */
  write<Answer>(work: (queries: Queries) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    // A file has one writer. Queueing here keeps a waiting BEGIN from blocking the very process it waits for.
    const turn = this.#lastWrite.then(() => this.#transact(work, signal));
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  /** Closes once the writes under way are done. */
  async close(): Promise<void> {
    await this.#lastWrite;
    this.#client.close();
  }

  async #transact<Answer>(work: (queries: Queries) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    signal.throwIfAborted();
    const transaction = await this.#client.transaction('write');
    try {
      const answer = await work(transaction);
      await transaction.commit();
      return answer;
    } finally {
      transaction.close();
    }
  }
}

async function migrate(database: Database, signal: AbortSignal): Promise<void> {
  await database.write(async (queries) => {
    await queries.execute('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
    const { rows } = await queries.execute('SELECT MAX(version) AS version FROM schema_version');
    const present = Number(rows[0]?.['version'] ?? 0);
    for (const [index, statements] of migrations.entries()) {
      if (index < present) continue;
      await queries.batch([...statements]);
      await queries.execute({ sql: 'INSERT INTO schema_version (version) VALUES (?)', args: [index + 1] });
    }
  }, signal);
}

/** Opens a database by its address, a file or a libSQL server, and brings its schema up to date. */
export async function openDatabase(
  address: { readonly url: string; readonly authToken?: string },
  signal: AbortSignal,
): Promise<Database> {
  const client = createClient({ ...address, timeout: fileBusyMs });
  // With a write-ahead log readers and the writer do not hinder each other; every commit still reaches the disk.
  if (client.protocol === 'file') await client.execute('PRAGMA journal_mode = WAL');
  const database = new Database(client);
  await migrate(database, signal);
  return database;
}
