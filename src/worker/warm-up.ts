import { judgePicture, workingLongSide } from '../inspection/judge/judge-picture.js';
import { rulesFor } from '../inspection/judge/rules.js';
import { GridSearch } from '../inspection/look/grid.js';
import { FlatRuns } from '../inspection/look/flat-runs.js';
import { Look } from '../inspection/look/look.js';
import { Picture } from '../inspection/raster/picture.js';
import { Shrinker } from '../inspection/raster/shrink.js';

const [width, height] = [1600, 1200];
/** After so many pictures the engine has turned what is called most into fast code. */
const rounds = 2;

/** Some rows of a picture with edges and letters of a kind, in which every measurement finds work. */
function drawnRows(top: number, count: number): Uint8ClampedArray {
  const rows = new Uint8ClampedArray(width * count * 4);
  for (let pixel = 0, at = 0; at < rows.length; pixel += 1, at += 4) {
    const [x, y] = [pixel % width, top + Math.floor(pixel / width)];
    const isCard = x > 250 && x < 1350 && y > 250 && y < 950;
    const isInk = isCard && y % 40 < 16 && ((x >> 2) * 7 + (y >> 2) * 5) % 11 < 4;
    const value = isInk ? 40 : isCard ? 210 - (x >> 5) : 90 + ((x * 31 + y * 17) % 7);
    rows.set([value, value - 8, isCard ? value + 10 : value - 20, 255], at);
  }
  return rows;
}

/**
 * Judges a drawn picture before the first real one comes. Engines run code slowly until they know that it is worth making
 * fast, so that without this the applicant's first photo would take about twice as long as the next.
 */
export function warmUp(): void {
  for (let round = 0; round < rounds; round += 1) {
    const [shrinker, runs, grid] = [
      new Shrinker(width, height, workingLongSide),
      new FlatRuns(width, height),
      new GridSearch(width, height),
    ];
    for (let top = 0; top < height; top += 300) {
      const rows = drawnRows(top, 300);
      for (const reader of [shrinker, runs, grid]) reader.addRows(rows);
    }
    const picture = new Picture(shrinker.finish());
    const look = new Look(picture.luma());
    const origin = {
      type: 'jpeg',
      traces: { saysScreenshot: false, namesEditor: false },
      isLive: false,
      width,
      height,
      flatness: runs.finish(),
      grid,
      sha256: '',
      look,
      known: [],
    } as const;
    judgePicture('identity/front', picture, origin, rulesFor('identity/front'));
  }
}
