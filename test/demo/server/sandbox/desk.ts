import assert from 'node:assert/strict';
import type { Answer } from '../caller.js';
import { operatorSecret } from '../sandbox.js';
import type { Schemas, TestApplicant } from '../sandbox.js';

type Fault = Schemas['Fault'];
type ArmedAnswer = Schemas['ArmedAnswer'];
type RequestLine = Schemas['RequestLine'];

/** What QA does at the desk for one applicant; every call must be taken. */
export class Desk {
  readonly #applicant: TestApplicant;

  constructor(applicant: TestApplicant) {
    this.#applicant = applicant;
  }

  async arm(...answers: readonly ArmedAnswer[]): Promise<void> {
    await this.#taken('PUT', 'armed', { answers });
  }

  async armed(): Promise<ArmedAnswer[]> {
    return (await this.#taken('GET', 'armed')).as<Schemas['ArmedAnswers']>().answers;
  }

  async switchOn(...faults: readonly Fault[]): Promise<void> {
    await this.#taken('PUT', 'faults', { faults });
  }

  async faults(): Promise<Fault[]> {
    return (await this.#taken('GET', 'faults')).as<Schemas['Faults']>().faults;
  }

  async requests(after?: number): Promise<RequestLine[]> {
    const query = after === undefined ? '' : `?after=${after}`;
    return (await this.#taken('GET', `requests${query}`)).as<Schemas['RequestLog']>().items;
  }

  /** Any call of the desk, by whoever has the token. */
  call(method: string, what: string, json?: unknown, token: string = operatorSecret): Promise<Answer> {
    const body = json !== undefined && { json };
    return this.#applicant.call(method, `/sandbox/applicants/{id}/${what}`, { token, ...body });
  }

  async #taken(method: string, what: string, json?: unknown): Promise<Answer> {
    const answer = await this.call(method, what, json);
    assert.equal(answer.status, 200, answer.text);
    return answer;
  }
}

/** Asks again and again until something is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let time = 0; time < 1000; time += 1) if (await isSo()) return;
  assert.fail('it never came to be');
}
