import { lumaOf } from './raster.js';
import type { Plane, Raster } from './raster.js';

/** A picture at working size, upright, with what the checks measure on it; each measurement is made once, when asked for. */
export class Picture {
  readonly raster: Raster;
  #luma: Plane | undefined;

  constructor(raster: Raster) {
    this.raster = raster;
  }

  get luma(): Plane {
    this.#luma ??= lumaOf(this.raster);
    return this.#luma;
  }
}
