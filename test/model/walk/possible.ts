import type { Outcome } from '../opinion/acts/act.js';
import type { Reply } from '../hands/server.js';
import type { Seen } from '../page/protocol.js';
import type { Intent } from './steps.js';

/** Whether a person could do this on what is shown. */
export function isPossible(
  { screen, stage, readiness, items, fields, hasTrouble, canGoBack }: Seen,
  intent: Intent,
): boolean {
  switch (intent.kind) {
    case 'begin':
      return screen === 'start';
    case 'ready':
      return screen.startsWith('last-try ');
    case 'go on':
      return stage === 'accepted';
    case 'use':
      return stage === 'judged';
    case 'choose':
    case 'photo':
      return screen.startsWith('shot ');
    case 'pick':
      return screen.startsWith('pick ');
    case 'fill in':
      return Object.keys(intent.values).join() === fields.join();
    case 'submit':
      return screen === 'summary' && readiness === 'ready';
    case 'fix':
      return screen === 'fix' && items.some(({ key, isDone }) => key === intent.key && !isDone);
    case 'change':
      return screen === 'summary' && items.some(({ key, canChange }) => key === intent.key && canChange);
    case 'show trouble':
      return hasTrouble;
    case 'back':
      return canGoBack;
  }
}

/** Whatever is wrong with the answer to an applicant's act, in words. */
export function replyProblems(
  kind: string,
  { taken, names, isRefusedAtOnce = false }: Outcome,
  reply: Reply,
): readonly string[] {
  const { status, errorName = '', text } = reply;
  const isTaken = status < 300;
  const wasRefusedAtOnce = (reply.errors ?? []).length > 0;
  const isRight =
    taken === 'yes' ? isTaken && wasRefusedAtOnce === isRefusedAtOnce : !isTaken && names.includes(errorName);
  const wanted =
    taken === 'yes' ? `it to be ${isRefusedAtOnce ? 'refused at once' : 'taken'}` : names.join(' or ');
  return isRight ? [] : [`${kind}: ${status} ${text}, the documents want ${wanted}`];
}
