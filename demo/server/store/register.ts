import { randomBytes, randomInt } from 'node:crypto';
import type { InStatement } from '@libsql/client';
import type { components } from '../../../src/services/generated/wire.js';
import type { Applicant, HistoryEntry } from '../applicant/applicant.js';
import { isShownAlike } from '../applicant/desk.js';
import type { Level } from '../applicant/level.js';
import { asOf, newApplicant } from '../applicant/lifecycle.js';
import { settled } from '../applicant/turns/settling.js';
import { Refusal } from '../refusal.js';
import type { KeptHistoryEntry } from '../views/operator-view.js';
import { loadApplicant, saveApplicant } from './applicants.js';
import type { Database, Queries } from './database.js';
import { loadHistory, writeHistory } from './history.js';
import { reviewResultOf } from './picture-rows.js';

/** What a decision makes of an applicant; the same applicant again means that nothing changes. */
export interface Decision<Answer> {
  readonly next: Applicant;
  /** What happened, in its order. */
  readonly history?: HistoryEntry | readonly HistoryEntry[];
  readonly answer: Answer;
}

/** Decides on an applicant as it is now, within the transaction that will keep the outcome. */
export type Decide<Answer> = (
  current: Applicant,
  level: Level,
  queries: Queries,
) => Decision<Answer> | Promise<Decision<Answer>>;

/** One applicant together with its level. */
export interface Found {
  readonly applicant: Applicant;
  readonly level: Level;
}

/** A change as it is kept. */
export interface KeptChange {
  readonly before: Applicant | undefined;
  readonly after: Applicant;
  readonly entries: readonly HistoryEntry[];
  readonly atMs: number;
}

/** What else is to be written in the transaction of a change. */
export type AlsoWritten = (change: KeptChange) => readonly InStatement[];

/** Hears of every change once it is kept; `shownRevision` is absent where the applicant sees nothing of it. */
export type ChangeListener = (applicantId: string, shownRevision: number | undefined) => void;

const referenceLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function newReference(): string {
  const letters = Array.from({ length: 6 }, () => referenceLetters[randomInt(referenceLetters.length)]);
  return `VX-${letters.join('')}`;
}

/** The applicants: every change to one happens here, in one transaction, and is told once it is kept. */
export class Register {
  readonly #database: Database;
  readonly #levels: ReadonlyMap<string, Level>;
  readonly #now: () => number;
  readonly #onChange: ChangeListener;
  readonly #alsoWritten: AlsoWritten;

  constructor(
    database: Database,
    levels: ReadonlyMap<string, Level>,
    now: () => number,
    onChange: ChangeListener,
    alsoWritten: AlsoWritten,
  ) {
    this.#database = database;
    this.#levels = levels;
    this.#now = now;
    this.#onChange = onChange;
    this.#alsoWritten = alsoWritten;
  }

  /** One applicant as time has made it; an expiry that is due is kept first. */
  async find(id: string, signal: AbortSignal): Promise<Found> {
    const applicant = await loadApplicant(this.#database.committed, id);
    if (!applicant) throw new Refusal('not-found');
    if (asOf(applicant, this.#now()) !== applicant) {
      await this.change(id, (current) => ({ next: current, answer: undefined }), signal);
      return this.find(id, signal);
    }
    return { applicant, level: this.level(applicant.levelName) };
  }

  /** Changes one applicant by a decision on its present state. A refusal thrown there changes nothing. */
  async change<Answer>(id: string, decide: Decide<Answer>, signal: AbortSignal): Promise<Answer> {
    const [answer, before, kept] = await this.#database.write(async (queries) => {
      const before = await loadApplicant(queries, id);
      if (!before) throw new Refusal('not-found');
      const current = asOf(before, this.#now());
      const { next, history, answer } = await decide(current, this.level(before.levelName), queries);
      if (next === before) return [answer, before, before] as const;
      const after = settled(before, next, this.level(next.levelName), this.#now());
      const expiry: HistoryEntry[] = current === before ? [] : [{ actor: 'sandbox', what: 'expired' }];
      const entries = [...expiry, ...(next === current ? [] : [history ?? []].flat()), ...after.history];
      return [answer, before, await this.#keep(queries, before, after.applicant, entries)] as const;
    }, signal);
    const isShown = kept.shownRevision !== before.shownRevision;
    if (kept !== before) this.#onChange(id, isShown ? kept.shownRevision : undefined);
    return answer;
  }

  /** The id of the applicant of a user on a level, who is created when new. A former level's name still finds them. */
  async enrol(externalUserId: string, levelName: string, signal: AbortSignal): Promise<string> {
    const level = this.level(levelName);
    const [id, created] = await this.#database.write(async (queries) => {
      const { rows } = await queries.execute({
        sql: 'SELECT id, level_name, former_levels FROM applicants WHERE external_user_id = ?',
        args: [externalUserId],
      });
      const [row] = rows;
      if (row) {
        const former = JSON.parse(String(row['former_levels'])) as string[];
        if (row['level_name'] !== levelName && !former.includes(levelName)) throw new Refusal('other-level');
        return [String(row['id']), undefined] as const;
      }
      const identity = { id: randomBytes(12).toString('hex'), externalUserId, reference: newReference() };
      const applicant = newApplicant(identity, level, this.#now());
      const entries: HistoryEntry[] = [{ actor: 'integrator', what: 'created' }];
      return [applicant.id, await this.#keep(queries, undefined, applicant, entries)] as const;
    }, signal);
    if (created) this.#onChange(id, created.shownRevision);
    return id;
  }

  /** The level of that name. */
  level(name: string): Level {
    const level = this.#levels.get(name);
    if (!level) throw new Refusal('level-not-found');
    return level;
  }

  /** What has happened to an applicant. */
  history(id: string): Promise<readonly KeptHistoryEntry[]> {
    return loadHistory(this.#database.committed, id);
  }

  /** One page of all applicants, the last changed first, and how many there are. */
  async list(
    limit: number,
    offset: number,
  ): Promise<{ items: components['schemas']['ApplicantSummary'][]; total: number }> {
    const [page, count] = await this.#database.committed.batch([
      {
        sql: 'SELECT * FROM applicants ORDER BY changed_at_ms DESC, id LIMIT ? OFFSET ?',
        args: [limit, offset],
      },
      'SELECT COUNT(*) AS total FROM applicants',
    ]);
    return { items: (page?.rows ?? []).map(summaryOf), total: Number(count?.rows[0]?.['total'] ?? 0) };
  }

  async #keep(
    queries: Queries,
    before: Applicant | undefined,
    next: Applicant,
    entries: readonly HistoryEntry[],
  ): Promise<Applicant> {
    const nowMs = this.#now();
    const revision = next.revision + 1;
    const isSilent = before !== undefined && isShownAlike(before, next);
    const after = { ...next, revision, shownRevision: next.shownRevision + (isSilent ? 0 : 1) };
    await saveApplicant(queries, before, after, nowMs);
    const history = entries.map((entry) => writeHistory(next.id, revision, entry, nowMs));
    const also = this.#alsoWritten({ before, after, entries, atMs: nowMs });
    if (history.length + also.length > 0) await queries.batch([...history, ...also]);
    return after;
  }
}

function summaryOf(row: Parameters<typeof reviewResultOf>[0]): components['schemas']['ApplicantSummary'] {
  const result = reviewResultOf(row);
  return {
    id: String(row['id']),
    externalUserId: String(row['external_user_id']),
    levelName: String(row['level_name']),
    reference: String(row['reference']),
    deleted: Number(row['deleted']) === 1,
    reviewStatus: String(row['review_status']) as Applicant['review']['status'],
    ...(result && { reviewAnswer: result.reviewAnswer }),
    ...(result?.reviewRejectType && { reviewRejectType: result.reviewRejectType }),
    sessionState: String(row['session_state']) as Applicant['session']['state'],
    createdAt: new Date(Number(row['created_at_ms'])).toISOString(),
    changedAt: new Date(Number(row['changed_at_ms'])).toISOString(),
  };
}
