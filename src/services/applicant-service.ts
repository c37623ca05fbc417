import { asList, asObject, asText } from '../domain/reading.js';
import type { ApplicantPort, CheckAnswer, SaveAnswer } from '../flow/ports.js';
import type { components } from './generated/wire.js';
import { finished, HttpRefusal } from './http.js';
import type { Http } from './http.js';

/** Personal data and the request for a check, on the wire. */
export class ApplicantService implements ApplicantPort {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  async saveFields(
    applicantId: string,
    fields: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<SaveAnswer> {
    const path = `/resources/applicants/${encodeURIComponent(applicantId)}/fixedInfo`;
    const headers = { 'Content-Type': 'application/json' };
    const body: components['schemas']['FixedInfo'] = fields;
    try {
      await this.#http.call({ method: 'PATCH', path, headers, body: JSON.stringify(body) }, signal, finished);
      return { outcome: 'saved' };
    } catch (caught) {
      const objections = caught instanceof HttpRefusal ? objectionsIn(caught.body) : [];
      if (objections.length === 0) throw caught;
      return { outcome: 'invalid', fields: Object.fromEntries(objections) };
    }
  }

  async requestCheck(applicantId: string, signal: AbortSignal): Promise<CheckAnswer> {
    const path = `/resources/applicants/${encodeURIComponent(applicantId)}/status/pending`;
    try {
      await this.#http.call({ method: 'POST', path }, signal, finished);
      return { outcome: 'requested' };
    } catch (caught) {
      const isMissing = caught instanceof HttpRefusal && namesMissing(caught.body);
      if (!isMissing) throw caught;
      return { outcome: 'missing' };
    }
  }
}

function namesMissing(body: unknown): boolean {
  const { errorName, missing } = asObject(body);
  return errorName === 'missing-documents' || asList(missing).length > 0;
}

/** Field names with the server's word for what is wrong with each. */
function objectionsIn(body: unknown): readonly (readonly [string, string])[] {
  return asList(asObject(body)['fields']).flatMap((item) => {
    const { name, problem } = asObject(item);
    const field = asText(name);
    return field === undefined ? [] : [[field, asText(problem) ?? 'invalid'] as const];
  });
}
