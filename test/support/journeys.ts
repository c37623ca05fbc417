import { openJourney } from '../../src/domain/journey.js';
import type { Journey } from '../../src/domain/journey.js';
import type { Photo } from '../../src/domain/photo.js';
import { readSnapshot } from '../../src/domain/read-snapshot.js';
import { wireSnapshot } from './wire.js';

/** A journey on the basic level, changed by what is given: first the server's word, then what happened on the page. */
export function journeyOf(changes: Record<string, unknown> = {}, more: Partial<Journey> = {}): Journey {
  const snapshot = readSnapshot(wireSnapshot(changes));
  if (!snapshot) throw new Error('no snapshot');
  return { ...openJourney(snapshot), ...more };
}

/** What is known of a photo in these tests. */
export const face = { isPdf: false, fileName: 'a.jpg', bytes: 1, quarterTurns: 0 } as const;

/** A photo that is half sent. */
export const sending: Photo = { stage: 'sending', face, fraction: 0.5 };
