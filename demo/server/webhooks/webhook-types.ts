import { isDeepStrictEqual } from 'node:util';
import type { components } from '../../../src/services/generated/wire.js';
import type { Applicant } from '../applicant/applicant.js';
import type { KeptChange } from '../store/register.js';

type Schemas = components['schemas'];

/** What a webhook can be about. */
export type WebhookType = Schemas['WebhookType'];

interface Turn {
  readonly before: Applicant;
  readonly after: Applicant;
  /** What the history says of this change. */
  readonly said: ReadonlySet<string>;
}

type Rule = (turn: Turn) => boolean;

function becomes(status: Schemas['ReviewStatus']): Rule {
  return ({ before, after }) => before.review.status !== status && after.review.status === status;
}

function ends(state: Schemas['SessionState']): Rule {
  return ({ before, after }) => before.session.state !== state && after.session.state === state;
}

/** An expiry that was due can be noticed by the very change that opens the session again. */
function expires(turn: Turn): boolean {
  return ends('expired')(turn) || turn.said.has('expired');
}

/** A check that is answered as soon as it is requested was requested all the same. */
function isRequested(turn: Turn): boolean {
  return becomes('pending')(turn) || turn.after.review.checksRequested > turn.before.review.checksRequested;
}

/** Also an answer given later, in place of another: a GREEN can turn RED, a comment can be corrected. */
function isAnswered(turn: Turn): boolean {
  if (turn.after.review.status !== 'completed') return false;
  const isOther = !isDeepStrictEqual(turn.before.review.result, turn.after.review.result);
  return becomes('completed')(turn) || isOther || turn.said.has('review-finished');
}

// In the order in which they are sent where one change gives several.
const rules: Readonly<Record<Exclude<WebhookType, 'applicantCreated'>, Rule>> = {
  applicantLevelChanged: ({ before, after }) => before.levelName !== after.levelName,
  applicantExpired: expires,
  applicantRestarted: ({ said }) => said.has('restarted'),
  applicantReset: ({ said }) => said.has('reset') || said.has('step-reset'),
  applicantActivated: ({ before, after }) => before.deleted && !after.deleted,
  applicantPending: isRequested,
  applicantPrechecked: becomes('prechecked'),
  applicantOnHold: becomes('onHold'),
  applicantReviewed: isAnswered,
  applicantLocked: ends('locked'),
  applicantCancelled: ends('cancelled'),
  applicantDeactivated: ({ before, after }) => !before.deleted && after.deleted,
};

/** Which webhooks a change gives: none, one or several. */
export function webhookTypesOf({ before, after, entries }: Omit<KeptChange, 'atMs'>): readonly WebhookType[] {
  if (!before) return ['applicantCreated'];
  const turn = { before, after, said: new Set(entries.map(({ what }) => what)) };
  return (Object.keys(rules) as (keyof typeof rules)[]).filter((type) => rules[type](turn));
}
