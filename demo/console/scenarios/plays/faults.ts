import type { Fault } from '../../calls/sandbox/sandbox-calls.js';
import type { Plays } from '../scenario.js';
import type { Stage } from '../stage/stage.js';

const failed = 'Something went wrong';
const start = 'Let’s confirm it’s you';
const selfieLevel = 'selfie-only-level';

async function sendsUnder({ server, widget }: Stage, fault: Fault): Promise<void> {
  await widget.opens();
  await widget.begins();
  await server.hasFault(fault);
  await widget.getsSelfie();
}

/** A bad day at the server's door. */
export const faultPlays: Plays = {
  slow: {
    title: 'Every answer five seconds late',
    expect: 'A skeleton, then “Still loading…”, then the first screen.',
    headings: [start],
    play: async ({ server }) => {
      await server.hasFault({ kind: 'slow', ms: 5000 });
    },
  },
  offline: {
    title: 'The server cannot be reached',
    expect: 'What happened, and Try again.',
    headings: [failed],
    reads: ['We cannot reach the server.'],
    play: async ({ server }) => {
      await server.hasFault({ kind: 'offline' });
    },
  },
  'offline-sending': {
    title: 'The server goes away while a picture is sent',
    expect: 'The picture waits and is sent as soon as the fault is switched off.',
    headings: ['Check your answers'],
    reads: ['Trying again…'],
    level: selfieLevel,
    play: (stage) => sendsUnder(stage, { kind: 'offline' }),
  },
  'server-error': {
    title: 'The server answers 500',
    expect: 'The server has a problem; Try again.',
    headings: [failed],
    reads: ['The server has a problem.'],
    play: async ({ server }) => {
      await server.hasFault({ kind: 'server-error' });
    },
  },
  busy: {
    title: 'The server is busy (429) while a picture is sent',
    expect: 'The picture waits as long as the server asked, again and again.',
    headings: ['Check your answers'],
    reads: ['The server is busy. We keep trying.'],
    level: selfieLevel,
    play: (stage) => sendsUnder(stage, { kind: 'busy', retryAfterSecs: 3 }),
  },
  'lost-answer': {
    title: 'The answer to a picture is lost once',
    expect: 'It is sent again as the same act: one picture, no try used.',
    headings: ['Check your answers'],
    reads: ['Sent'],
    level: selfieLevel,
    play: (stage) => sendsUnder(stage, { kind: 'lost-answer', times: 1 }),
  },
  'token-expired': {
    title: 'The token expires once',
    expect: 'The page gives a new one; the applicant notices nothing.',
    headings: [start],
    play: async ({ server }) => {
      await server.hasFault({ kind: 'token-expired', times: 1 });
    },
  },
  'token-refused': {
    title: 'No token is accepted any more',
    expect: 'The session has ended; Try again.',
    headings: [failed],
    reads: ['Your session has ended.'],
    play: async ({ server }) => {
      await server.hasFault({ kind: 'token-expired' });
    },
  },
  'stream-cut': {
    title: 'No event stream',
    expect: 'The approval arrives all the same, by looking again and again.',
    headings: ['You’re confirmed'],
    level: selfieLevel,
    play: async ({ applicant, operator, server, widget }) => {
      await applicant.sends('selfie');
      await applicant.asksForCheck();
      await server.hasFault({ kind: 'stream-cut' });
      await widget.opens();
      await operator.approves();
    },
  },
};
