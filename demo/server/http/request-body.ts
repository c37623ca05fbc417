import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.js';
import type { RefusalName } from '../refusal.js';

/** A JSON object of a request, before it is read. */
export type Json = Readonly<Record<string, unknown>>;

/** Refuses a body as soon as it is known to be too big, also while it is still coming. */
export function limitBody(maxSize: number, refusal: RefusalName): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal(refusal);
    },
  });
}

/** The limit of every body but an upload's. */
export const limitJsonBody = limitBody(64 * 1024, 'request-too-big');

/**
 * Reads a body as a JSON object. It must be declared as JSON, which a page of another origin cannot do unasked.
 */
export async function readJson(context: Context): Promise<Json> {
  const [declared] = (context.req.header('content-type') ?? '').split(';');
  if (declared?.trim().toLowerCase() !== 'application/json') {
    throw new Refusal('invalid-request', 'The body must be application/json.');
  }
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal('invalid-request', 'The body must be a JSON object.');
  }
  return body as Json;
}

/** A text of a JSON object that must be there. */
export function textOf(json: Json, name: string, pattern: RegExp): string {
  const value = json[name];
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new Refusal('invalid-request', `${name} is missing or not of its form.`);
}

/** A whole number within bounds, or the default where it is absent. */
export function numberOf(
  value: unknown,
  name: string,
  bounds: readonly [number, number],
  otherwise: number,
): number {
  if (value === undefined) return otherwise;
  const [least, most] = bounds;
  if (Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most) return Number(value);
  throw new Refusal('invalid-request', `${name} must be a whole number from ${least} to ${most}.`);
}

/** What a user's id looks like: anything printable, without spaces. */
export const userIdPattern = /^[\x21-\x7e]{1,128}$/;

/** What a level's name looks like. */
export const levelNamePattern = /^.{1,128}$/;
