import type { Answer } from '../caller.js';
import { newPicture, selfie } from '../pictures.js';
import { begin } from '../pieces.js';
import type { Sent } from '../pictures.js';
import type { TestApplicant } from '../sandbox.js';

/** What a call of the table needs to find. */
export interface Scene {
  readonly applicant: TestApplicant;
  readonly sent: Sent;
  /** The code of a handoff that nobody redeemed yet. */
  readonly code: string;
}

/** One kind of call that an applicant's page makes, and whether it leaves a trace with the operator. */
export interface ApplicantCall {
  readonly name: string;
  readonly method: string;
  /** The path as the request log has it, before the ids are filled in. */
  readonly path: string;
  readonly leavesTrace: boolean;
  readonly act: (scene: Scene) => Promise<Answer>;
}

const own = '/resources/applicants/{id}';

/** Every kind of applicant-facing call but the event stream, which does not end by itself. */
export const applicantCalls: readonly ApplicantCall[] = [
  {
    name: 'looking at the session',
    method: 'GET',
    path: '/resources/sdk/session',
    leavesTrace: false,
    act: ({ applicant }) => applicant.call('GET', '/resources/sdk/session'),
  },
  {
    name: 'sending a picture',
    method: 'POST',
    path: `${own}/info/idDoc`,
    leavesTrace: true,
    act: ({ applicant }) => applicant.send(selfie, newPicture()),
  },
  {
    name: 'looking at a picture',
    method: 'GET',
    path: `${own}/resources/{image}`,
    leavesTrace: false,
    act: ({ applicant, sent }) => applicant.call('GET', `${own}/resources/${sent.selfie}`),
  },
  {
    name: 'taking a picture back',
    method: 'DELETE',
    path: `${own}/resources/{image}`,
    leavesTrace: true,
    act: ({ applicant, sent }) => applicant.call('DELETE', `${own}/resources/${sent.selfie}`),
  },
  {
    name: 'setting fields',
    method: 'PATCH',
    path: `${own}/fixedInfo`,
    leavesTrace: true,
    act: ({ applicant }) => applicant.call('PATCH', `${own}/fixedInfo`, { json: { firstName: 'Anna' } }),
  },
  {
    name: 'beginning an upload in pieces',
    method: 'POST',
    path: '/resources/sdk/uploads',
    leavesTrace: false,
    act: ({ applicant }) => begin(applicant, 7),
  },
  {
    name: 'requesting the check',
    method: 'POST',
    path: `${own}/status/pending`,
    leavesTrace: true,
    act: ({ applicant }) => applicant.submit(),
  },
  {
    name: 'making a handoff',
    method: 'POST',
    path: '/resources/sdk/handoff',
    leavesTrace: false,
    act: ({ applicant }) => applicant.call('POST', '/resources/sdk/handoff'),
  },
  {
    name: 'redeeming a handoff',
    method: 'POST',
    path: '/resources/sdk/handoff/…',
    leavesTrace: false,
    act: ({ applicant, code }) => applicant.caller.call('POST', `/resources/sdk/handoff/${code}`),
  },
];

/** Makes a handoff and gives its code. */
export async function handoffCode(applicant: TestApplicant): Promise<string> {
  const { url } = (await applicant.call('POST', '/resources/sdk/handoff')).as<{ url: string }>();
  return new URLSearchParams(new URL(url).hash.slice(1)).get('handoff') ?? '';
}
