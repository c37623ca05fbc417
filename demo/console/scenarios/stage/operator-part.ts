import type {
  Applicant,
  Mark,
  OperatorAct,
  OperatorCalls,
  StepStatusChange,
  Verdict,
} from '../../calls/operator-calls.js';
import type { Doing } from './stage.js';

type VerdictWords = Omit<Verdict, 'reviewAnswer' | 'reviewRejectType'>;

/** The operator of a scenario, who acts as the operator's tab of the console does. */
export class OperatorPart {
  readonly #does: Doing;
  readonly #calls: OperatorCalls;
  readonly #id: string;
  #levelName: string;

  constructor(does: Doing, calls: OperatorCalls, id: string, levelName: string) {
    this.#does = does;
    this.#calls = calls;
    this.#id = id;
    this.#levelName = levelName;
  }

  /** The level that the applicant is on by now. */
  get levelName(): string {
    return this.#levelName;
  }

  approves(): Promise<Applicant> {
    return this.#acts('approves', { kind: 'finish', verdict: { reviewAnswer: 'GREEN' } });
  }

  /** Finishes with a RETRY; without items it is about the rejected marks, or all that was sent. */
  asksAgain(words: VerdictWords = {}): Promise<Applicant> {
    const verdict = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', ...words } as const;
    return this.#acts('asks again', { kind: 'finish', verdict });
  }

  rejects(words: VerdictWords = {}): Promise<Applicant> {
    const verdict = { reviewAnswer: 'RED', reviewRejectType: 'FINAL', ...words } as const;
    return this.#acts('rejects for good', { kind: 'finish', verdict });
  }

  startsManualCheck(): Promise<Applicant> {
    return this.#acts('takes the check over', { kind: 'manualCheck' });
  }

  marks(...marks: readonly Mark[]): Promise<Applicant> {
    return this.#acts('marks items', { kind: 'mark', marks: [...marks] });
  }

  setsStep(step: string, change: StepStatusChange): Promise<Applicant> {
    return this.#acts(`marks ${step} as ${change.status}`, { kind: 'setStep', step, change });
  }

  resets(): Promise<Applicant> {
    return this.#acts('resets the profile', { kind: 'reset' });
  }

  resetsStep(step: string): Promise<Applicant> {
    return this.#acts(`resets ${step}`, { kind: 'resetStep', step });
  }

  deactivates(): Promise<Applicant> {
    return this.#acts('makes the profile inactive', { kind: 'deactivate' });
  }

  activates(): Promise<Applicant> {
    return this.#acts('makes the profile active', { kind: 'activate' });
  }

  blocklists(note: string): Promise<Applicant> {
    return this.#acts('blocklists the applicant', { kind: 'blocklist', note });
  }

  cancels(): Promise<Applicant> {
    return this.#acts('cancels', { kind: 'cancel' });
  }

  expires(): Promise<Applicant> {
    return this.#acts('lets it expire', { kind: 'expire' });
  }

  restarts(): Promise<Applicant> {
    return this.#acts('restarts', { kind: 'restart' });
  }

  movesTo(levelName: string): Promise<Applicant> {
    return this.#acts(`moves the applicant to ${levelName}`, { kind: 'moveToLevel', levelName });
  }

  #acts(what: string, act: OperatorAct): Promise<Applicant> {
    return this.#does(`The operator ${what}`, async (signal) => {
      const applicant = await this.#calls.act(this.#id, act, signal);
      this.#levelName = applicant.levelName;
      return applicant;
    });
  }
}
