import type { components } from '../../../../src/services/generated/wire.js';
import { answerWithSecret } from '../../calls/sandbox/secret-call.js';
import type { Doing } from './stage.js';

type Schemas = components['schemas'];
type Applicant = Schemas['OperatorApplicant'];
type VerdictWords = Omit<Schemas['Verdict'], 'reviewAnswer' | 'reviewRejectType'>;

/** The operator of a scenario: each act is the real call with the operator secret. */
export class OperatorPart {
  readonly #does: Doing;
  readonly #secret: string;
  readonly #id: string;
  #levelName: string;

  constructor(does: Doing, secret: string, id: string, levelName: string) {
    this.#does = does;
    this.#secret = secret;
    this.#id = id;
    this.#levelName = levelName;
  }

  /** The level that the applicant is on by now. */
  get levelName(): string {
    return this.#levelName;
  }

  approves(): Promise<Applicant> {
    return this.#finishes('approves', { reviewAnswer: 'GREEN' });
  }

  /** Finishes with a RETRY; without items it is about the rejected marks, or all that was sent. */
  asksAgain(words: VerdictWords = {}): Promise<Applicant> {
    return this.#finishes('asks again', { reviewAnswer: 'RED', reviewRejectType: 'RETRY', ...words });
  }

  rejects(words: VerdictWords = {}): Promise<Applicant> {
    return this.#finishes('rejects for good', { reviewAnswer: 'RED', reviewRejectType: 'FINAL', ...words });
  }

  startsManualCheck(): Promise<Applicant> {
    return this.#acts('takes the check over', 'status/manualCheck');
  }

  marks(...marks: readonly Schemas['Mark'][]): Promise<Applicant> {
    return this.#acts('marks items', 'review/marks', { marks });
  }

  setsStep(step: string, change: Schemas['StepStatusChange']): Promise<Applicant> {
    return this.#acts(`marks ${step} as ${change.status}`, `steps/${step}/status`, change);
  }

  resets(): Promise<Applicant> {
    return this.#acts('resets the profile', 'reset');
  }

  resetsStep(step: string): Promise<Applicant> {
    return this.#acts(`resets ${step}`, `resetStep/${step}`);
  }

  deactivates(): Promise<Applicant> {
    return this.#acts('makes the profile inactive', 'presence/deactivated');
  }

  activates(): Promise<Applicant> {
    return this.#acts('makes the profile active', 'presence/activated');
  }

  blocklists(note: string): Promise<Applicant> {
    return this.#acts('blocklists the applicant', `blacklist?note=${encodeURIComponent(note)}`);
  }

  cancels(): Promise<Applicant> {
    return this.#acts('cancels', 'cancel');
  }

  expires(): Promise<Applicant> {
    return this.#acts('lets it expire', 'expire');
  }

  restarts(): Promise<Applicant> {
    return this.#acts('restarts', 'restart');
  }

  movesTo(level: string): Promise<Applicant> {
    return this.#acts(`moves the applicant to ${level}`, `moveToLevel?name=${encodeURIComponent(level)}`);
  }

  #finishes(what: string, verdict: Schemas['Verdict']): Promise<Applicant> {
    return this.#acts(what, 'status/testCompleted', verdict);
  }

  #acts(what: string, path: string, body?: unknown): Promise<Applicant> {
    return this.#does(`The operator ${what}`, async (signal) => {
      const call = { method: 'POST', path: `/resources/applicants/${this.#id}/${path}`, body } as const;
      const applicant = await answerWithSecret<Applicant>(this.#secret, call, signal);
      this.#levelName = applicant.levelName;
      return applicant;
    });
  }
}
