import { askedPauseMs, FailureError, isPassing, toFailure } from '../domain/failure.js';
import type { Failure } from '../domain/failure.js';
import { openJourney } from '../domain/journey.js';
import type { Journey } from '../domain/journey.js';
import { readSnapshot } from '../domain/read-snapshot.js';
import { situationOf } from '../domain/situation.js';
import type { Snapshot } from '../domain/snapshot.js';
import { isOutdated, takeSnapshot } from '../domain/take-snapshot.js';
import type { NoticeListener } from './notices.js';
import type { Ports } from './ports.js';
import type { Tries } from './tries.js';

/** Where the whole widget is; replaced whole, never patched. A failure keeps the journey it interrupted. */
export type State =
  | { readonly stage: 'loading'; readonly patience: 'fresh' | 'slow' | 'long' }
  | { readonly stage: 'failed'; readonly failure: Failure; readonly journey?: Journey }
  | { readonly stage: 'open'; readonly journey: Journey };

const slowAfterMs = 4000;
const longAfterMs = 15_000;
const lockedRetryMs = 5000;
const firstRetryMs = 8000;
const longestRetryMs = 60_000;

/** Who hears of it when the state changes, and when the server takes nothing any more. */
export interface LiveJourneyOwner {
  readonly onChange: () => void;
  readonly onShut: (applicantId: string) => void;
  /** Finds what was left to be done for an applicant; what comes back goes on with it, once the journey is there. */
  readonly recall: (applicantId: string) => Promise<() => void>;
  /** Fetches what showing a journey needs. */
  readonly parts: () => Promise<void>;
  readonly tell: NoticeListener;
}

/** What a look at the session brought, as it came. */
interface Look {
  readonly snapshot: unknown;
}

/** The journey with nothing being saved or submitted, as those end with the life they were asked in. */
function atRest(journey: Journey): Journey {
  return { ...journey, saving: { stage: 'idle' }, submission: { stage: 'idle' } };
}

/** The one state of the widget, kept in step with the server's snapshots until it is closed. */
export class LiveJourney {
  readonly #ports: Ports;
  readonly #owner: LiveJourneyOwner;
  #life = new AbortController();
  #state: State = { stage: 'loading', patience: 'fresh' };
  /** The server's last word as it was read, before anything is counted here. */
  #said: Snapshot | undefined;
  #tries: Tries | undefined;

  constructor(ports: Ports, owner: LiveJourneyOwner) {
    this.#ports = ports;
    this.#owner = owner;
  }

  get state(): State {
    return this.#state;
  }

  /** The journey while nothing is in its way. */
  get journey(): Journey | undefined {
    return this.#state.stage === 'open' ? this.#state.journey : undefined;
  }

  /** The same while the server takes anything; whatever would change something there asks for it first. */
  get takingJourney(): Journey | undefined {
    const { journey } = this;
    return journey && situationOf(journey.snapshot) === 'open' ? journey : undefined;
  }

  /** Ends with `close`, and with every further `open`. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Reads the session and follows it; a journey that was interrupted goes on where it was. */
  open(): void {
    this.#begin();
  }

  close(): void {
    this.#life.abort();
  }

  /** Begins a life, with the session as it was just read or else with a look at it. */
  #begin(read?: Look): void {
    this.#life.abort();
    this.#life = new AbortController();
    const state = this.#state;
    const journey = state.stage === 'loading' ? undefined : state.journey;
    this.#set(
      journey ? { stage: 'open', journey: atRest(journey) } : { stage: 'loading', patience: 'fresh' },
    );
    const { signal } = this.#life;
    void this.#growImpatient(signal);
    void this.#follow(signal, read);
  }

  /** Replaces the journey, while there is one; photos on their way go on behind a failure screen. */
  change(update: (journey: Journey) => Journey): void {
    const state = this.#state;
    if (state.stage === 'loading' || !state.journey) return;
    this.#set({ ...state, journey: update(state.journey) });
  }

  /** Fetches the present snapshot, so that what was just done is seen at once. */
  async refresh(signal: AbortSignal): Promise<void> {
    const snapshot = await this.#ports.api.readSession(signal);
    if (!signal.aborted) this.#take(snapshot);
  }

  /** Counts a picture that was judged and refused, where the server does not count by itself. */
  countRefusal(step: string, reasons: readonly string[]): void {
    if (this.#said) this.#tries?.refused(this.#said, step, reasons);
    this.#recount();
  }

  /** Ends the journey in a failure screen, with the journey kept for the way back. */
  fail(failure: Failure): void {
    const state = this.#state;
    const journey = state.stage === 'loading' ? undefined : state.journey;
    this.#set({ stage: 'failed', failure, ...(journey && { journey }) });
    this.#owner.tell({ kind: 'failed', failure });
  }

  async #follow(signal: AbortSignal, read: Look | undefined): Promise<void> {
    const { api } = this.#ports;
    try {
      const isNew = this.journey === undefined;
      const ready = Promise.all([this.#owner.parts(), this.#remember(signal)]);
      const [first] = await Promise.all([read ? read.snapshot : this.#readFirst(ready, signal), ready]);
      const said = readSnapshot(first);
      if (!said) throw new FailureError({ code: 'bad-answer' });
      const goOn = await this.#owner.recall(said.applicantId);
      if (signal.aborted) return;
      const snapshot = this.#takeIn(said);
      goOn();
      if (isNew) this.#owner.tell({ kind: 'ready', levelName: snapshot.level.name });
      await api.followSession((snapshot) => {
        if (!signal.aborted) this.#take(snapshot);
      }, signal);
    } catch (caught) {
      if (signal.aborted) return;
      const failure = toFailure(caught);
      this.fail(failure);
      if (isPassing(failure)) void this.#comeBack(failure, signal);
    }
  }

  /** Behind the screen of a failure that may pass: looks again with growing pauses, and opens once that works. */
  async #comeBack(failure: Failure, signal: AbortSignal): Promise<void> {
    const { api, surroundings } = this.#ports;
    let last = failure;
    try {
      for (let pauseMs = firstRetryMs; ; pauseMs = Math.min(longestRetryMs, pauseMs * 2)) {
        await surroundings.wait(Math.max(pauseMs, askedPauseMs(last)), signal);
        await surroundings.untilOnline(signal);
        const look = await api.readSession(signal).then(
          (snapshot) => ({ snapshot }),
          (caught: unknown) => ({ failure: toFailure(caught) }),
        );
        signal.throwIfAborted();
        if ('snapshot' in look) return this.#begin(look);
        last = look.failure;
        if (!isPassing(last)) return this.fail(last);
      }
    } catch {
      // Only the end of this life rejects the waits: the applicant tried again, or is gone.
    }
  }

  /** The first look; while nothing can be reached, an applicant who was locked out when last seen still is. */
  async #readFirst(ready: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
    const { api, surroundings } = this.#ports;
    for (;;) {
      try {
        return await api.readSession(signal);
      } catch (caught) {
        await ready;
        signal.throwIfAborted();
        if (!this.#showLastLock(toFailure(caught))) throw caught;
      }
      await surroundings.wait(lockedRetryMs, signal);
      await surroundings.untilOnline(signal);
    }
  }

  #showLastLock({ code }: Failure): boolean {
    const isCutOff = code === 'offline' || code === 'unreachable' || code === 'timeout';
    const isMute = code === 'no-token' && !this.#ports.surroundings.isOnline();
    const lock = this.#tries?.lastLock();
    if (!(isCutOff || isMute) || readSnapshot(lock)?.session.state !== 'locked') return false;
    return this.journey !== undefined || this.#take(lock) !== undefined;
  }

  /** Fetches what this browser remembers; without it the server's word is all there is. */
  async #remember(signal: AbortSignal): Promise<void> {
    try {
      const [{ Tries }, memory] = await Promise.all([import('./tries.js'), this.#ports.memory()]);
      if (signal.aborted) return;
      this.#tries = new Tries(memory);
      memory.onChange(() => this.#onMemory(signal), signal);
    } catch {
      this.#tries = undefined;
    }
  }

  /** Another tab has counted a refusal or seen a lock: this one follows at once, with or without events. */
  #onMemory(signal: AbortSignal): void {
    this.#recount();
    if (this.journey) this.refresh(signal).catch(() => undefined);
  }

  #recount(): void {
    if (this.#said && this.#tries) this.#adopt(this.#tries.counted(this.#said));
  }

  async #growImpatient(signal: AbortSignal): Promise<void> {
    const { surroundings } = this.#ports;
    try {
      await surroundings.wait(slowAfterMs, signal);
      this.#loseOnePatience('slow');
      await surroundings.wait(longAfterMs - slowAfterMs, signal);
      this.#loseOnePatience('long');
    } catch {
      // Only the end of this life rejects the wait, and then there is nobody left to be impatient.
    }
  }

  #loseOnePatience(patience: 'slow' | 'long'): void {
    if (this.#state.stage === 'loading') this.#set({ stage: 'loading', patience });
  }

  /** Takes a snapshot of the wire in, unless it comes too late; nothing comes back where it is no snapshot. */
  #take(wire: unknown): Snapshot | undefined {
    const snapshot = readSnapshot(wire);
    return snapshot && this.#takeIn(snapshot);
  }

  #takeIn(snapshot: Snapshot): Snapshot {
    const known = this.#state.stage === 'loading' ? undefined : this.#state.journey;
    if (known && isOutdated(known.snapshot, snapshot)) return known.snapshot;
    this.#said = snapshot;
    return this.#adopt(this.#tries?.counted(snapshot) ?? snapshot);
  }

  #adopt(snapshot: Snapshot): Snapshot {
    const state = this.#state;
    const known = state.stage === 'loading' ? undefined : state.journey;
    const isSame = known?.snapshot.applicantId === snapshot.applicantId;
    const journey = known && isSame ? takeSnapshot(known, snapshot) : openJourney(snapshot);
    this.#set(state.stage === 'failed' ? { ...state, journey } : { stage: 'open', journey });
    if (known && !isSame) this.#owner.onShut(known.snapshot.applicantId);
    if (situationOf(snapshot) !== 'open') this.#owner.onShut(snapshot.applicantId);
    if (known) this.#tellChange(known.snapshot, snapshot);
    return snapshot;
  }

  #tellChange(before: Snapshot, after: Snapshot): void {
    const situation = situationOf(after);
    const isNews =
      before.review.status !== after.review.status ||
      situationOf(before) !== situation ||
      before.review.result?.answer !== after.review.result?.answer;
    if (isNews) this.#owner.tell({ kind: 'status-changed', status: after.review.status, situation });
  }

  #set(state: State): void {
    this.#state = state;
    this.#owner.onChange();
  }
}
