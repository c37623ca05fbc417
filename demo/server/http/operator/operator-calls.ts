import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Parts } from '../../parts.js';
import type { Env } from '../access.js';
import { numberOf } from '../request-body.js';
import { deskCalls } from './desk-calls.js';
import { Desk } from './desk.js';
import { reviewCalls } from './review-calls.js';
import { turnCalls } from './turn-calls.js';

function queryNumber(
  context: Context<Env>,
  name: string,
  bounds: readonly [number, number],
  otherwise: number,
): number {
  const text = context.req.query(name);
  const value = text === undefined ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : text;
  return numberOf(value, name, bounds, otherwise);
}

/** What an operator sees and does: `/resources/applicants…`. */
export function operatorCalls(parts: Parts): Hono<Env> {
  const { access, register } = parts;
  const desk = new Desk(parts);
  const calls = new Hono<Env>();

  calls.get('/', access.operator, async (context) => {
    const limit = queryNumber(context, 'limit', [1, 200], 50);
    const offset = queryNumber(context, 'offset', [0, 1_000_000], 0);
    return context.json(await register.list(limit, offset));
  });

  calls.get('/:applicantId/one', access.operator, (context) => desk.whole(context));

  calls.route('/', reviewCalls(parts, desk));
  calls.route('/', turnCalls(parts, desk));
  calls.route('/', deskCalls(parts, desk));
  return calls;
}
