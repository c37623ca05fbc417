import { Hono } from 'hono';
import { cancelled, expired, withPresence } from '../../applicant/turns/closing.js';
import { movedTo } from '../../applicant/turns/level-change.js';
import { backToStart, restarted, withStepReset } from '../../applicant/turns/starting-over.js';
import type { Parts } from '../../parts.js';
import { Refusal } from '../../refusal.js';
import type { Env } from '../access.js';
import { levelNamePattern, limitJsonBody } from '../request-body.js';
import type { Desk } from './desk.js';

/** What turns a whole verification another way: `/resources/applicants/{applicantId}/…`. */
export function turnCalls({ access, register, now }: Parts, desk: Desk): Hono<Env> {
  const calls = new Hono<Env>();

  calls.post('/:applicantId/restart', access.operator, limitJsonBody, (context) =>
    desk.act(context, (current, level) => ({
      next: restarted(current, level, now()),
      what: 'restarted',
    })),
  );

  calls.post('/:applicantId/reset', access.operator, limitJsonBody, (context) =>
    desk.act(context, (current, level) => ({
      next: backToStart(current, level, now()),
      what: 'reset',
    })),
  );

  calls.post('/:applicantId/resetStep/:idDocSetType', access.operator, limitJsonBody, (context) =>
    desk.actOnStep(context, (current, { idDocSetType: step }, level) => ({
      next: withStepReset(current, level, step),
      what: 'step-reset',
      detail: { step },
    })),
  );

  calls.post('/:applicantId/presence/deactivated', access.operator, limitJsonBody, (context) =>
    desk.act(context, (current) => ({ next: withPresence(current, false), what: 'deactivated' })),
  );

  calls.post('/:applicantId/presence/activated', access.operator, limitJsonBody, (context) =>
    desk.act(context, (current) => ({ next: withPresence(current, true), what: 'activated' })),
  );

  calls.post('/:applicantId/cancel', access.operator, limitJsonBody, (context) =>
    desk.act(context, (current) => ({ next: cancelled(current), what: 'cancelled' })),
  );

  calls.post('/:applicantId/expire', access.operator, limitJsonBody, (context) =>
    desk.act(context, (current) => ({ next: expired(current, now()), what: 'expired' })),
  );

  calls.post('/:applicantId/moveToLevel', access.operator, limitJsonBody, (context) => {
    const name = context.req.query('name');
    if (name === undefined || !levelNamePattern.test(name)) {
      throw new Refusal('invalid-request', 'The address must say which level: ?name=…');
    }
    const to = register.level(name);
    return desk.act(context, (current) => ({
      next: movedTo(current, to),
      what: 'level-changed',
      detail: { from: current.levelName, to: name },
    }));
  });

  return calls;
}
