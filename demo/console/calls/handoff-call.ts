import type { components } from '../../../src/services/generated/wire.js';
import { answerOf } from './call.js';

/** Trades the code of a one-time link for a token of the same applicant. */
export async function redeemHandoff(
  code: string,
  signal: AbortSignal,
): Promise<components['schemas']['AccessToken']> {
  const path = `/resources/sdk/handoff/${encodeURIComponent(code)}`;
  const answer = await answerOf(path, { method: 'POST' }, signal);
  return (await answer.json()) as components['schemas']['AccessToken'];
}
