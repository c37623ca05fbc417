import { expect } from '@open-wc/testing';
import type { Box } from '../../../src/domain/judgement.js';
import { marksFor, marksOf } from '../../../src/elements/photo/photo-marks.js';
import { finding } from '../../support/gallery-shots.js';
import { seeded } from '../../support/harness-random.js';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

function randomBoxes(next: () => number): Box[] {
  return Array.from({ length: 1 + Math.floor(next() * 12) }, () => {
    const x = next() * 0.98;
    const y = next() * 0.98;
    return box(x, y, next() * (1 - x), next() * (1 - y));
  });
}

function covers(mark: Box, { x, y, width, height }: Box): boolean {
  const slack = 1e-9;
  return (
    mark.x <= x + slack &&
    mark.y <= y + slack &&
    mark.x + mark.width >= x + width - slack &&
    mark.y + mark.height >= y + height - slack
  );
}

describe('marks on a photo', () => {
  it('are always inside the picture, few, and large enough to see', () => {
    const next = seeded(1);
    for (let round = 0; round < 500; round += 1) {
      const marks = marksFor(randomBoxes(next));
      expect(marks.length).to.be.at.most(4);
      for (const { x, y, width, height } of marks) {
        expect(Math.min(x, y)).to.be.at.least(0);
        expect(Math.max(x + width, y + height)).to.be.at.most(1 + 1e-9);
        expect(Math.min(width, height)).to.be.at.least(0.12 - 1e-9);
      }
    }
  });

  it('cover the largest place in any order of the boxes', () => {
    const next = seeded(2);
    for (let round = 0; round < 300; round += 1) {
      const boxes = randomBoxes(next)
        .slice(0, 2)
        .map(({ x, y, width, height }) => box(x / 2, y / 2, width / 2, height / 2));
      const largest = boxes.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b));
      for (const order of [boxes, [...boxes].reverse()]) {
        expect(marksFor(order).some((mark) => covers(mark, largest))).to.be.true;
      }
    }
  });

  it('join neighbours of a grid into one ring', () => {
    const grid = [0, 1, 2].flatMap((column) =>
      [0, 1].map((row) => box(0.1 + column / 8, 0.2 + row / 8, 1 / 8, 1 / 8)),
    );
    expect(marksFor(grid)).to.have.length(1);
  });

  it('keep places apart that are apart', () => {
    expect(marksFor([box(0.1, 0.1, 0.2, 0.2), box(0.6, 0.6, 0.2, 0.2)])).to.have.length(2);
  });

  it('are none where there is no place, or hardly anything else', () => {
    expect(marksFor([])).to.be.empty;
    expect(marksFor([box(0.02, 0.02, 0.96, 0.96)])).to.be.empty;
    expect(marksFor([box(0, 0, 0.5, 1), box(0.5, 0, 0.5, 1)])).to.be.empty;
  });
});

describe('marks on a photo of a document that is cut', () => {
  const along = {
    top: (from: number, length: number) => box(from, 0, length, 0.06),
    bottom: (from: number, length: number) => box(from, 0.94, length, 0.06),
    left: (from: number, length: number) => box(0, from, 0.06, length),
    right: (from: number, length: number) => box(0.94, from, 0.06, length),
  };
  const edges = Object.keys(along) as (keyof typeof along)[];
  const sizes = [
    { width: 1200, height: 900 },
    { width: 900, height: 1200 },
    { width: 3000, height: 1000 },
    { width: 0, height: 0 },
  ];
  const places = [
    [0, 1],
    [0, 0.6],
    [0.4, 0.6],
    [0.3, 0.3],
    [0, 0.15],
    [0.85, 0.15],
  ] as const;

  function apart(a: Box, b: Box): boolean {
    return a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
  }

  /** Every choice of edges, each with some part of it cut. */
  function eachCut(check: (cut: readonly (keyof typeof along)[], strips: readonly Box[]) => void): void {
    const next = seeded(3);
    for (let chosen = 1; chosen < 16; chosen += 1) {
      const cut = edges.filter((_, i) => (chosen >> i) % 2 === 1);
      for (let round = 0; round < 30; round += 1) {
        const strips = cut.map((edge) => {
          const [from, length] = places[Math.floor(next() * places.length)]!;
          return along[edge](from, length);
        });
        check(cut, strips);
      }
    }
  }

  it('are a strip along each edge that cuts it, all of one thickness, none on another', () => {
    eachCut((cut, strips) => {
      for (const size of sizes) {
        const marks = marksOf(finding('document-cut-off', 'warn', strips), size);
        expect(marks).to.have.length(cut.length);
        const thickness = marks.map(({ width, height }, i) =>
          cut[i] === 'top' || cut[i] === 'bottom' ? height * size.height : width * size.width,
        );
        for (const [i, mark] of marks.entries()) {
          const { x, y, width, height } = mark;
          const gap = { top: y, bottom: 1 - y - height, left: x, right: 1 - x - width }[cut[i]!];
          expect(gap).to.be.closeTo(0, 1e-9);
          expect(Math.min(x, y)).to.be.at.least(0);
          expect(Math.max(x + width, y + height)).to.be.at.most(1 + 1e-9);
          expect(thickness[i]).to.be.closeTo(thickness[0]!, 1e-6);
          for (const other of marks.slice(0, i)) expect(apart(mark, other)).to.be.true;
        }
      }
    });
  });

  it('are as long as what is cut, where no other is in their way', () => {
    for (const edge of edges) {
      const [mark] = marksOf(finding('document-cut-off', 'warn', [along[edge](0.2, 0.7)]), sizes[0]!);
      const isAcross = edge === 'top' || edge === 'bottom';
      expect(isAcross ? [mark!.x, mark!.width] : [mark!.y, mark!.height]).to.deep.equal([0.2, 0.7]);
    }
  });

  it('are rings for any other finding, even along an edge', () => {
    const boxes = [along.top(0, 0.5), along.left(0, 0.5)];
    expect(marksOf(finding('glare', 'warn', boxes), sizes[0]!)).to.deep.equal(marksFor(boxes));
    expect(marksOf(finding('blurry', 'warn'), sizes[0]!)).to.be.empty;
  });
});
