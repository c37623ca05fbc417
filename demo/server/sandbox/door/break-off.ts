import type { Context } from 'hono';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Env } from '../../http/access.js';

/** Thrown where there is no connection to break. It is no `Error`, because every `Error` is answered. */
export class BrokenConnection {
  readonly message = 'The connection was broken on purpose.';
}

/** Breaks the connection of a call, so that its caller gets no answer at all. */
export async function breakOff(context: Context<Env>): Promise<void> {
  const { outgoing } = context.env;
  // A stream that nobody will read must be let go by its server.
  if (context.finalized) await context.res.body?.cancel();
  if (!outgoing) throw new BrokenConnection();
  outgoing.destroy();
  context.res = undefined;
  context.res = RESPONSE_ALREADY_SENT;
}
