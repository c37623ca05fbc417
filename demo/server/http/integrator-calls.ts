import { Hono } from 'hono';
import type { Parts } from '../parts.js';
import type { Env } from './access.js';
import {
  levelNamePattern,
  limitJsonBody,
  numberOf,
  readJson,
  textOf,
  userIdPattern,
} from './request-body.js';
import { pageTokenLifeMs } from './session-calls.js';

const usualLifeSecs = 600;
const mostLifeSecs = 86_400;

/** `POST /resources/accessTokens/sdk`, for the integrator's own server. */
export function tokenCalls({ access, register, tokens }: Parts): Hono<Env> {
  const calls = new Hono<Env>();
  calls.post('/sdk', access.operator, limitJsonBody, async (context) => {
    const { signal } = context.req.raw;
    const json = await readJson(context);
    const userId = textOf(json, 'userId', userIdPattern);
    const lifeSecs = numberOf(json['ttlInSecs'], 'ttlInSecs', [1, mostLifeSecs], usualLifeSecs);
    const applicantId = await register.enrol(userId, textOf(json, 'levelName', levelNamePattern), signal);
    return context.json({ token: await tokens.issue(applicantId, lifeSecs * 1000, signal), userId });
  });
  return calls;
}

/** Stands in for the integrator's server, which would know its own signed-in user: `/integrator/…`. */
export function integratorCalls({ levels, register, tokens }: Parts): Hono<Env> {
  const calls = new Hono<Env>();

  calls.get('/levels', (context) => context.json({ levels: [...levels.keys()] }));

  calls.post('/token', limitJsonBody, async (context) => {
    const { signal } = context.req.raw;
    const json = await readJson(context);
    const userId = textOf(json, 'userId', userIdPattern);
    const applicantId = await register.enrol(userId, textOf(json, 'levelName', levelNamePattern), signal);
    return context.json({ token: await tokens.issue(applicantId, pageTokenLifeMs, signal), userId });
  });

  return calls;
}
