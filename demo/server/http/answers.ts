import { randomBytes } from 'node:crypto';
import type { Context, ErrorHandler, MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.js';
import type { Env } from './access.js';

/** Gives each exchange a number to quote, and the headers that every answer has. */
export const dressed: MiddlewareHandler<Env> = async (context, next) => {
  context.set('correlationId', randomBytes(8).toString('hex'));
  await next();
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  // A browser silently repeats a call when a connection that it used before breaks. With a new connection for each call
  // one that is broken on purpose is noticed. Not while a body still comes: closing then could lose this very answer.
  if (context.env.incoming?.complete !== false) context.header('Connection', 'close');
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
};

/** The one place that turns what was thrown into an answer. */
export const answerFailure: ErrorHandler<Env> = (failure, context) => {
  const correlationId = context.get('correlationId');
  if (failure instanceof Refusal) {
    const { status, errorCode } = { errorCode: undefined, ...failure.kind };
    if (status === 401) context.header('WWW-Authenticate', 'Bearer');
    const body = {
      description: failure.message,
      code: status,
      correlationId,
      ...(errorCode !== undefined && { errorCode }),
      errorName: failure.errorName,
      ...failure.extra,
    };
    return context.json(body, status);
  }
  // Only the place is logged: a message could quote what an applicant sent.
  if (failure.name !== 'AbortError')
    console.error(`Error ${correlationId}: ${failure.name}\n${placesOf(failure)}`);
  return context.json({ description: 'Something went wrong here.', code: 500, correlationId }, 500);
};

function placesOf(failure: Error): string {
  return (failure.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/** What is answered where nothing is. */
export function answerNotFound(context: Context<Env>): Response {
  const correlationId = context.get('correlationId');
  const body = { description: 'There is no such address.', code: 404, correlationId, errorName: 'not-found' };
  return context.json(body, 404);
}
