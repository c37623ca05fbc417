import { expect } from '@open-wc/testing';
import type { Box } from '../../../src/domain/judgement.js';
import { marksFor } from '../../../src/elements/photo/photo-marks.js';
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
