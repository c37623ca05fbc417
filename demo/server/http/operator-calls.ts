import { Hono } from 'hono';
import type { Context } from 'hono';
import { backToStart, restarted } from '../applicant/lifecycle.js';
import type { Parts } from '../parts.js';
import { Refusal } from '../refusal.js';
import { readVerdict } from '../review/read-verdict.js';
import { withVerdict } from '../review/verdict.js';
import type { Decide } from '../store/register.js';
import { operatorViewOf } from '../views/operator-view.js';
import type { Env } from './access.js';
import { limitJsonBody, numberOf, readJson } from './request-body.js';

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
export function operatorCalls({ access, register, now }: Parts): Hono<Env> {
  const calls = new Hono<Env>();

  async function whole(context: Context<Env>): Promise<Response> {
    const id = context.req.param('applicantId') ?? '';
    if (!/^[0-9a-f]{24}$/.test(id)) throw new Refusal('not-found');
    const { applicant, level } = await register.find(id, context.req.raw.signal);
    return context.json(operatorViewOf(applicant, level, await register.history(id)));
  }

  async function act(context: Context<Env>, decide: Decide<undefined>): Promise<Response> {
    await register.change(context.req.param('applicantId') ?? '', decide, context.req.raw.signal);
    return whole(context);
  }

  calls.get('/', access.operator, async (context) => {
    const limit = queryNumber(context, 'limit', [1, 200], 50);
    const offset = queryNumber(context, 'offset', [0, 1_000_000], 0);
    return context.json(await register.list(limit, offset));
  });

  calls.get('/:applicantId/one', access.operator, whole);

  calls.post('/:applicantId/status/testCompleted', access.operator, limitJsonBody, async (context) => {
    const verdict = readVerdict(await readJson(context));
    return act(context, (current, level) => ({
      next: withVerdict(current, level, verdict),
      history: { actor: 'operator', what: 'review-finished', detail: { ...verdict } },
      answer: undefined,
    }));
  });

  calls.post('/:applicantId/restart', access.operator, limitJsonBody, (context) =>
    act(context, (current, level) => ({
      next: restarted(current, level, now()),
      history: { actor: 'operator', what: 'restarted' },
      answer: undefined,
    })),
  );

  calls.post('/:applicantId/reset', access.operator, limitJsonBody, (context) =>
    act(context, (current, level) => ({
      next: backToStart(current, level, now()),
      history: { actor: 'operator', what: 'reset' },
      answer: undefined,
    })),
  );

  return calls;
}
