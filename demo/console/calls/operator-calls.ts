import type { components } from '../../../src/services/generated/wire.js';
import { answerOf } from './call.js';

type Schemas = components['schemas'];

/** Everything about one applicant, as an operator sees it. */
export type Applicant = Schemas['OperatorApplicant'];
/** One picture or PDF of an applicant. */
export type Picture = Schemas['OperatorImage'];
/** One step of an applicant's level. */
export type Step = Schemas['OperatorStep'];
/** An operator's answer to a check. */
export type Verdict = Schemas['Verdict'];
/** What an operator answered before. */
export type ReviewResult = Schemas['OperatorReviewResult'];

/** What an operator can do to an applicant. */
export type OperatorAct =
  | { readonly kind: 'finish'; readonly verdict: Verdict }
  | { readonly kind: 'reset' }
  | { readonly kind: 'restart' };

const pageSize = 200;

function pathOf(act: OperatorAct): string {
  return act.kind === 'finish' ? 'status/testCompleted' : act.kind;
}

/** The operator's calls, with the operator secret. */
export class OperatorCalls {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The id of the applicant of a user; nothing where there is none. The last changed are looked through first. */
  async find(userId: string, signal: AbortSignal): Promise<string | undefined> {
    for (let offset = 0; ; offset += pageSize) {
      const answer = await this.#call(`?limit=${pageSize}&offset=${offset}`, {}, signal);
      const { items } = (await answer.json()) as { items: Schemas['ApplicantSummary'][] };
      const found = items.find(({ externalUserId }) => externalUserId === userId);
      if (found || items.length < pageSize) return found?.id;
    }
  }

  async read(id: string, signal: AbortSignal): Promise<Applicant> {
    return (await (await this.#call(`/${id}/one`, {}, signal)).json()) as Applicant;
  }

  /** The bytes of a picture as it was sent. */
  async readPicture(id: string, imageId: number, signal: AbortSignal): Promise<Blob> {
    return (await this.#call(`/${id}/resources/${imageId}`, {}, signal)).blob();
  }

  /** Does something to an applicant and gives the applicant as it is then. */
  async act(id: string, act: OperatorAct, signal: AbortSignal): Promise<Applicant> {
    const body = act.kind === 'finish' ? { body: JSON.stringify(act.verdict) } : {};
    const headers = { 'Content-Type': 'application/json' };
    const answer = await this.#call(`/${id}/${pathOf(act)}`, { method: 'POST', headers, ...body }, signal);
    return (await answer.json()) as Applicant;
  }

  #call(path: string, request: RequestInit, signal: AbortSignal): Promise<Response> {
    const headers = { ...request.headers, Authorization: `Bearer ${this.#secret}` };
    return answerOf(`/resources/applicants${path}`, { ...request, cache: 'no-store', headers }, signal);
  }
}
