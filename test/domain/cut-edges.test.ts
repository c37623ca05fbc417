import { expect } from '@open-wc/testing';
import { cutEdges } from '../../src/domain/cut-edges.js';
import type { Box } from '../../src/domain/judgement.js';
import { finding } from '../support/gallery-shots.js';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

describe('the edges that cut a document', () => {
  const top = box(0, 0, 0.7, 0.06);
  const left = box(0, 0, 0.06, 0.5);
  const bottom = box(0.4, 0.94, 0.6, 0.06);
  const right = box(0.94, 0.7, 0.06, 0.3);

  it('are known by the strips along them, those that meet at a corner too', () => {
    const cut = cutEdges(finding('document-cut-off', 'warn', [top, bottom, left, right]));
    expect([...cut]).to.deep.equal([
      ['top', top],
      ['bottom', bottom],
      ['left', left],
      ['right', right],
    ]);
  });

  it('are none where no place is told, and none of any other finding', () => {
    expect(cutEdges(finding('document-cut-off', 'warn'))).to.have.property('size', 0);
    expect(cutEdges(finding('glare', 'warn', [top, left]))).to.have.property('size', 0);
  });
});
