import type { Layout } from './layouts.js';

/** Longer than any text on a document; what an unbounded reader sends beyond it is not looked at. */
const maxCharacters = 20_000;

/** How many fillers a line may have too few or too many. */
const maxFillersOff = 4;

/** The lines of a text in the zone's alphabet; what does not belong to it is a `?`, and cut off at both ends. */
export function zoneLines(text: string): readonly string[] {
  return text
    .slice(0, maxCharacters)
    .split(/[\n\r\f\v\u2028\u2029]+/)
    .map((line) => {
      const cells = line
        .toUpperCase()
        .replace(/[«《≪]/g, '<<')
        .replace(/[‹〈＜≤]/g, '<')
        .replace(/\s+/g, '')
        .replace(/[^A-Z0-9<]/g, '?');
      return /[^?](?:.*[^?])?/.exec(cells)?.[0] ?? '';
    });
}

/** A line that holds several lines of the zone, cut into them; what is too much or too little is put at one end. */
function cut(line: string, width: number, fromRight: boolean): readonly string[] {
  const count = Math.max(1, Math.round(line.length / width));
  const shift = fromRight ? line.length - count * width : 0;
  return Array.from({ length: count }, (_, i) =>
    line.slice(i === 0 ? 0 : i * width + shift, i === count - 1 ? line.length : (i + 1) * width + shift),
  );
}

// Readers miscount fillers, and most in the longest run, which is the last one.
function fittedData(line: string, width: number): string | undefined {
  const missing = width - line.length;
  if (missing === 0) return line;
  const run = /<+(?=[^<]*$)/.exec(line);
  if (!run || Math.abs(missing) > maxFillersOff || run[0].length + missing < 0) return undefined;
  const end = run.index + run[0].length;
  return line.slice(0, run.index) + '<'.repeat(run[0].length + missing) + line.slice(end);
}

// Behind the names are fillers only, so their line may be of any length.
function fittedNames(line: string, width: number): string | undefined {
  const isNear = Math.abs(width - line.length) <= maxFillersOff;
  return isNear || line.includes('<<') ? line.padEnd(width, '<').slice(0, width) : undefined;
}

/** Every stretch of the lines that may be a zone of the layout, its lines joined, each exactly as long as it must be. */
export function* zonesIn(lines: readonly string[], layout: Layout): Generator<string, void> {
  const { width, rows, names, start, givenNames } = layout;
  const namesRow = givenNames ? -1 : Math.floor(names[0] / width);
  for (const fromRight of [false, true]) {
    const pieces = lines
      .flatMap((line) => cut(line, width, fromRight))
      .filter((piece) => piece.length >= width - maxFillersOff || /[^<]<|<[^<]/.test(piece));
    for (let i = 0; i + rows <= pieces.length; i += 1) {
      if (!start.test(pieces[i] ?? '')) continue;
      const fitted = pieces
        .slice(i, i + rows)
        .map((piece, row) => (row === namesRow ? fittedNames : fittedData)(piece, width));
      if (!fitted.includes(undefined)) yield fitted.join('');
    }
  }
}
