import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { whyShut } from '../applicant/openness.js';
import type { Parts } from '../parts.js';
import { Refusal } from '../refusal.js';
import { snapshotOf } from '../views/snapshot.js';
import { callingApplicant } from './access.js';
import type { Env } from './access.js';
import { limitJsonBody, readJson } from './request-body.js';
import type { Json } from './request-body.js';

const handoffLifeMs = 10 * 60_000;

/** For how long a token lives that this server gives a page by itself. */
export const pageTokenLifeMs = 30 * 60_000;

function isTagNamed(header: string | undefined, tag: string): boolean {
  const named = (header ?? '').split(',').map((item) => item.trim().replace(/^W\//, ''));
  return named.includes(tag) || named.includes('*');
}

/** The page a handoff link leads to; a page can only name its own origin. */
function handoffPage(json: Json, ownUrl: string, origin: string | undefined): URL {
  const given = json['pageUrl'];
  if (given === undefined) return new URL('/', ownUrl);
  const page =
    typeof given === 'string' && given.length <= 2048 && URL.canParse(given) ? new URL(given) : undefined;
  if (!page || !/^https?:$/.test(page.protocol) || page.origin !== (origin ?? new URL(ownUrl).origin)) {
    throw new Refusal('invalid-request', "pageUrl must be an address of the page's own origin.");
  }
  return page;
}

/** Snapshot, event stream and handoff: `/resources/sdk/…`. */
export function sessionCalls({ access, register, tokens, streams, support, now }: Parts): Hono<Env> {
  const calls = new Hono<Env>();

  calls.get('/session', access.applicant, async (context) => {
    const { applicantId } = callingApplicant(context);
    const { applicant, level } = await register.find(applicantId, context.req.raw.signal);
    const body = JSON.stringify(snapshotOf(applicant, level, support));
    const tag = `"${applicant.shownRevision}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    context.header('ETag', tag);
    if (isTagNamed(context.req.header('if-none-match'), tag)) return context.body(null, 304);
    return context.body(body, 200, { 'Content-Type': 'application/json' });
  });

  calls.get('/events', access.applicant, async (context) => {
    const { applicantId, expiresAtMs } = callingApplicant(context);
    const { applicant } = await register.find(applicantId, context.req.raw.signal);
    const seen = context.req.header('last-event-id');
    const body = streams.open({
      applicantId,
      seenRevision: seen !== undefined && /^\d{1,15}$/.test(seen) ? Number(seen) : undefined,
      revision: applicant.shownRevision,
      onBeat: async (signal) => {
        if (now() >= expiresAtMs) return undefined;
        return (await register.find(applicantId, signal)).applicant.shownRevision;
      },
    });
    return context.body(body, 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  });

  calls.post('/handoff', access.applicant, limitJsonBody, async (context) => {
    const { signal } = context.req.raw;
    const { applicantId } = callingApplicant(context);
    const { applicant } = await register.find(applicantId, signal);
    const reason = whyShut(applicant);
    if (reason) throw new Refusal(reason);
    const hasBody = context.req.header('content-type') !== undefined;
    const page = handoffPage(
      hasBody ? await readJson(context) : {},
      context.req.url,
      context.req.header('origin'),
    );
    const expiresAtMs = now() + handoffLifeMs;
    page.hash = `handoff=${await tokens.issueHandoff(applicantId, expiresAtMs, signal)}`;
    return context.json({ url: page.href, expiresAt: new Date(expiresAtMs).toISOString() });
  });

  calls.post('/handoff/:code', limitJsonBody, async (context) => {
    const { signal } = context.req.raw;
    const applicantId = await tokens.redeemHandoff(context.req.param('code'), signal);
    const { applicant } = await register.find(applicantId, signal);
    const token = await tokens.issue(applicantId, pageTokenLifeMs, signal);
    return context.json({ token, userId: applicant.externalUserId });
  });

  return calls;
}
