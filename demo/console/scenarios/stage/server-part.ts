import type { components } from '../../../../src/services/generated/wire.js';
import type { ArmedAnswer, Fault, SandboxCalls } from '../../calls/sandbox/sandbox-calls.js';
import { answerWithSecret } from '../../calls/sandbox/secret-call.js';
import type { Doing } from './stage.js';

type ReviewStatus = components['schemas']['ReviewStatusChange']['reviewStatus'];

/** The sandbox of a scenario: what only it can do. */
export class ServerPart {
  readonly #does: Doing;
  readonly #calls: SandboxCalls;
  readonly #secret: string;
  readonly #id: string;

  constructor(does: Doing, calls: SandboxCalls, secret: string, id: string) {
    this.#does = does;
    this.#calls = calls;
    this.#secret = secret;
    this.#id = id;
  }

  /** Arms the next answers, in their order. */
  arms(...answers: readonly ArmedAnswer[]): Promise<unknown> {
    return this.#does('The server’s next answers are armed', (signal) => this.#calls.arm(answers, signal));
  }

  /** Refuses the next pictures of a step, so many times. */
  refusesNext(step: string, times: number, ...errors: readonly string[]): Promise<unknown> {
    const answer: ArmedAnswer = { on: 'upload', step, errors: [...errors] };
    return this.arms(...Array.from({ length: times }, () => answer));
  }

  /** Switches faults on; from here on the applicant’s own calls suffer from them. */
  hasFault(fault: Fault): Promise<unknown> {
    return this.#does(`The server is ${fault.kind}`, (signal) => this.#calls.setFaults([fault], signal));
  }

  /** Moves the check to another of the reviewing service's statuses. */
  movesCheckTo(reviewStatus: ReviewStatus): Promise<unknown> {
    const path = `/sandbox/applicants/${this.#id}/reviewStatus`;
    return this.#does(`The check becomes ${reviewStatus}`, (signal) =>
      answerWithSecret(this.#secret, { method: 'POST', path, body: { reviewStatus } }, signal),
    );
  }
}
