import type { Setup } from '../setup/setup.js';
import { CallRefused, answerOf } from './call.js';

/** Asks the integrator's own server, which knows its signed-in user, for an access token. */
export async function fetchAccessToken(
  { applicant, level }: Pick<Setup, 'applicant' | 'level'>,
  signal: AbortSignal,
): Promise<string> {
  const answer = await answerOf(
    '/integrator/token',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ userId: applicant, levelName: level }),
    },
    signal,
  );
  const { token } = (await answer.json()) as { readonly token?: unknown };
  if (typeof token !== 'string') throw new CallRefused({ description: 'The answer holds no token.' });
  return token;
}

/** The names of the levels that can be chosen. */
export async function fetchLevels(signal: AbortSignal): Promise<readonly string[]> {
  const answer = await answerOf('/integrator/levels', {}, signal);
  const { levels } = (await answer.json()) as { readonly levels?: unknown };
  return Array.isArray(levels) ? levels.filter((name) => typeof name === 'string') : [];
}
