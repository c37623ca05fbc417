import { expect } from '@open-wc/testing';
import { cutEdges } from '../../../src/domain/cut-edges.js';
import type { Box } from '../../../src/domain/judgement.js';
import { edgesTouched } from '../../../src/inspection/document/edges-touched.js';
import type { Corners } from '../../../src/inspection/document/quad.js';
import { finding } from '../../support/gallery-shots.js';
import { seeded } from '../../support/harness-random.js';
import { posed } from '../scene.js';

const [width, height] = [320, 240];

function touchedBy(corners: Corners): readonly Box[] {
  const side = { isBorder: false, covered: 1, visible: 1 };
  const quad = { corners, sides: [side, side, side, side], score: 1 } as const;
  return edgesTouched({ quad, raster: { width, height, data: new Uint8ClampedArray() } });
}

/** A shape by its corners, as shares of the picture. */
function shape(...corners: readonly (readonly [number, number])[]): Corners {
  return corners.map(([x, y]) => ({ x: x * width, y: y * height })) as unknown as Corners;
}

describe('the edges of the picture that a document touches', () => {
  for (const [edges, corners] of [
    ['', shape([0.1, 0.1], [0.9, 0.1], [0.9, 0.9], [0.1, 0.9])],
    ['left', shape([0, 0.2], [0.7, 0.2], [0.7, 0.8], [0, 0.8])],
    ['top left', shape([-0.1, -0.1], [0.7, -0.1], [0.7, 0.6], [-0.1, 0.6])],
    ['top left right', shape([0, 0], [1, 0], [1, 0.6], [0, 0.6])],
    ['top bottom left right', shape([0.5, -0.1], [1.1, 0.5], [0.5, 1.1], [-0.1, 0.5])],
    // Its corner is beyond the left edge too, but leaves by the top.
    ['top', shape([-0.03, -0.3], [0.6, -0.2], [0.6, 0.5], [0.3, 0.5])],
  ] as const) {
    it(`are: ${edges || 'none'}`, () => {
      const cut = cutEdges(finding('document-cut-off', 'warn', touchedBy(corners)));
      expect([...cut.keys()].join(' ')).to.equal(edges);
    });
  }

  it('are told as far as they cut it, and a mere touch as something to be seen', () => {
    const [top, left] = touchedBy(shape([-0.1, -0.1], [0.7, -0.1], [0.7, 0.6], [-0.1, 0.6]));
    expect([top!.x, top!.y, left!.x, left!.y]).to.deep.equal([0, 0, 0, 0]);
    expect(top!.width).to.be.closeTo(0.7, 1e-9);
    expect(left!.height).to.be.closeTo(0.6, 1e-9);
    const [tip] = touchedBy(shape([0, 0.5], [0.4, 0.1], [0.8, 0.5], [0.4, 0.9]));
    expect(tip!.height).to.be.at.least(0.15);
    expect(tip!.y + tip!.height / 2).to.be.closeTo(0.5, 1e-9);
  });

  it('are strips inside the picture, each along an edge of its own, wherever the document lies', () => {
    const next = seeded(11);
    for (let round = 0; round < 2000; round += 1) {
      const pose = { x: next(), y: next(), size: 0.2 + next(), turn: next() * 360, tilt: next() * 30 };
      const boxes = touchedBy(posed(pose, width, height).corners);
      const cut = cutEdges(finding('document-cut-off', 'warn', boxes));
      expect(cut.size).to.equal(boxes.length);
      for (const [edge, { x, y, width: across, height: down }] of cut) {
        expect(Math.min(x, y)).to.be.at.least(0);
        expect(Math.max(x + across, y + down)).to.be.at.most(1 + 1e-9);
        expect({ top: y, left: x, bottom: 1 - y - down, right: 1 - x - across }[edge]).to.be.closeTo(0, 1e-9);
      }
    }
  });
});
