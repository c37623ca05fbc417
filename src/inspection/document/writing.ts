import type { Mark } from './marks.js';

/** A row of marks that look like the letters of one line, in the order of reading. */
export type Row = readonly Mark[];

interface Letter {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly size: number;
}

const [leastSize, mostSize] = [5, 40];
const leastLetters = 5;

function lettersOf(marks: readonly Mark[], isUpright: boolean): Letter[] {
  const letters: Letter[] = [];
  for (const mark of marks) {
    const [wide, high] = [mark.right - mark.left, mark.bottom - mark.top];
    const [along, size] = isUpright ? [wide, high] : [high, wide];
    if (size < leastSize || size > mostSize || along > 2.2 * size) continue;
    const fill = mark.area / (wide * high);
    if (fill < 0.15 || fill > 0.9) continue;
    letters.push(
      isUpright
        ? { mark, from: mark.left, to: mark.right, middle: (mark.top + mark.bottom) / 2, size }
        : { mark, from: mark.top, to: mark.bottom, middle: (mark.left + mark.right) / 2, size },
    );
  }
  return letters.sort((a, b) => a.from - b.from);
}

function follows(a: Letter, b: Letter): boolean {
  const size = Math.max(a.size, b.size);
  const gap = b.from - a.to;
  return (
    a.mark.isDark === b.mark.isDark &&
    gap >= -0.15 * size &&
    gap <= 0.9 * size &&
    Math.abs(a.middle - b.middle) <= 0.3 * size &&
    Math.min(a.size, b.size) >= 0.6 * size
  );
}

function rowsAlong(letters: readonly Letter[]): Row[] {
  const rows: Row[] = [];
  const taken = new Set<Letter>();
  for (const [i, first] of letters.entries()) {
    if (taken.has(first)) continue;
    const row = [first];
    let last = first;
    for (let j = i + 1; j < letters.length; j += 1) {
      const next = letters[j];
      if (!next || next.from > last.to + mostSize) break;
      if (taken.has(next) || !follows(last, next)) continue;
      row.push(next);
      last = next;
    }
    if (row.length < leastLetters || !isStraight(row)) continue;
    for (const letter of row) taken.add(letter);
    rows.push(row.map(({ mark }) => mark));
  }
  return rows;
}

/** Letters of a line lie on a straight one and are about equally high. */
function isStraight(row: readonly Letter[]): boolean {
  const [first, last] = [row[0], row[row.length - 1]];
  if (!first || !last) return false;
  const sizes = row.map(({ size }) => size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  let off = 0;
  for (const letter of row) {
    const share = (letter.from - first.from) / Math.max(1, last.from - first.from);
    const wanted = first.middle + share * (last.middle - first.middle);
    off += Math.abs(letter.middle - wanted) + 0.5 * Math.abs(letter.size - size);
  }
  return off / row.length < 0.3 * size;
}

/** Finds lines of writing, upright or on its side, dark on bright or bright on dark. */
export function writingOf(marks: readonly Mark[]): readonly Row[] {
  const upright = rowsAlong(lettersOf(marks, true));
  const lying = rowsAlong(lettersOf(marks, false));
  const count = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.length, 0);
  return count(upright) >= count(lying) ? upright : lying;
}

/** Grass and cloth have this share of their marks in rows by chance. */
const byChance = 0.09;

function countOf(marks: readonly Mark[]): number {
  return marks.filter((mark) => {
    const long = Math.max(mark.right - mark.left, mark.bottom - mark.top);
    return long >= leastSize && long <= mostSize;
  }).length;
}

/** How many letters lie in a part of the picture, beyond those that any busy texture seems to have. */
export function lettersIn(
  part: (mark: Mark) => boolean,
  marks: readonly Mark[],
  rows: readonly Row[],
): number {
  const letters = rows.reduce((sum, row) => sum + row.filter(part).length, 0);
  return letters - byChance * countOf(marks.filter(part));
}
