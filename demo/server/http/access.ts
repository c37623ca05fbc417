import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { Refusal } from '../refusal.js';
import type { Tokens } from '../store/tokens.js';

/** What a route knows of its caller. */
export interface CallerVariables {
  readonly caller:
    | { readonly role: 'applicant'; readonly applicantId: string; readonly expiresAtMs: number }
    | { readonly role: 'operator' };
}

/** The Hono environment of all routes. */
export interface Env {
  /** The connection of a call; there is none where the routes are called directly. */
  Bindings: {
    readonly incoming?: { readonly complete: boolean };
    readonly outgoing?: { destroy(): unknown };
  };
  Variables: CallerVariables & { correlationId: string };
}

const maxTokenLength = 1024;

function tokenSent(context: Context): string | undefined {
  const [, token] = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
  return token && token.length <= maxTokenLength ? token : undefined;
}

function bearerOf(context: Context): string {
  const token = tokenSent(context);
  if (token === undefined) throw new Refusal('token-invalid');
  return token;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Who may call what: an access token reaches its own applicant, the operator secret the operator's calls. */
export class Access {
  readonly #tokens: Tokens;
  readonly #secretDigest: Buffer;

  constructor(tokens: Tokens, operatorSecret: string) {
    this.#tokens = tokens;
    this.#secretDigest = digest(operatorSecret);
  }

  /** Lets operators through, and nobody else. */
  readonly operator: MiddlewareHandler<Env> = async (context, next) => {
    if (!this.#isOperator(bearerOf(context))) throw new Refusal('token-invalid');
    context.set('caller', { role: 'operator' });
    await next();
  };

  /** Lets through the applicant whom the address names, where it names one. */
  readonly applicant: MiddlewareHandler<Env> = async (context, next) => {
    await this.#letApplicantIn(context, bearerOf(context));
    await next();
  };

  /** Lets either through. */
  readonly either: MiddlewareHandler<Env> = async (context, next) => {
    const token = bearerOf(context);
    if (this.#isOperator(token)) context.set('caller', { role: 'operator' });
    else await this.#letApplicantIn(context, token);
    await next();
  };

  /** The applicant whose token came with a call, also an expired one; nobody where none did. Lets nobody through. */
  async senderOf(context: Context<Env>): Promise<string | undefined> {
    const token = tokenSent(context);
    return token === undefined ? undefined : this.#tokens.lastHolderOf(token);
  }

  #isOperator(token: string): boolean {
    return timingSafeEqual(digest(token), this.#secretDigest);
  }

  async #letApplicantIn(context: Context<Env>, token: string): Promise<void> {
    const holder = await this.#tokens.holderOf(token);
    const named = context.req.param('applicantId');
    if (named !== undefined && named !== holder.applicantId) throw new Refusal('other-applicant');
    context.set('caller', { role: 'applicant', ...holder });
  }
}

/** The applicant who calls; only behind `Access.applicant`. */
export function callingApplicant(context: Context<Env>): { applicantId: string; expiresAtMs: number } {
  const caller = context.get('caller');
  if (caller.role !== 'applicant') throw new Refusal('token-invalid');
  return caller;
}
