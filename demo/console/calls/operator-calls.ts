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
/** What a reviewer thinks of one picture or field while the check goes on. */
export type Mark = Schemas['Mark'];
/** Approved, pending or rejected. */
export type MarkName = Schemas['MarkName'];
/** The status that a step's document is to have at once. */
export type StepStatusChange = Schemas['StepStatusChange'];
/** A status that the reviewing service can give a check that goes on. */
export type ServiceStatus = Schemas['ReviewStatusChange']['reviewStatus'];

/** What an operator can do to an applicant. */
export type OperatorAct =
  | { readonly kind: 'requestCheck' }
  | { readonly kind: 'manualCheck' }
  | { readonly kind: 'finish'; readonly verdict: Verdict }
  | { readonly kind: 'mark'; readonly marks: Mark[] }
  | { readonly kind: 'setReviewStatus'; readonly reviewStatus: ServiceStatus }
  | { readonly kind: 'setStep'; readonly step: string; readonly change: StepStatusChange }
  | { readonly kind: 'resetStep'; readonly step: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'expire' }
  | { readonly kind: 'deactivate' }
  | { readonly kind: 'activate' }
  | { readonly kind: 'blocklist'; readonly note: string }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'addNote'; readonly text: string }
  | { readonly kind: 'moveToLevel'; readonly levelName: string };

type ActOf<Kind extends OperatorAct['kind']> = Extract<OperatorAct, { readonly kind: Kind }>;
type Roads = { readonly [Kind in OperatorAct['kind']]: (act: ActOf<Kind>) => readonly [string, object?] };

const applicants = '/resources/applicants';
const pageSize = 200;

/** Where each act goes, below the applicant's own path, and with what body. */
const roads: Roads = {
  requestCheck: () => ['status/pending'],
  manualCheck: () => ['status/manualCheck'],
  finish: ({ verdict }) => ['status/testCompleted', verdict],
  mark: ({ marks }) => ['review/marks', { marks }],
  setReviewStatus: ({ reviewStatus }) => ['reviewStatus', { reviewStatus }],
  setStep: ({ step, change }) => [`steps/${encodeURIComponent(step)}/status`, change],
  resetStep: ({ step }) => [`resetStep/${encodeURIComponent(step)}`],
  reset: () => ['reset'],
  restart: () => ['restart'],
  cancel: () => ['cancel'],
  expire: () => ['expire'],
  deactivate: () => ['presence/deactivated'],
  activate: () => ['presence/activated'],
  blocklist: ({ note }) => [note ? `blacklist?note=${encodeURIComponent(note)}` : 'blacklist'],
  acknowledge: () => ['acknowledge'],
  addNote: ({ text }) => ['notes', { text }],
  moveToLevel: ({ levelName }) => [`moveToLevel?name=${encodeURIComponent(levelName)}`],
};

/** The address and the body of an act. */
export function requestOf(id: string, act: OperatorAct): { readonly path: string; readonly body?: object } {
  const [road, body] = (roads[act.kind] as (act: OperatorAct) => readonly [string, object?])(act);
  const root = act.kind === 'setReviewStatus' ? '/sandbox/applicants' : applicants;
  return { path: `${root}/${id}/${road}`, ...(body && { body }) };
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
      const answer = await this.#call(`${applicants}?limit=${pageSize}&offset=${offset}`, {}, signal);
      const { items } = (await answer.json()) as { items: Schemas['ApplicantSummary'][] };
      const found = items.find(({ externalUserId }) => externalUserId === userId);
      if (found || items.length < pageSize) return found?.id;
    }
  }

  async read(id: string, signal: AbortSignal): Promise<Applicant> {
    return (await (await this.#call(`${applicants}/${id}/one`, {}, signal)).json()) as Applicant;
  }

  /** The bytes of a picture as it was sent. */
  async readPicture(id: string, imageId: number, signal: AbortSignal): Promise<Blob> {
    return (await this.#call(`${applicants}/${id}/resources/${imageId}`, {}, signal)).blob();
  }

  /** Does something to an applicant and gives the applicant as it is then. */
  async act(id: string, act: OperatorAct, signal: AbortSignal): Promise<Applicant> {
    const { path, body } = requestOf(id, act);
    const headers = { 'Content-Type': 'application/json' };
    const request = { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) };
    const answer = await this.#call(path, request, signal);
    // This one call is the applicant's too and answers both alike.
    if (act.kind === 'requestCheck') return this.read(id, signal);
    return (await answer.json()) as Applicant;
  }

  #call(path: string, request: RequestInit, signal: AbortSignal): Promise<Response> {
    const headers = { ...request.headers, Authorization: `Bearer ${this.#secret}` };
    return answerOf(path, { ...request, cache: 'no-store', headers }, signal);
  }
}
