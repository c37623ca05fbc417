import type { components } from '../../../../src/services/generated/wire.js';
import { answerWithSecret } from './secret-call.js';

type Schemas = components['schemas'];

/** One answer that waits for its turn. */
export type ArmedAnswer = Schemas['ArmedAnswer'];
/** One fault at the server's door. */
export type Fault = Schemas['Fault'];
/** The name of a fault. */
export type FaultKind = Fault['kind'];
/** One applicant-facing call as the server remembers it. */
export type RequestLine = Schemas['RequestLine'];

/** What only the sandbox offers for one applicant: armed answers, faults, the log of its calls. */
export class SandboxCalls {
  readonly #secret: string;
  readonly #place: string;

  constructor(secret: string, applicantId: string) {
    this.#secret = secret;
    this.#place = `/sandbox/applicants/${applicantId}`;
  }

  /** The answers that wait, in their order. */
  async readArmed(signal: AbortSignal): Promise<readonly ArmedAnswer[]> {
    const { answers } = await this.#get<Schemas['ArmedAnswers']>('armed', signal);
    return answers;
  }

  /** Arms these answers in place of those that wait. */
  async arm(answers: readonly ArmedAnswer[], signal: AbortSignal): Promise<readonly ArmedAnswer[]> {
    const now = await this.#put<Schemas['ArmedAnswers']>('armed', { answers }, signal);
    return now.answers;
  }

  /** The faults that are on. */
  async readFaults(signal: AbortSignal): Promise<readonly Fault[]> {
    const { faults } = await this.#get<Schemas['Faults']>('faults', signal);
    return faults;
  }

  /** Switches these faults on and all others off. */
  async setFaults(faults: readonly Fault[], signal: AbortSignal): Promise<readonly Fault[]> {
    const now = await this.#put<Schemas['Faults']>('faults', { faults }, signal);
    return now.faults;
  }

  /** The calls after the one with this number, oldest first. */
  async readRequests(after: number, signal: AbortSignal): Promise<readonly RequestLine[]> {
    const { items } = await this.#get<Schemas['RequestLog']>(`requests?after=${after}`, signal);
    return items;
  }

  #get<Answer>(what: string, signal: AbortSignal): Promise<Answer> {
    return answerWithSecret(this.#secret, { method: 'GET', path: `${this.#place}/${what}` }, signal);
  }

  #put<Answer>(what: string, body: unknown, signal: AbortSignal): Promise<Answer> {
    return answerWithSecret(this.#secret, { method: 'PUT', path: `${this.#place}/${what}`, body }, signal);
  }
}
