import type { Raster } from '../../../src/inspection/raster/raster.js';
import type { Chance } from './random.js';
import { boxBlurred } from './scene.js';
import type { Light } from './scene.js';

function channelOf({ data }: Light, channel: number): Float32Array {
  return Float32Array.from({ length: data.length / 3 }, (_, pixel) => data[pixel * 3 + channel] ?? 0);
}

function eachChannel(light: Light, change: (plane: Float32Array) => Float32Array): void {
  for (let channel = 0; channel < 3; channel += 1) {
    const changed = change(channelOf(light, channel));
    for (let pixel = 0; pixel < changed.length; pixel += 1)
      light.data[pixel * 3 + channel] = changed[pixel] ?? 0;
  }
}

/** Takes the mean over places around each pixel: the trace that a point of light leaves. */
function traced(light: Light, offsets: readonly (readonly [number, number])[]): void {
  const { width, height } = light;
  eachChannel(light, (plane) => {
    const done = new Float32Array(plane.length);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0;
        for (const [dx, dy] of offsets) {
          sum +=
            plane[
              Math.max(0, Math.min(height - 1, y + dy)) * width + Math.max(0, Math.min(width - 1, x + dx))
            ] ?? 0;
        }
        done[y * width + x] = sum / offsets.length;
      }
    }
    return done;
  });
}

/** A lens that is a little soft. */
export function soften(light: Light, deviation: number): void {
  // Three boxes are nearly a bell curve; each of reach r adds r(r + 1)/3 to its variance.
  const reach = Math.round((Math.sqrt(1 + 4 * deviation * deviation) - 1) / 2);
  if (reach < 1) {
    const share = Math.min(0.5, deviation * deviation);
    const { width, height } = light;
    eachChannel(light, (plane) => {
      const around = boxBlurred(plane, width, height, 1);
      return plane.map((value, i) => value * (1 - share) + (around[i] ?? 0) * share);
    });
    return;
  }
  eachChannel(light, (plane) =>
    [0, 1, 2].reduce((blurred) => boxBlurred(blurred, light.width, light.height, reach), plane),
  );
}

/** Out of focus: every point is a disc. */
export function defocus(light: Light, radius: number): void {
  const { width, height } = light;
  const reach = Math.ceil(radius);
  const halves = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.floor(Math.sqrt(Math.max(0, radius ** 2 - (i - reach) ** 2))),
  );
  const pixels = halves.reduce((sum, half) => sum + 2 * half + 1, 0);
  eachChannel(light, (plane) => {
    const sums = new Float64Array((width + 1) * height);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        sums[y * (width + 1) + x + 1] = (sums[y * (width + 1) + x] ?? 0) + (plane[y * width + x] ?? 0);
      }
    }
    const done = new Float32Array(plane.length);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0;
        for (const [i, half] of halves.entries()) {
          const row = Math.max(0, Math.min(height - 1, y + i - reach)) * (width + 1);
          const [from, to] = [Math.max(0, x - half), Math.min(width, x + half + 1)];
          const mean = ((sums[row + to] ?? 0) - (sums[row + from] ?? 0)) / (to - from);
          sum += mean * (2 * half + 1);
        }
        done[y * width + x] = sum / pixels;
      }
    }
    return done;
  });
}

/** Moved while the shutter was open: every point is a slightly bent line. */
export function shake(light: Light, length: number, chance: Chance): void {
  const [angle, bend] = [chance.next() * Math.PI, chance.between(-0.5, 0.5)];
  const offsets = Array.from({ length: Math.max(2, Math.ceil(length)) }, (_, i): [number, number] => {
    const along = (i / Math.max(1, Math.ceil(length) - 1) - 0.5) * length;
    const turned = angle + (bend * along) / length;
    return [Math.round(Math.cos(turned) * along), Math.round(Math.sin(turned) * along)];
  });
  traced(light, offsets);
}

/** A lamp or a window that is mirrored in the surface: a bright blob with a halo. */
export function addReflection(
  light: Light,
  place: {
    readonly x: number;
    readonly y: number;
    readonly across: number;
    readonly down: number;
    readonly turn: number;
  },
  strength: number,
  softness: number,
): void {
  const { width, height, data } = light;
  const [cos, sin] = [Math.cos(place.turn), Math.sin(place.turn)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - place.x, y - place.y];
      const away = Math.sqrt(
        ((dx * cos + dy * sin) / place.across) ** 2 + ((dy * cos - dx * sin) / place.down) ** 2,
      );
      const glow = away <= 1 ? 1 : Math.exp(-(((away - 1) / softness) ** 2));
      if (glow < 0.002) continue;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        data[at + channel] = (data[at + channel] ?? 0) + strength * glow;
    }
  }
}

/** How the picture is taken. */
export interface Exposure {
  /** Times as much light as a good picture gets. */
  readonly gain: number;
  /** Tint of the light for red, green and blue. */
  readonly tint: readonly [number, number, number];
  /** How much darker one side of the picture is than the other, 0 to 1, and in which direction. */
  readonly fall: number;
  readonly fallTurn: number;
  /** How much the corners are darker. */
  readonly vignette: number;
  /** Deviation of the noise at middle grey, of 255. */
  readonly noise: number;
  /** 1 keeps the contrast; less makes it a haze. */
  readonly contrast: number;
}

/** Light becomes numbers: lamp, lens, sensor noise, tone curve. */
export function expose(light: Light, exposure: Exposure, chance: Chance): Raster {
  const { width, height, data } = light;
  const { gain, tint, fall, fallTurn, vignette, noise, contrast } = exposure;
  const pixels = new Uint8ClampedArray(width * height * 4);
  const [cos, sin] = [Math.cos(fallTurn), Math.sin(fallTurn)];
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 4) {
      const [u, v] = [(2 * x) / width - 1, (2 * y) / height - 1];
      const lamp = (1 - fall * (0.5 + 0.35 * (u * cos + v * sin))) * (1 - (vignette * (u * u + v * v)) / 2);
      const grain = chance.bell();
      for (let channel = 0; channel < 3; channel += 1, from += 1) {
        const value = Math.max(0, (data[from] ?? 0) * lamp * gain * (tint[channel] ?? 1)) ** (1 / 2.2) * 255;
        const flat = 128 + (value - 128) * contrast;
        // Part of the noise is common to the colours, part is each one's own.
        pixels[to + channel] = flat + noise * (0.8 * grain + 0.6 * chance.bell());
      }
      pixels[to + 3] = 255;
    }
  }
  return { width, height, data: pixels };
}
