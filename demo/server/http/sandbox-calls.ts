import { Hono } from 'hono';
import type { Context } from 'hono';
import type { components } from '../../../src/services/generated/wire.js';
import type { Parts } from '../parts.js';
import { Refusal } from '../refusal.js';
import { listArmed, replaceArmed } from '../sandbox/armed/armed-answers.js';
import { readArmedAnswers } from '../sandbox/armed/read-armed.js';
import type { Fault } from '../sandbox/door/fault.js';
import { readFaults } from '../sandbox/door/read-faults.js';
import type { Found } from '../store/register.js';
import type { Env } from './access.js';
import { limitJsonBody, readJson } from './request-body.js';

type Schemas = components['schemas'];

/** Faults that would have ended the streams which are open already; one that counts its calls waits for them. */
function endsStreams({ kind, times }: Fault): boolean {
  return kind === 'stream-cut' || (kind === 'offline' && times === undefined);
}

function afterOf(context: Context<Env>): number {
  const text = context.req.query('after') ?? '0';
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refusal('invalid-request', 'after must be a whole number.');
}

/** What QA sets and sees of the server's own doings: `/sandbox/applicants/{applicantId}/…`. */
export function sandboxCalls({ access, database, faults, register, requests, streams }: Parts): Hono<Env> {
  const calls = new Hono<Env>();

  function found(context: Context<Env>): Promise<Found> {
    const id = context.req.param('applicantId') ?? '';
    if (!/^[0-9a-f]{24}$/.test(id)) throw new Refusal('not-found');
    return register.find(id, context.req.raw.signal);
  }

  async function armedNow(context: Context<Env>, id: string): Promise<Response> {
    return context.json({ answers: await listArmed(database.committed, id) });
  }

  calls.get('/:applicantId/armed', access.operator, async (context) =>
    armedNow(context, (await found(context)).applicant.id),
  );

  calls.put('/:applicantId/armed', access.operator, limitJsonBody, async (context) => {
    const { applicant, level } = await found(context);
    const answers = readArmedAnswers(await readJson(context), level);
    const { signal } = context.req.raw;
    await database.write((queries) => replaceArmed(queries, applicant.id, answers), signal);
    return armedNow(context, applicant.id);
  });

  calls.get('/:applicantId/faults', access.operator, async (context) => {
    const { applicant } = await found(context);
    return context.json({ faults: [...faults.of(applicant.id)] } satisfies Schemas['Faults']);
  });

  calls.put('/:applicantId/faults', access.operator, limitJsonBody, async (context) => {
    const { applicant } = await found(context);
    const set = readFaults(await readJson(context));
    faults.set(applicant.id, set);
    if (set.some(endsStreams)) streams.endOf(applicant.id);
    return context.json({ faults: [...set] } satisfies Schemas['Faults']);
  });

  calls.get('/:applicantId/requests', access.operator, async (context) => {
    const { applicant } = await found(context);
    const items = [...requests.after(applicant.id, afterOf(context))];
    return context.json({ items } satisfies Schemas['RequestLog']);
  });

  return calls;
}
