import type { components } from '../../../../src/services/generated/wire.js';

/** One applicant-facing call as it went; it has no header, no body and no token. */
export type RequestLine = Readonly<components['schemas']['RequestLine']>;

const mostLines = 500;
const mostApplicants = 200;

/** The latest calls of each applicant, in memory: of the applicants who called last, and of each the last lines. */
export class RequestLog {
  readonly #byApplicant = new Map<string, readonly RequestLine[]>();
  #lastId: number;

  /** Ids go on from the time of the start, so that they grow over restarts as well: who pages by them misses nothing. */
  constructor(startedAtMs: number) {
    this.#lastId = startedAtMs;
  }

  add(applicantId: string, line: Omit<RequestLine, 'id'>): void {
    this.#lastId += 1;
    const before = this.#byApplicant.get(applicantId) ?? [];
    const lines = [...before, { id: this.#lastId, ...line }].slice(-mostLines);
    // Taken out and put in again, the applicant is the last of the map, and its first the one to forget.
    this.#byApplicant.delete(applicantId);
    this.#byApplicant.set(applicantId, lines);
    const [oldest] = this.#byApplicant.keys();
    if (this.#byApplicant.size > mostApplicants && oldest !== undefined) this.#byApplicant.delete(oldest);
  }

  /** The lines of an applicant with a greater id, the oldest first. */
  after(applicantId: string, id: number): readonly RequestLine[] {
    return (this.#byApplicant.get(applicantId) ?? []).filter((line) => line.id > id);
  }
}
