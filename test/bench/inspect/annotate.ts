import type { CheckResult, Judgement } from '../../../src/domain/judgement.js';
import { base64Of } from '../browser/base64.js';

const longSide = 1280;
const colourOf = { ok: '#0a7a33', skipped: '#666', warn: '#c25700', refuse: '#c00020' } as const;
const verdictColour = { ok: colourOf.ok, doubtful: colourOf.warn, refused: colourOf.refuse } as const;

function numberOf(value: number | null): string {
  return value === null ? '–' : String(Number(value.toPrecision(3)));
}

function labelOf({ code, score, threshold }: CheckResult): string {
  return score === null ? code : `${code} ${numberOf(score)} (${numberOf(threshold)})`;
}

/** White writing on a colour; where it would leave the picture on the right it is moved in. */
function write(
  context: OffscreenCanvasRenderingContext2D,
  words: string,
  colour: string,
  x: number,
  y: number,
): void {
  const [width, height] = [context.measureText(words).width + 8, 20];
  const left = Math.max(0, Math.min(x, context.canvas.width - width));
  context.fillStyle = colour;
  context.fillRect(left, y, width, height);
  context.fillStyle = '#fff';
  context.fillText(words, left + 4, y + 15);
}

function drawBoxes(
  context: OffscreenCanvasRenderingContext2D,
  checks: readonly CheckResult[],
  top: number,
): void {
  const { width } = context.canvas;
  const height = context.canvas.height - top;
  for (const check of checks) {
    for (const box of check.where ?? []) {
      const [x, y] = [box.x * width, top + box.y * height];
      context.strokeStyle = colourOf[check.outcome];
      context.lineWidth = 3;
      context.strokeRect(x, y, box.width * width, box.height * height);
      write(context, labelOf(check), colourOf[check.outcome], x, Math.max(top, y - 20));
    }
  }
}

/** As many words to a line as its width has room for. */
function linesOf(
  context: OffscreenCanvasRenderingContext2D,
  words: readonly string[],
  room: number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line}  ·  ${word}`;
    if (line !== undefined && context.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const font = '14px sans-serif';
const [lineHeight, padding] = [20, 6];

function open(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2d canvas');
  context.font = font;
  return context;
}

/**
 * The picture as it would be sent, small, with the places of all findings marked on it and the verdict and the scores
 * above it. A file that gave no picture becomes an empty ground with the words alone.
 */
export async function annotate({ verdict, checks }: Judgement, picture: Blob | undefined): Promise<string> {
  const bitmap = picture && (await createImageBitmap(picture).catch(() => undefined));
  const scale = bitmap ? Math.min(1, longSide / Math.max(bitmap.width, bitmap.height)) : 1;
  const width = Math.max(320, Math.round((bitmap?.width ?? 640) * scale));
  const height = Math.round((bitmap?.height ?? 120) * scale);
  const findings = checks.filter(({ outcome }) => outcome === 'warn' || outcome === 'refuse');
  const rest = checks.filter(({ outcome, score }) => outcome === 'ok' && score !== null);
  const measure = open(1, 1);
  const lines = [
    ...findings.map((check) => `${check.outcome}: ${labelOf(check)}`),
    ...linesOf(measure, rest.map(labelOf), width - 12),
  ];
  const top = padding * 2 + lineHeight * (lines.length + 1);
  const context = open(width, height + top);
  context.fillStyle = verdictColour[verdict];
  context.fillRect(0, 0, width, top);
  context.fillStyle = '#fff';
  for (const [i, line] of [verdict.toUpperCase(), ...lines].entries()) {
    context.fillText(line, padding, padding + 15 + i * lineHeight);
  }
  if (bitmap) context.drawImage(bitmap, 0, top, width, height);
  bitmap?.close();
  drawBoxes(context, checks, top);
  return base64Of(await context.canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 }));
}
