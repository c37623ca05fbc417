import { isHandedOver } from './photo.js';
import type { Photo } from './photo.js';

/** How the photos of a journey get on together, while some of them are on their way. */
export interface Travel {
  readonly sent: number;
  readonly total: number;
  /**
   * What closing the page means while something is in the way: `kept` loses nothing, with `here` photos would be lost;
   * `moving` needs no word, as it is over soon.
   */
  readonly safety: 'moving' | 'kept' | 'here';
}

/** Whether something is in the way of a photo, so that it may take long. */
function isHeldUp(photo: Photo): boolean {
  return photo.stage === 'stuck' || (photo.stage === 'waiting' && photo.reason !== 'queued');
}

/** What closing the page means for a photo that something is in the way of. */
export function safetyOf(photo: Photo): Travel['safety'] {
  if (!isHeldUp(photo) || !('isKept' in photo)) return 'moving';
  return photo.isKept ? 'kept' : 'here';
}

function arrivedShare(photo: Photo): number {
  if (photo.stage === 'accepted') return 1;
  return photo.stage === 'sending' ? photo.fraction : 0;
}

function hasPages(photo: Photo): boolean {
  return 'pages' in photo && (photo.pages?.length ?? 0) > 0;
}

/** Whether photos on their way, or pages that are ready, would be lost with this page. */
export function areLosable(photos: Iterable<Photo>): boolean {
  return [...photos].some((photo) => hasPages(photo) || ('isKept' in photo && photo.isKept === false));
}

/** Whether a photo, or pages that are ready, would be lost with this page, as far as is known yet. */
export function isUnkept(photo: Photo): boolean {
  const isUnderWay = isHandedOver(photo) && photo.stage !== 'accepted';
  return hasPages(photo) || (isUnderWay && !('isKept' in photo && photo.isKept));
}

/** Share of the handed-over photos that has arrived; nothing when none is on its way. */
export function sendingShare(photos: Iterable<Photo>): number | undefined {
  const handedOver = [...photos].filter(isHandedOver);
  if (handedOver.every((photo) => photo.stage === 'accepted')) return undefined;
  return handedOver.reduce((sum, photo) => sum + arrivedShare(photo), 0) / handedOver.length;
}

/** How photos get on together; nothing when none is on its way. */
export function travelOf(photos: readonly Photo[]): Travel | undefined {
  const handedOver = photos.filter(isHandedOver);
  const travelling = handedOver.filter(({ stage }) => stage !== 'accepted');
  if (travelling.length === 0) return undefined;
  const isSlow = travelling.some((photo) => safetyOf(photo) !== 'moving');
  // Whether all can be kept may not be known yet.
  const others = travelling.some(isUnkept) ? 'moving' : 'kept';
  return {
    sent: handedOver.length - travelling.length,
    total: handedOver.length,
    // Those that still move would be lost as well.
    safety: !isSlow ? 'moving' : areLosable(travelling) ? 'here' : others,
  };
}
