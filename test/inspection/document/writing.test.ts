import { expect } from '@open-wc/testing';
import { marksOf } from '../../../src/inspection/document/marks.js';
import { lettersIn, writingOf } from '../../../src/inspection/document/writing.js';
import type { Plane } from '../../../src/inspection/raster/raster.js';
import { blurred, mapped, noisy, onItsSide, plane } from '../raster/drawings.js';
import { numbersBelow } from '../bytes-of.js';

function lettersOf(picture: Plane): number {
  const marks = marksOf(picture);
  return lettersIn(() => true, marks, writingOf(marks));
}

/** Lines of made-up letters this high, on plain ground; every letter hangs together. */
function page(size: number, lines = 5, perLine = 14): Plane {
  const cell = size / 5;
  const strokes = numbersBelow(2, 3);
  const cells = Array.from({ length: lines * perLine * 15 }, () => strokes.next().value === 1);
  return plane(420, 320, (x, y) => {
    const [line, inLine] = [Math.floor((y - 30) / (size * 2.2)), (y - 30) % (size * 2.2)];
    const [letter, inLetter] = [Math.floor((x - 30) / (cell * 5)), (x - 30) % (cell * 5)];
    if (line < 0 || line >= lines || inLine < 0 || inLine >= size) return 205;
    if (letter < 0 || letter >= perLine || inLetter < 0 || inLetter >= cell * 3) return 205;
    const column = Math.floor(inLetter / cell);
    const at = ((line * perLine + letter) * 5 + Math.floor(inLine / cell)) * 3 + column;
    return column === 0 || cells[at] ? 40 : 205;
  });
}

const text = page(10);

describe('marks', () => {
  it('are patches darker or brighter than around them, with their box and their size', () => {
    const picture = plane(100, 80, (x, y) => {
      if (x >= 10 && x < 16 && y >= 20 && y < 30) return 60;
      return x >= 60 && x < 65 && y >= 40 && y < 44 ? 240 : 150;
    });
    const marks = marksOf(picture);
    expect(marks).to.deep.equal([
      { left: 10, top: 20, right: 16, bottom: 30, area: 60, isDark: true },
      { left: 60, top: 40, right: 65, bottom: 44, area: 20, isDark: false },
    ]);
  });

  it('hang together over corners, and touch the edges of the picture without harm', () => {
    const stairs = plane(60, 60, (x, y) => (Math.floor(x / 3) === Math.floor(y / 3) && x < 12 ? 120 : 160));
    expect(marksOf(stairs)).to.deep.equal([
      { left: 0, top: 0, right: 12, bottom: 12, area: 36, isDark: true },
    ]);
    for (const [width, height] of [
      [1, 1],
      [3, 40],
      [40, 3],
    ] as const) {
      const bars = plane(width, height, (x, y) => ((x + y) % 3 === 0 ? 0 : 255));
      for (const { left, top, right, bottom } of marksOf(bars)) {
        expect(left >= 0 && top >= 0 && right <= width && bottom <= height).to.equal(true);
      }
    }
  });

  it('are not made of gradients and faint stains', () => {
    expect(marksOf(plane(200, 100, (x, y) => x + y / 2))).to.deep.equal([]);
    expect(marksOf(plane(100, 100, (x, y) => (Math.hypot(x - 50, y - 50) < 4 ? 148 : 156)))).to.deep.equal(
      [],
    );
  });
});

describe('letters', () => {
  it('are counted about as many as there are', () => {
    expect(lettersOf(text)).to.be.within(50, 72);
  });

  it('are found at any size that can be read', () => {
    for (const size of [10, 15, 20, 25]) {
      const lines = size > 15 ? 4 : 5;
      const perLine = size > 15 ? 10 : 14;
      const found = lettersOf(page(size, lines, perLine));
      expect(found, `${size} pixels`).to.be.within(lines * perLine * 0.6, lines * perLine * 1.1);
    }
  });

  const changes: readonly (readonly [string, (picture: Plane) => Plane])[] = [
    ['on their side', onItsSide],
    ['upside down', (picture) => onItsSide(onItsSide(picture))],
    ['light on dark', (picture) => mapped(picture, (value) => 255 - value)],
    ['in half the light', (picture) => mapped(picture, (value) => value * 0.5)],
    ['behind haze', (picture) => mapped(picture, (value) => 110 + value * 0.5)],
    [
      'in a shadow',
      ({ width, height, data }) => plane(width, height, (x, y) => data[y * width + x]! * (1 - x / 900)),
    ],
    ['a little out of focus', (picture) => blurred(picture, 0.8)],
    ['with noise', (picture) => noisy(picture, 6)],
  ];
  for (const [name, change] of changes) {
    it(`are found ${name}`, () => {
      expect(lettersOf(change(text))).to.be.within(lettersOf(text) * 0.65, lettersOf(text) * 1.25);
    });
  }

  it('are counted in the part that is asked for', () => {
    const marks = marksOf(text);
    const rows = writingOf(marks);
    const above = lettersIn(({ top }) => top < 70, marks, rows);
    const below = lettersIn(({ top }) => top >= 70, marks, rows);
    expect(above).to.be.within(20, 30);
    expect(above + below).to.be.closeTo(lettersOf(text), 1e-6);
  });

  it('are not made of noise, grass, stripes, bricks and single signs', () => {
    const blades = numbersBelow(420, 9);
    const lean = numbersBelow(7, 4);
    const grass = Array.from({ length: 900 }, () => ({
      x: blades.next().value,
      y: blades.next().value % 320,
      dx: lean.next().value - 3,
      tone: 40 + lean.next().value * 25,
    }));
    const lawn = plane(420, 320, () => 110);
    for (const { x, y, dx, tone } of grass) {
      for (let i = 0; i < 16; i += 1) {
        const [column, row] = [Math.round(x + (dx * i) / 12), y + i];
        if (column >= 0 && column < 420 && row < 320) lawn.data[row * 420 + column] = tone;
      }
    }
    const grounds: Readonly<Record<string, Plane>> = {
      noise: noisy(
        plane(420, 320, () => 128),
        14,
      ),
      'coarse noise': blurred(
        noisy(
          plane(420, 320, () => 128),
          60,
        ),
        1.5,
      ),
      grass: lawn,
      stripes: plane(420, 320, (x) => (x % 16 < 8 ? 60 : 190)),
      bricks: plane(420, 320, (x, y) =>
        y % 30 < 4 || (x + (Math.floor(y / 30) % 2) * 40) % 80 < 4 ? 200 : 110,
      ),
      'a single sign': plane(420, 320, (x, y) => (x > 200 && x < 212 && y > 100 && y < 120 ? 20 : 220)),
    };
    for (const [name, ground] of Object.entries(grounds)) {
      expect(lettersOf(ground), name).to.be.below(11);
    }
  });
});
