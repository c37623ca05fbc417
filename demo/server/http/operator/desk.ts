import type { Context } from 'hono';
import type { Applicant, HistoryEntry } from '../../applicant/applicant.js';
import { docSetOf } from '../../applicant/level.js';
import type { DocSet, Level } from '../../applicant/level.js';
import type { Parts } from '../../parts.js';
import { Refusal } from '../../refusal.js';
import type { Register } from '../../store/register.js';
import { operatorViewOf } from '../../views/operator-view.js';
import type { Env } from '../access.js';

/** What an operator does to an applicant, and the line of history it makes. */
export interface Act extends Partial<HistoryEntry> {
  readonly next: Applicant;
  readonly what: string;
}

/** Where operators' calls meet the register: each act is one change, and is answered with the applicant whole. */
export class Desk {
  readonly #register: Register;

  constructor({ register }: Pick<Parts, 'register'>) {
    this.#register = register;
  }

  /** Answers with everything about the applicant that the address names. */
  async whole(context: Context<Env>): Promise<Response> {
    const id = context.req.param('applicantId') ?? '';
    if (!/^[0-9a-f]{24}$/.test(id)) throw new Refusal('not-found');
    const { applicant, level } = await this.#register.find(id, context.req.raw.signal);
    return context.json(operatorViewOf(applicant, level, await this.#register.history(id)));
  }

  /** Changes the applicant that the address names. An act that changes nothing leaves no line of history. */
  async act(context: Context<Env>, decide: (current: Applicant, level: Level) => Act): Promise<Response> {
    await this.#register.change(
      context.req.param('applicantId') ?? '',
      (current, level) => {
        const { next, actor = 'operator', what, detail } = decide(current, level);
        return { next, history: { actor, what, ...(detail && { detail }) }, answer: undefined };
      },
      context.req.raw.signal,
    );
    return this.whole(context);
  }

  /** Changes one step of the applicant that the address names. */
  async actOnStep(
    context: Context<Env>,
    decide: (current: Applicant, docSet: DocSet, level: Level) => Act,
  ): Promise<Response> {
    const step = context.req.param('idDocSetType') ?? '';
    return this.act(context, (current, level) => {
      const docSet = docSetOf(level, step);
      if (!docSet) throw new Refusal('not-found', 'The level has no step of this name.');
      return decide(current, docSet, level);
    });
  }
}
