import { isPassing, toFailure } from '../domain/failure.js';
import type { Failure } from '../domain/failure.js';
import type { PhotoAction, WaitingReason } from '../domain/photo.js';
import type { Mailbox } from './mailbox.js';
import type { OutgoingPhoto, Ports, ProgressListener, Receipt } from './ports.js';
import { readReceipt } from './read-answers.js';

/** What sending reports while it goes on. */
export interface SendingReporter {
  readonly onProgress: ProgressListener;
  readonly onWaiting: (reason: WaitingReason) => void;
  readonly onStuck: (failure: Failure) => void;
}

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
export async function sendUntilAnswered(
  { api, surroundings }: Ports,
  photo: OutgoingPhoto,
  decisions: Mailbox<PhotoAction>,
  reporter: SendingReporter,
  signal: AbortSignal,
): Promise<Receipt> {
  for (let tries = 0; ; tries += 1) {
    if (!surroundings.isOnline()) {
      reporter.onWaiting('offline');
      await surroundings.untilOnline(signal);
    }
    reporter.onProgress(0);
    try {
      return readReceipt(await api.sendPhoto(photo, reporter.onProgress, signal));
    } catch (caught) {
      signal.throwIfAborted();
      const failure = toFailure(caught);
      const pause = pauseMs(tries, failure);
      if (!surroundings.isOnline()) {
        tries -= 1;
      } else if (isPassing(failure) && pause <= longestWaitMs && tries + 1 < triesBeforeAsking) {
        reporter.onWaiting(waitingReason(failure));
        await surroundings.wait(pause, signal);
      } else {
        decisions.empty();
        reporter.onStuck(failure);
        while ((await decisions.next(signal)) !== 'resend');
        tries = -1;
      }
    }
  }
}
