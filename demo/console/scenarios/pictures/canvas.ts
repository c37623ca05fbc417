import { dice } from './persona.js';

/** A canvas to draw on, in its own pixels. */
export type Pen = CanvasRenderingContext2D;

/** The size of a drawing, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const quality = 0.88;
/** Drawings are laid out larger than they are kept: enough for the small print, and quick to send. */
const scale = 0.8;
const sans = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const mono = '"Courier New", "Liberation Mono", monospace';

/** Writes one line; the baseline is at `y`. */
export function write(pen: Pen, text: string, [x, y]: readonly [number, number], font = '32px'): void {
  pen.font = font.includes('mono') ? font.replace('mono', mono) : `${font} ${sans}`;
  pen.fillText(text, x, y);
}

/** A rectangle with round corners. */
export function plate(pen: Pen, x: number, y: number, { width, height }: Size, corner: number): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, corner);
  pen.fill();
}

/** The grain of a small sensor, without which a drawing is too clean to be a photo. */
function addGrain(pen: Pen, { width, height }: Size, seed: number): void {
  const roll = dice(seed);
  const tile = document.createElement('canvas');
  tile.width = tile.height = 128;
  const speck = tile.getContext('2d');
  if (!speck) return;
  const noise = speck.createImageData(128, 128);
  for (let index = 0; index < noise.data.length; index += 4) {
    noise.data.fill(roll(256), index, index + 3);
    noise.data[index + 3] = 16;
  }
  speck.putImageData(noise, 0, 0);
  pen.fillStyle = pen.createPattern(tile, 'repeat') ?? 'transparent';
  pen.fillRect(0, 0, width, height);
}

/** Draws a picture and gives it as a JPEG; another seed gives other bytes for the same drawing. */
export async function photograph(size: Size, seed: number, draw: (pen: Pen) => void): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [size.width * scale, size.height * scale];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.scale(scale, scale);
  draw(pen);
  pen.resetTransform();
  addGrain(pen, canvas, seed);
  const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!photo) throw new Error('no JPEG');
  return photo;
}
