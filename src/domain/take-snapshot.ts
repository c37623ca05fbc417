import type { Journey } from './journey.js';
import type { Photo, SentFace } from './photo.js';
import { situationOf } from './review.js';
import type { Snapshot } from './snapshot.js';

function heldImages(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(Object.values(snapshot.steps).flatMap((step) => step.images.map((image) => image.imageId)));
}

/** Whether a snapshot is older than what is known of the same applicant, and so comes too late. */
export function isOutdated(known: Snapshot, next: Snapshot): boolean {
  return known.applicantId === next.applicantId && next.revision < known.revision;
}

/**
 * The journey under a newer snapshot. Accepted photos that the server now lists are its own from here on; only how they
 * look is remembered. Where the server takes nothing any more, nothing of this visit's photos stays.
 */
export function takeSnapshot(journey: Journey, snapshot: Snapshot): Journey {
  const held = heldImages(snapshot);
  const faces = new Map<string, SentFace>([...journey.faces].filter(([imageId]) => held.has(imageId)));
  const photos = new Map<string, Photo>();
  for (const [key, photo] of journey.photos) {
    if (photo.stage === 'accepted' && held.has(photo.imageId)) {
      faces.set(photo.imageId, { face: photo.face, warnings: photo.warnings });
    } else {
      photos.set(key, photo);
    }
  }
  if (situationOf(snapshot) === 'open') return { ...journey, snapshot, faces, photos };
  const { place: _place, ...rest } = journey;
  return {
    ...rest,
    snapshot,
    faces,
    photos: new Map(),
    submission: { stage: 'idle' },
    saving: { stage: 'idle' },
    skipped: new Set(),
    savedSteps: new Set(),
  };
}
