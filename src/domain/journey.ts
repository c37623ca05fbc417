import type { Choice } from './level.js';
import type { Photo, SentFace } from './photo.js';
import type { CameraView, Place, Saving, Submission } from './screen.js';
import type { Snapshot } from './snapshot.js';

/** One applicant's way through a level: what the server says, and what happened on this page since. */
export interface Journey {
  readonly snapshot: Snapshot;
  readonly begun: boolean;
  /** Where the applicant went; without it the journey decides. */
  readonly place?: Place;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly photos: ReadonlyMap<string, Photo>;
  /** What this page knows of pictures the server holds, by image id. */
  readonly faces: ReadonlyMap<string, SentFace>;
  readonly skipped: ReadonlySet<string>;
  /** Steps of personal data that were saved since the last check. */
  readonly savedSteps: ReadonlySet<string>;
  /** Ids of the pictures that were accepted on this page since the last check. */
  readonly sentImages: ReadonlySet<string>;
  /** Last tries, by `tryKey`, that the applicant has taken on. */
  readonly readied: ReadonlySet<string>;
  readonly submission: Submission;
  readonly saving: Saving;
  /** The camera, while it is open for a shot. */
  readonly camera?: { readonly key: string; readonly view: CameraView };
}

/** A journey that has just opened. */
export function openJourney(snapshot: Snapshot): Journey {
  return {
    snapshot,
    begun: false,
    choices: new Map(),
    photos: new Map(),
    faces: new Map(),
    skipped: new Set(),
    savedSteps: new Set(),
    sentImages: new Set(),
    readied: new Set(),
    submission: { stage: 'idle' },
    saving: { stage: 'idle' },
  };
}
