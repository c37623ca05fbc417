import { checkFor } from '../made/faults.js';
import { spoils } from '../made/spoil.js';
import type { Spoil } from '../made/spoil.js';
import { seedOf } from './made-samples.js';
import type { MadeSample } from './made-samples.js';
import type { SpoiltTask } from './made-page.js';
import type { FileSample, Truth } from './sample.js';

/** What is smeared or badly lit may well look as if it had another of these faults too. */
const ofLight = new Set(['blurry', 'too-dark', 'too-bright', 'low-contrast', 'glare']);

/** What has to be said of a photo, of which so much is known, when it has been given a fault. */
export function truthOfSpoilt({ fine }: Truth, fault: Spoil): Truth {
  const code = checkFor[fault];
  const stays = (one: Truth['fine'][number]): boolean => !ofLight.has(code) || !ofLight.has(one);
  return { bad: [code], fine: fine.filter((one) => one !== code && stays(one)), isGood: false };
}

/** Formats that a page can draw. */
const drawable = /\.(?:jpe?g|png|webp)$/i;

/** The photos that nobody would send back, as far as they can be given faults. */
export function unspoilt<Photo extends FileSample>(photos: readonly Photo[]): readonly Photo[] {
  return photos.filter(({ isGood, path }) => isGood && drawable.test(path));
}

/** Good photos with each fault that their labels say they do not have; they are the first of the files that are served. */
export function spoiltSamples(photos: readonly FileSample[]): readonly MadeSample<SpoiltTask>[] {
  return photos.flatMap((photo, index) =>
    spoils.flatMap((fault) => {
      const { name, shot, half, fine } = photo;
      // A page may be as white as it likes, as long as its print is to be seen.
      const isFault = fault !== 'bright' || shot !== 'address';
      if (!isFault || !fine.includes(checkFor[fault])) return [];
      const task = { photo: index, shot, fault, seed: seedOf(half, name, fault, 0) };
      const shown = `spoilt/${fault}_${name.replaceAll('/', '_')}`;
      return [{ name: shown, shot, half, ...truthOfSpoilt(photo, fault), task }];
    }),
  );
}
