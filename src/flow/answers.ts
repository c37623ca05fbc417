import { FailureError, isPassing, toFailure } from '../domain/failure.js';
import type { Failure } from '../domain/failure.js';
import { firstMissing } from '../domain/places.js';
import type { Journey } from '../domain/journey.js';
import { situationOf } from '../domain/situation.js';
import { sinceLastCheck, withoutUnheld } from '../domain/take-snapshot.js';
import type { LiveJourney } from './live-journey.js';
import { onward, withPlace } from './moves.js';
import type { NoticeListener } from './notices.js';
import type { ApplicantPort, Ports, SurroundingsPort } from './ports.js';
import { readCheckAnswer, readSaveAnswer } from './read-answers.js';

/** Tells of a failure unless the life it happened in is over; resolves when everything is told. */
export type FailureReporter = (
  caught: unknown,
  signal: AbortSignal,
  then?: (failure: Failure) => void,
) => Promise<void>;

const firstPauseMs = 1000;
const longestPauseMs = 30_000;

/** What answering needs. */
interface AnswersPorts extends Pick<Ports, 'api' | 'surroundings'> {
  /** What the server must know before it is asked for a check. */
  readonly ahead: (signal: AbortSignal) => Promise<void>;
}

/** What the applicant answers besides pictures: saves personal data, and requests the check. */
export class Answers {
  readonly #api: ApplicantPort;
  readonly #surroundings: SurroundingsPort;
  readonly #ahead: AnswersPorts['ahead'];
  readonly #live: LiveJourney;
  readonly #tell: NoticeListener;
  readonly #report: FailureReporter;

  constructor(
    { api, surroundings, ahead }: AnswersPorts,
    live: LiveJourney,
    tell: NoticeListener,
    report: FailureReporter,
  ) {
    this.#api = api;
    this.#surroundings = surroundings;
    this.#ahead = ahead;
    this.#live = live;
    this.#tell = tell;
    this.#report = report;
  }

  /** Saves personal data; the server's objections come back to the form. */
  async saveFields(stepName: string, values: Readonly<Record<string, string>>): Promise<void> {
    const { journey, signal } = this.#live;
    if (!journey || journey.saving.stage === 'saving') return;
    this.#live.change((current) => ({ ...current, saving: { stage: 'saving' } }));
    try {
      const { applicantId } = journey.snapshot;
      const answer = readSaveAnswer(await this.#api.saveFields(applicantId, values, signal));
      if (answer.outcome === 'invalid') {
        this.#live.change((current) => ({ ...current, saving: { stage: 'invalid', fields: answer.fields } }));
        return;
      }
      await this.#live.refresh(signal);
      this.#live.change((current) => {
        const savedSteps = new Set([...current.savedSteps, stepName]);
        return onward({ ...current, saving: { stage: 'idle' }, savedSteps });
      });
    } catch (caught) {
      await this.#report(caught, signal, (failure) =>
        this.#live.change((current) => ({ ...current, saving: { stage: 'failed', failure } })),
      );
    }
  }

  /** Requests the check; what the server misses after all is asked of the applicant. */
  async submit(): Promise<void> {
    const { journey, signal } = this.#live;
    if (!journey || journey.submission.stage === 'sending') return;
    this.#live.change((current) => ({ ...current, submission: { stage: 'sending' } }));
    try {
      await this.#ahead(signal);
      const { outcome } = readCheckAnswer(await this.#api.requestCheck(journey.snapshot.applicantId, signal));
      const isRequested = outcome === 'requested';
      if (isRequested) this.#tell({ kind: 'submitted' });
      await (isRequested ? this.#untilSeen(signal) : this.#live.refresh(signal));
      if (!isRequested && this.#hasNothingToAsk()) throw new FailureError({ code: 'refused', status: 409 });
      this.#live.change((current) =>
        // The answer may be there already, and then nothing from before the check counts.
        isRequested
          ? { ...withPlace(current, undefined), ...sinceLastCheck }
          : this.#askedAfterAll({ ...current, submission: { stage: 'idle' } }),
      );
    } catch (caught) {
      await this.#report(caught, signal, (failure) =>
        this.#live.change((current) => ({ ...current, submission: { stage: 'failed', failure } })),
      );
    }
  }

  /** How it stands, asked until the server can say: the check is requested, whatever happens to the network now. */
  async #untilSeen(signal: AbortSignal): Promise<void> {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
      try {
        await this.#live.refresh(signal);
        return;
      } catch (caught) {
        signal.throwIfAborted();
        if (!isPassing(toFailure(caught))) throw caught;
      }
      await this.#surroundings.wait(pauseMs, signal);
      await this.#surroundings.untilOnline(signal);
    }
  }

  /** The server misses something that it neither asks for nor lacks here: the applicant is not left without a word. */
  #hasNothingToAsk(): boolean {
    const { journey } = this.#live;
    const isOpen = journey !== undefined && situationOf(journey.snapshot) === 'open';
    return isOpen && firstMissing(this.#askedAfterAll(journey)) === undefined;
  }

  /** The server's list decides: what it does not hold was never there, whatever this page believes. */
  #askedAfterAll(journey: Journey): Journey {
    const held = withoutUnheld(journey);
    const isFound = firstMissing(held) !== undefined;
    return isFound
      ? onward(held)
      : onward({ ...held, skipped: new Set(), savedSteps: new Set(), sentImages: new Set() });
  }
}
