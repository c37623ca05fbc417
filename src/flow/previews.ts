import type { Journey } from '../domain/journey.js';

function urlsIn(journey: Journey | undefined): ReadonlySet<string | undefined> {
  const photos = [...(journey?.photos.values() ?? [])];
  const sent = [...(journey?.faces.values() ?? [])];
  const pages = photos.flatMap((photo) => ('pages' in photo ? (photo.pages ?? []) : []));
  const faces = [...[...photos, ...sent].map(({ face }) => face), ...pages];
  return new Set(faces.map(({ previewUrl }) => previewUrl));
}

/** Object URLs made on this page; each is given back as soon as no state shows its picture any more. */
export class Previews {
  readonly #urls = new Set<string>();

  /** A URL under which the picture can be shown, as long as the state keeps it. */
  show(picture: Blob): string {
    const url = URL.createObjectURL(picture);
    this.#urls.add(url);
    return url;
  }

  /** Gives back every URL that the journey does not mention. */
  keepOnly(journey: Journey | undefined): void {
    const shown = urlsIn(journey);
    for (const url of this.#urls) {
      if (shown.has(url)) continue;
      this.#urls.delete(url);
      URL.revokeObjectURL(url);
    }
  }
}
