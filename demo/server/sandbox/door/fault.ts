import type { components } from '../../../../src/services/generated/wire.js';

/** Something that goes wrong at the server's door; `times` says for how many calls more. */
export type Fault = Readonly<components['schemas']['Fault']>;

/**
 * What comes to the door. A preflight is the browser's own question before a call from another origin; a redemption trades
 * a handoff's code for a token, and has none that could expire.
 */
export type CallKind = 'call' | 'stream' | 'redemption' | 'preflight';

/** What a call meets: the faults that strike it, and those that are left for the next. */
export interface Strike {
  readonly struck: readonly Fault[];
  readonly left: readonly Fault[];
}

/** Faults that take the place of the server's answer: only one of them can. */
const insteadOfAnswer: ReadonlySet<Fault['kind']> = new Set([
  'offline',
  'server-error',
  'busy',
  'lost-answer',
  'token-expired',
]);

function struckBy(faults: readonly Fault[], call: CallKind): readonly (Fault | undefined)[] {
  const instead = faults.find(
    ({ kind }) => insteadOfAnswer.has(kind) && !(call === 'redemption' && kind === 'token-expired'),
  );
  if (instead?.kind === 'offline') return [instead];
  if (call === 'preflight') return [];
  const slow = faults.find(({ kind }) => kind === 'slow');
  const isOpened = call === 'stream' && instead === undefined;
  return [slow, instead, isOpened ? faults.find(({ kind }) => kind === 'stream-cut') : undefined];
}

/**
 * What a call meets. Of the faults that stand in for the answer the first in the list strikes, so that a list of several
 * with `times` is gone through in its order. `slow` goes with all of them but `offline`, which breaks the connection at
 * once; `stream-cut` strikes a stream that would open; and a preflight notices nothing but `offline`.
 */
export function strike(faults: readonly Fault[], call: CallKind): Strike {
  const struck = struckBy(faults, call).filter((fault) => fault !== undefined);
  const left = faults.flatMap((fault) => {
    if (fault.times === undefined || !struck.includes(fault)) return [fault];
    return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
  });
  return { struck, left };
}
