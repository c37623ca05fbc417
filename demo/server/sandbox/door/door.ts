import { setTimeout } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import type { Access, Env } from '../../http/access.js';
import { answerFailure } from '../../http/answers.js';
import { Refusal } from '../../refusal.js';
import type { Tokens } from '../../store/tokens.js';
import { breakOff } from './break-off.js';
import type { CallKind, Fault } from './fault.js';
import type { Faults } from './faults.js';
import type { RequestLine, RequestLog } from './request-log.js';

/** What the door is made of. */
export interface DoorParts {
  readonly access: Access;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly tokens: Tokens;
  readonly now: () => number;
}

const handoffPath = /^\/resources\/sdk\/handoff\/([^/]+)$/;
const afterHandoff = /^(\/resources\/sdk\/handoff\/).+$/;
const longestPath = 200;

function faultNamed(struck: readonly Fault[], ...kinds: readonly Fault['kind'][]): Fault | undefined {
  return struck.find(({ kind }) => kinds.includes(kind));
}

function kindOf(path: string): CallKind {
  if (handoffPath.test(path)) return 'redemption';
  return path === '/resources/sdk/events' ? 'stream' : 'call';
}

/** Waits, but not for a caller who has gone. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}

/** The path as it may be remembered: without its query, and without the code of a handoff, which is a secret. */
function loggedPath(path: string): string {
  return path.replace(afterHandoff, '$1…').slice(0, longestPath);
}

/** Stands before the applicant-facing calls: lets the faults that are on strike, and notes each call as it went. */
export class Door {
  readonly #parts: DoorParts;

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** For preflights, which carry no token: those whose address names the applicant are cut while that one is offline. */
  readonly preflights: MiddlewareHandler<Env> = async (context, next) => {
    const applicantId = context.req.param('applicantId');
    if (context.req.method !== 'OPTIONS' || applicantId === undefined) return next();
    const struck = this.#parts.faults.strike(applicantId, 'preflight');
    if (struck.length === 0) return next();
    await this.#noted(applicantId, struck, context, () => breakOff(context));
  };

  /** For calls of an applicant, whom the token or the handoff's code tells; all others pass. */
  readonly calls: MiddlewareHandler<Env> = async (context, next) => {
    const applicantId = await this.#callerOf(context);
    if (applicantId === undefined) return next();
    const struck = this.#parts.faults.strike(applicantId, kindOf(context.req.path));
    await this.#noted(applicantId, struck, context, () => this.#answer(struck, context, next));
  };

  async #callerOf(context: Context<Env>): Promise<string | undefined> {
    const { access, tokens } = this.#parts;
    const [, code] = handoffPath.exec(context.req.path) ?? [];
    return code === undefined ? access.senderOf(context) : tokens.holderOfHandoff(code);
  }

  async #answer(struck: readonly Fault[], context: Context<Env>, next: () => Promise<void>): Promise<void> {
    if (faultNamed(struck, 'offline')) return breakOff(context);
    const refusing = faultNamed(struck, 'server-error', 'busy', 'token-expired');
    if (refusing) context.res = await refusalBy(refusing, context);
    else await next();
    const slow = faultNamed(struck, 'slow');
    if (slow) await wait(slow.ms ?? 0, context.req.raw.signal);
    if (faultNamed(struck, 'lost-answer')) await breakOff(context);
    if (faultNamed(struck, 'stream-cut')) await cutStream(context);
  }

  /** Runs a call and writes its line, however it ends. */
  async #noted(
    applicantId: string,
    struck: readonly Fault[],
    context: Context<Env>,
    run: () => Promise<void>,
  ): Promise<void> {
    const at = new Date(this.#parts.now()).toISOString();
    const startMs = performance.now();
    const isBroken = faultNamed(struck, 'offline', 'lost-answer') !== undefined;
    try {
      await run();
    } finally {
      const { error } = context;
      const isAnswered = !isBroken && !context.req.raw.signal.aborted;
      const line: Omit<RequestLine, 'id'> = {
        at,
        method: context.req.method,
        path: loggedPath(context.req.path),
        ...(isAnswered && { status: context.res.status }),
        ...(isAnswered && error instanceof Refusal && { errorName: error.errorName }),
        ms: Math.round(performance.now() - startMs),
        correlationId: context.get('correlationId'),
        ...(struck.length > 0 && { fault: struck.map(({ kind }) => kind).join(', ') }),
      };
      this.#parts.requests.add(applicantId, line);
    }
  }
}

async function refusalBy({ kind, retryAfterSecs }: Fault, context: Context<Env>): Promise<Response> {
  if (kind === 'token-expired') {
    const refusal = new Refusal('token-expired');
    context.error = refusal;
    return answerFailure(refusal, context);
  }
  const correlationId = context.get('correlationId');
  if (kind === 'busy') {
    const body = { description: 'There is too much to do now.', code: 429, correlationId };
    return context.json(body, 429, { 'Retry-After': String(retryAfterSecs ?? 1) });
  }
  return context.json({ description: 'Something went wrong here.', code: 500, correlationId }, 500);
}

/** Ends a stream that has just opened, before anything is told. */
async function cutStream(context: Context<Env>): Promise<void> {
  const { res } = context;
  if (res.status !== 200) return;
  await res.body?.cancel();
  context.res = undefined;
  context.res = new Response('', { headers: res.headers });
}
