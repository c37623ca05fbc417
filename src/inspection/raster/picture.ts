import { Sight } from '../document/sight.js';
import { glareOf } from '../look/glare.js';
import type { Glare } from '../look/glare.js';
import { burnOf } from './burn.js';
import type { Burn } from './burn.js';
import { Histogram } from './light.js';
import { noiseOf } from './noise.js';
import { lumaOf } from './raster.js';
import type { Plane, Raster } from './raster.js';
import { reliefOf } from './relief.js';
import { shrink } from './shrink.js';
import { sharpnessOf } from './sharpness.js';
import type { Sharpness } from './sharpness.js';

/** Makes something the first time it is asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Every outline, and every threshold for light, is made for this length of the longer side, in pixels. */
const smallLongSide = 320;
/** The rim of a document may show its ground; so much of the way to the middle is left out. */
const rim = 0.03;

/** A picture at working size, upright, with what the checks measure on it; each measurement is made once, when asked for. */
export class Picture {
  readonly raster: Raster;
  /** The same much smaller: enough for outlines, light and colours. */
  readonly small: () => Raster;
  readonly luma: () => Plane;
  readonly noise: () => number;
  readonly histogram: () => Histogram;
  readonly burn: () => Burn;
  readonly relief: () => number;
  readonly sharpness: () => Sharpness;
  readonly sight: () => Sight;
  /** Reflections on the document. */
  readonly glare: () => Glare;

  constructor(raster: Raster) {
    this.raster = raster;
    this.small = once(() => shrink(raster, smallLongSide));
    this.luma = once(() => lumaOf(raster));
    this.noise = once(() => noiseOf(this.luma()));
    this.histogram = once(() => new Histogram(this.luma()));
    this.burn = once(() => burnOf(this.small()));
    this.relief = once(() => reliefOf(this.luma(), this.noise()));
    this.sharpness = once(() => sharpnessOf(this.luma(), this.noise()));
    this.sight = once(() => new Sight(this.small(), this.luma()));
    this.glare = once(() => {
      const sight = this.sight();
      return glareOf(sight.raster, sight.area(rim), sight.quad !== undefined);
    });
  }
}
