import type { Photo } from '../domain/photo.js';
import type { Screen, SummaryItem } from '../domain/screen.js';
import type { LiveJourney } from './live-journey.js';
import type { PhotoPort } from './ports.js';
import type { Previews } from './previews.js';

function photosOn(screen: Screen): readonly (Photo | undefined)[] {
  const pictures = (items: readonly SummaryItem[]): readonly Photo[] =>
    items.flatMap((item) => (item.kind === 'photo' ? [item.photo] : []));
  if (screen.name === 'shot') return [screen.photo];
  if (screen.name === 'summary') return pictures(screen.items);
  return screen.name === 'fix'
    ? [...screen.items.map(({ photo }) => photo), ...pictures(screen.accepted)]
    : [];
}

/** Ids of the pictures a screen shows that only the server still has. */
function facelessOn(screen: Screen): readonly string[] {
  const photos = photosOn(screen);
  return photos.flatMap((photo) =>
    photo?.stage === 'accepted' && !photo.face.previewUrl && !photo.face.isPdf ? [photo.imageId] : [],
  );
}

/** Fetches the applicant's own pictures from the server, only when a screen shows them and only once if that fails. */
export class SentFaces {
  readonly #api: PhotoPort;
  readonly #live: LiveJourney;
  readonly #previews: Previews;
  readonly #asked = new Set<string>();

  constructor(api: PhotoPort, live: LiveJourney, previews: Previews) {
    this.#api = api;
    this.#live = live;
    this.#previews = previews;
  }

  fetchFor(screen: Screen): void {
    for (const imageId of facelessOn(screen)) {
      if (this.#asked.has(imageId)) continue;
      this.#asked.add(imageId);
      void this.#fetch(imageId);
    }
  }

  async #fetch(imageId: string): Promise<void> {
    const { journey, signal } = this.#live;
    if (!journey) return;
    try {
      const picture = await this.#api.readPhoto(journey.snapshot.applicantId, imageId, signal);
      if (signal.aborted) return;
      const previewUrl = this.#previews.show(picture);
      const face = { previewUrl, isPdf: false, fileName: '', bytes: picture.size, quarterTurns: 0 } as const;
      this.#live.change((current) => ({
        ...current,
        faces: new Map([...current.faces, [imageId, { face, warnings: [] }]]),
      }));
      // It may be given back, e.g. under a lock, and be wanted again after that.
      this.#asked.delete(imageId);
    } catch {
      // A picture that cannot be shown again is no trouble for the applicant: its row still says that it is sent.
      if (signal.aborted) this.#asked.delete(imageId);
    }
  }
}
