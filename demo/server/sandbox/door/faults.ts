import { strike } from './fault.js';
import type { CallKind, Fault } from './fault.js';

/** The faults that are on, by applicant. They end with the server. */
export class Faults {
  readonly #byApplicant = new Map<string, readonly Fault[]>();

  of(applicantId: string): readonly Fault[] {
    return this.#byApplicant.get(applicantId) ?? [];
  }

  /** Sets an applicant's faults in place of those that are on. */
  set(applicantId: string, faults: readonly Fault[]): void {
    if (faults.length === 0) this.#byApplicant.delete(applicantId);
    else this.#byApplicant.set(applicantId, faults);
  }

  /** The faults that strike a call which comes now. */
  strike(applicantId: string, call: CallKind): readonly Fault[] {
    const { struck, left } = strike(this.of(applicantId), call);
    this.set(applicantId, left);
    return struck;
  }
}
