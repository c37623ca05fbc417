import type { OperatorCalls, ServiceStatus } from '../../calls/operator-calls.js';
import type { ArmedAnswer, Fault, SandboxCalls } from '../../calls/sandbox/sandbox-calls.js';
import type { Doing } from './stage.js';

/** The sandbox of a scenario: what only it can do. */
export class ServerPart {
  readonly #does: Doing;
  readonly #sandbox: SandboxCalls;
  readonly #operator: OperatorCalls;
  readonly #id: string;

  constructor(does: Doing, sandbox: SandboxCalls, operator: OperatorCalls, id: string) {
    this.#does = does;
    this.#sandbox = sandbox;
    this.#operator = operator;
    this.#id = id;
  }

  /** Arms the next answers, in their order. */
  arms(...answers: readonly ArmedAnswer[]): Promise<unknown> {
    return this.#does('The server’s next answers are armed', (signal) => this.#sandbox.arm(answers, signal));
  }

  /** Refuses the next pictures of a step, so many times. */
  refusesNext(step: string, times: number, ...errors: readonly string[]): Promise<unknown> {
    const answer: ArmedAnswer = { on: 'upload', step, errors: [...errors] };
    return this.arms(...Array.from({ length: times }, () => answer));
  }

  /** Switches a fault on; from here on the applicant’s own calls suffer from it. */
  hasFault(fault: Fault): Promise<unknown> {
    return this.#does(`The server has the fault ${fault.kind}`, (signal) =>
      this.#sandbox.setFaults([fault], signal),
    );
  }

  /** Moves the check to another of the reviewing service's statuses. */
  movesCheckTo(reviewStatus: ServiceStatus): Promise<unknown> {
    return this.#does(`The check becomes ${reviewStatus}`, (signal) =>
      this.#operator.act(this.#id, { kind: 'setReviewStatus', reviewStatus }, signal),
    );
  }
}
