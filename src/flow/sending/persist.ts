import { isPassing, toFailure } from '../../domain/failure.js';
import type { Failure } from '../../domain/failure.js';
import type { WaitingReason } from '../../domain/photo.js';
import type { Ports } from '../ports.js';
import type { Quiet } from './quiet.js';

/** How trying ends: with a result, or with what is for the applicant to decide. */
export type PersistEnd<Result> = { readonly result: Result } | { readonly failure: Failure };

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
const triesBeforeAsking = 6;
/** For a longer pause the applicant is asked: nothing waits by itself without a way on. */
const longestWaitMs = 120_000;

/** The pause before a further try: doubling, with jitter so that many clients do not return at once. */
export function pauseMs(tries: number, failure: Failure, random: () => number = Math.random): number {
  const growing = Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
  return Math.max(failure.retryAfterMs ?? 0, growing * (0.5 + random() / 2));
}

function waitingReason(failure: Failure): WaitingReason {
  return failure.code === 'server-busy' ? 'busy' : 'retrying';
}

/** What trying needs: a clock, and the quiet that the server has asked for. */
export interface PersistPorts extends Pick<Ports, 'surroundings'> {
  readonly quiet: Quiet;
}

/** Tries until it works: passing trouble is waited out, and being offline is not counted. */
export async function persist<Result>(
  { surroundings, quiet }: PersistPorts,
  work: () => Promise<Result>,
  onWaiting: (reason: WaitingReason) => void,
  signal: AbortSignal,
): Promise<PersistEnd<Result>> {
  for (let tries = 0; ; tries += 1) {
    if (!surroundings.isOnline()) {
      onWaiting('offline');
      await surroundings.untilOnline(signal);
    }
    try {
      return { result: await work() };
    } catch (caught) {
      signal.throwIfAborted();
      const failure = toFailure(caught);
      const pause = pauseMs(tries, failure);
      // Whoever was answered is not offline, whatever the browser believes.
      if (!surroundings.isOnline() && failure.status === undefined) {
        tries -= 1;
      } else if (isPassing(failure) && pause <= longestWaitMs && tries + 1 < triesBeforeAsking) {
        onWaiting(waitingReason(failure));
        await (failure.retryAfterMs === undefined
          ? surroundings.wait(pause, signal)
          : quiet.keep(pause, signal));
      } else {
        return { failure };
      }
    }
  }
}
