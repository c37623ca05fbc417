import type { WaitingReason } from '../../domain/photo.js';
import type { OutgoingPhoto, Ports, ProgressListener, Receipt } from '../ports.js';
import { receiptIn } from '../read-answers.js';
import type { Lanes } from './lanes.js';
import { persist } from './persist.js';
import type { PersistEnd, PersistPorts } from './persist.js';

/** Hears how sending goes on. */
export interface TravelListener {
  readonly onProgress: ProgressListener;
  readonly onWaiting: (reason: WaitingReason) => void;
}

/** What sending a photo needs besides the photo. */
export interface SendingPorts extends Pick<Ports, 'api'>, PersistPorts {
  readonly lanes: Lanes;
  /** What the server must know before the photo comes. */
  readonly ahead: () => Promise<void>;
}

/**
 * Sends one photo until the server has answered for it, or the applicant is asked. The idempotency key makes every repeat
 * the same request.
 */
export function sendRound(
  { api, lanes, ahead, ...ports }: SendingPorts,
  photo: OutgoingPhoto,
  { onProgress, onWaiting }: TravelListener,
  signal: AbortSignal,
): Promise<PersistEnd<Receipt>> {
  const send = async (): Promise<Receipt> => {
    await ports.quiet.over(signal);
    onProgress(0);
    await ahead();
    return receiptIn(await api.sendPhoto(photo, onProgress, signal));
  };
  return persist(ports, () => lanes.run(send, signal), onWaiting, signal);
}
