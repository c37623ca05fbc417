import type { Raster } from '../../../src/inspection/raster/raster.js';
import { Chance } from './random.js';

function context2d(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  if (!context) throw new Error('no 2d canvas');
  return context;
}

const words = [
  'SURNAME',
  'Given names',
  'Nationality',
  'Date of birth',
  'P<UTOERIKSSON<<ANNA',
  '1974-08-12',
  'Authority',
];

/** A card of tinted ground with a portrait and many lines of print, as large as it is asked for. */
function drawCard(
  context: OffscreenCanvasRenderingContext2D,
  width: number,
  height: number,
  chance: Chance,
): void {
  const tint = context.createLinearGradient(0, 0, width, height);
  tint.addColorStop(0, '#cfe3ee');
  tint.addColorStop(1, '#eed9cf');
  context.fillStyle = tint;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#8a6a55';
  context.fillRect(width * 0.06, height * 0.2, width * 0.25, height * 0.5);
  const size = height / 22;
  for (let line = 0; line < 12; line += 1) {
    context.font = `${(size * chance.between(0.7, 1.2)).toFixed(1)}px sans-serif`;
    context.fillStyle = line % 3 === 0 ? '#24508a' : '#1a1a1e';
    const y = height * (0.16 + line * 0.066);
    context.fillText(`${chance.oneOf(words)}   ${chance.oneOf(words)}`, width * 0.36, y, width * 0.6);
  }
  context.font = `${(size * 1.3).toFixed(1)}px monospace`;
  context.fillText('I<UTOD231458907<<<<<<<<<<<<<<<', width * 0.05, height * 0.94, width * 0.9);
}

/** A card that fills its picture, one for each number. */
export function drawDocument(number: number): Raster {
  const context = context2d(1000, 631);
  drawCard(context, 1000, 631, new Chance(101 + number));
  const { data } = context.getImageData(0, 0, 1000, 631);
  return { width: 1000, height: 631, data };
}

/** What every sensor adds; photos are as many bytes as they are because of it. */
function addNoise(context: OffscreenCanvasRenderingContext2D, deviation: number, chance: Chance): void {
  const { width, height } = context.canvas;
  const noise = Int8Array.from({ length: 65_536 }, () => Math.round(chance.bell() * deviation));
  const rows = 128;
  for (let top = 0; top < height; top += rows) {
    const strip = context.getImageData(0, top, width, Math.min(rows, height - top));
    const { data } = strip;
    let from = chance.whole(0, 65_535);
    for (let at = 0; at < data.length; at += 4, from += 1) {
      const grain = noise[from & 0xffff] ?? 0;
      const tint = noise[(from * 31 + 7) & 0xffff] ?? 0;
      data[at] = (data[at] ?? 0) + grain + tint / 2;
      data[at + 1] = (data[at + 1] ?? 0) + grain;
      data[at + 2] = (data[at + 2] ?? 0) + grain - tint / 2;
      // Where the noise begins again it must not make a pattern.
      if ((at & 0x3ffff) === 0) from = chance.whole(0, 65_535);
    }
    context.putImageData(strip, 0, top);
  }
}

/** A photo of a card on a table, with noise, moved a little by its number. */
export function drawPhoto(width: number, height: number, number = 0): OffscreenCanvasRenderingContext2D {
  const chance = new Chance(7 + number);
  const context = context2d(width, height);
  const table = context.createRadialGradient(width * 0.4, height * 0.3, 0, width / 2, height / 2, width);
  table.addColorStop(0, '#8c6a4a');
  table.addColorStop(1, '#4d3826');
  context.fillStyle = table;
  context.fillRect(0, 0, width, height);
  context.save();
  context.translate(width * (0.12 + number * 0.004), height * 0.16);
  context.rotate(0.02 + number * 0.003);
  const cardWidth = Math.min(width * 0.76, height * 0.68 * 1.585);
  drawCard(context, cardWidth, cardWidth / 1.585, chance);
  context.restore();
  addNoise(context, 5, chance);
  return context;
}

/** A photo to be drawn for a bench, and the name it goes by. */
export interface NewPhoto {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly maxBytes: number;
}

/** Such a photo as a JPEG of at most so many bytes, in the best quality that keeps to it. */
export async function drawJpeg(width: number, height: number, maxBytes: number): Promise<Blob> {
  const { canvas } = drawPhoto(width, height);
  for (const quality of [0.97, 0.95, 0.93, 0.9, 0.87, 0.84, 0.8, 0.75, 0.7]) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (jpeg.size <= maxBytes) return jpeg;
  }
  throw new Error('no quality keeps to these bytes');
}
