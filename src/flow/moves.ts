import type { Journey } from '../domain/journey.js';
import type { Photo, PhotoFace } from '../domain/photo.js';
import { firstMissing, placeAfter, placeOf } from '../domain/places.js';
import { tryKey } from '../domain/review.js';
import type { Place } from '../domain/screen.js';
import { isRetry } from '../domain/situation.js';

/** The same journey somewhere else; without a place the journey decides. */
export function withPlace(journey: Journey, place: Place | undefined): Journey {
  const { place: _before, ...rest } = journey;
  return place ? { ...rest, place } : rest;
}

/** The journey with another photo for a shot, or with none. */
export function withPhoto(journey: Journey, key: string, photo: Photo | undefined): Journey {
  const photos = new Map(journey.photos);
  if (photo) photos.set(key, photo);
  else photos.delete(key);
  return { ...journey, photos };
}

/** The journey with another face in place of this very one, on photos of this visit and on those that were sent. */
export function withFace(journey: Journey, worn: PhotoFace, face: PhotoFace): Journey {
  const dressed = <Wearer extends { readonly face: PhotoFace }>(
    wearers: ReadonlyMap<string, Wearer>,
  ): ReadonlyMap<string, Wearer> =>
    new Map([...wearers].map(([key, wearer]) => [key, wearer.face === worn ? { ...wearer, face } : wearer]));
  return { ...journey, photos: dressed(journey.photos), faces: dressed(journey.faces) };
}

/** The journey with the last try of the present step taken on. */
export function readied(journey: Journey): Journey {
  const place = placeOf(journey);
  if (!('step' in place)) return journey;
  return { ...journey, readied: new Set([...journey.readied, tryKey(journey.snapshot, place.step)]) };
}

/** The journey with the camera showing this, or off. */
export function withCamera(journey: Journey, camera: Journey['camera']): Journey {
  const { camera: _before, ...rest } = journey;
  return camera ? { ...rest, camera } : rest;
}

/** On to what is missing; under a RETRY back to the list of items to fix, until none is left. */
export function onward(journey: Journey): Journey {
  const isListed = isRetry(journey.snapshot) && firstMissing(journey) !== undefined;
  return withPlace(journey, isListed ? undefined : placeAfter(journey));
}
