import { Hono } from 'hono';
import { acknowledged, withNote } from '../../applicant/desk.js';
import type { Parts } from '../../parts.js';
import { Refusal } from '../../refusal.js';
import { blocklisted } from '../../review/blocklist.js';
import type { Env } from '../access.js';
import { limitJsonBody, readJson } from '../request-body.js';
import type { Desk } from './desk.js';

const maxNoteLength = 2000;

function noteOf(value: unknown, name: string): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length > 0 && text.length <= maxNoteLength) return text;
  throw new Refusal('invalid-request', `${name} must be a text of 1 to ${maxNoteLength} characters.`);
}

/** What operators write down about an applicant: `/resources/applicants/{applicantId}/…`. */
export function deskCalls({ access, now }: Parts, desk: Desk): Hono<Env> {
  const calls = new Hono<Env>();

  calls.post('/:applicantId/acknowledge', access.operator, limitJsonBody, (context) =>
    desk.act(context, (current) => ({ next: acknowledged(current, now()), what: 'acknowledged' })),
  );

  calls.post('/:applicantId/notes', access.operator, limitJsonBody, async (context) => {
    const text = noteOf((await readJson(context))['text'], 'text');
    return desk.act(context, (current) => ({
      next: withNote(current, text, now()),
      what: 'note-added',
      detail: { text },
    }));
  });

  calls.post('/:applicantId/blacklist', access.operator, limitJsonBody, (context) => {
    const given = context.req.query('note');
    const note = given ? noteOf(given, 'note') : undefined;
    return desk.act(context, (current) => ({
      next: blocklisted(current, note, now()),
      what: 'blocklisted',
      ...(note !== undefined && { detail: { note } }),
    }));
  });

  return calls;
}
