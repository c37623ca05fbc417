import type { Origin } from '../../../src/inspection/judge/origin-checks.js';
import { Look } from '../../../src/inspection/look/look.js';
import type { Plane } from '../../../src/inspection/raster/raster.js';

/** Where a camera's picture comes from, but for what the test says of it. */
export function fromCamera({ luma, ...said }: Partial<Origin> & { readonly luma: Plane }): Origin {
  return {
    type: 'jpeg',
    traces: { saysScreenshot: false, namesEditor: false },
    isLive: false,
    width: 4000,
    height: 3000,
    flatness: { any: 0, tinted: 0 },
    grid: { strength: 0 },
    sha256: '00',
    look: new Look(luma),
    known: [],
    ...said,
  };
}
