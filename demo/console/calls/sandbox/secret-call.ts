import { answerOf } from '../call.js';

/** One call with the operator secret; `path` begins with a slash, `body` is sent as JSON. */
export interface SecretCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
}

/** What the server says, as JSON, to whoever knows the operator secret. */
export async function answerWithSecret<Answer>(
  secret: string,
  { method, path, body }: SecretCall,
  signal: AbortSignal,
): Promise<Answer> {
  const headers = {
    Authorization: `Bearer ${secret}`,
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  };
  const request = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const answer = await answerOf(path, { ...request, cache: 'no-store' }, signal);
  return (await answer.json()) as Answer;
}
