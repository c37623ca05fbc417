import { isPassing, toFailure } from '../../domain/failure.js';
import type { Failure } from '../../domain/failure.js';
import type { WaitingReason } from '../../domain/photo.js';
import type { OutgoingPhoto, Ports, ProgressListener, Receipt } from '../ports.js';
import { receiptIn } from '../read-answers.js';
import type { Lanes } from './lanes.js';

/** Hears how sending goes on. */
export interface TravelListener {
  readonly onProgress: ProgressListener;
  readonly onWaiting: (reason: WaitingReason) => void;
}

/** What sending a photo needs besides the photo. */
export type SendingPorts = Pick<Ports, 'api' | 'surroundings'> & { readonly lanes: Lanes };

/** How a round of sending ends: with the server's answer, or with what is for the applicant to decide. */
export type RoundEnd = { readonly receipt: Receipt } | { readonly failure: Failure };

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
const triesBeforeAsking = 6;
/** For a longer pause the applicant is asked: a photo does not wait by itself without a way on. */
const longestWaitMs = 120_000;

/** The pause before a further try: doubling, with jitter so that many clients do not return at once. */
export function pauseMs(tries: number, failure: Failure, random: () => number = Math.random): number {
  const growing = Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
  return Math.max(failure.retryAfterMs ?? 0, growing * (0.5 + random() / 2));
}

function waitingReason(failure: Failure): WaitingReason {
  return failure.code === 'server-busy' ? 'busy' : 'retrying';
}

/**
 * Sends one photo until the server has answered for it: passing trouble is waited out, being offline is not counted,
 * and after some tries the applicant is asked. The idempotency key makes every repeat the same request.
 */
export async function sendRound(
  { api, surroundings, lanes }: SendingPorts,
  photo: OutgoingPhoto,
  listener: TravelListener,
  signal: AbortSignal,
): Promise<RoundEnd> {
  const send = (): Promise<Receipt> => {
    listener.onProgress(0);
    return api.sendPhoto(photo, listener.onProgress, signal);
  };
  for (let tries = 0; ; tries += 1) {
    if (!surroundings.isOnline()) {
      listener.onWaiting('offline');
      await surroundings.untilOnline(signal);
    }
    try {
      return { receipt: receiptIn(await lanes.run(send, signal)) };
    } catch (caught) {
      signal.throwIfAborted();
      const failure = toFailure(caught);
      const pause = pauseMs(tries, failure);
      if (!surroundings.isOnline()) {
        tries -= 1;
      } else if (isPassing(failure) && pause <= longestWaitMs && tries + 1 < triesBeforeAsking) {
        listener.onWaiting(waitingReason(failure));
        await surroundings.wait(pause, signal);
      } else {
        return { failure };
      }
    }
  }
}
