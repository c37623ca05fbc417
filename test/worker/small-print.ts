import { numbersBelow } from '../inspection/bytes-of.js';

const words = 'the applicant hereby confirms name address date of issue authority number reference'.split(
  ' ',
);

/** A page of A4 as a phone of 12 megapixels sees it: 13.5 pixels a millimetre, print of so many points, and grain. */
export function drawPage(context: OffscreenCanvasRenderingContext2D, points: number): void {
  const { width, height } = context.canvas;
  const pixelsPerMm = height / 297;
  const size = points * 0.3528 * pixelsPerMm;
  context.fillStyle = '#ece8de';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#26262c';
  context.font = `${size}px serif`;
  const numbers = numbersBelow(words.length, 5);
  for (let y = size * 4; y < height - size * 4; y += size * 1.5) {
    const line = Array.from({ length: 40 }, () => words[numbers.next().value]).join(' ');
    context.fillText(line, size * 3, y, width - size * 6);
  }
}

/** A machine-readable zone whose capitals are so many pixels high, line upon line. */
export function drawZone(context: OffscreenCanvasRenderingContext2D, capitals: number): void {
  const { width, height } = context.canvas;
  context.fillStyle = '#cfd8e2';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#17171c';
  context.font = `${capitals / 0.7}px monospace`;
  const numbers = numbersBelow(36, 9);
  for (let y = capitals * 3; y < height - capitals * 3; y += capitals * 2) {
    const line = Array.from({ length: 44 }, (_, i) =>
      i % 9 > 6 ? '<' : '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[numbers.next().value],
    ).join('');
    for (let x = capitals * 2; x < width - capitals * 30; x += capitals * 44) context.fillText(line, x, y);
  }
}
