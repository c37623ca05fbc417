import { expect } from '@open-wc/testing';
import { facesUnseen, judgeFaces } from '../../src/domain/faces.js';
import type { Face } from '../../src/domain/faces.js';
import type { Bounds } from '../../src/domain/judgement.js';
import { seeded } from '../support/harness-random.js';

const picture = { width: 900, height: 1200, withDocument: false };
const face = (x: number, y: number, width: number, height: number, confidence = 0.9): Face => ({
  box: { x, y, width, height },
  confidence,
});
const good = face(0.3, 0.25, 0.4, 0.35);

function told(faces: readonly Face[], withDocument = false, bounds: Bounds = {}): readonly string[] {
  const checks = judgeFaces(faces, { ...picture, withDocument }, bounds);
  return checks.flatMap(({ code, outcome }) => (outcome === 'ok' ? [] : [`${outcome} ${code}`]));
}
const noFace = ['warn no-face', 'skipped several-faces', 'skipped face-too-small', 'skipped face-cut-off'];

describe('the faces on a selfie', () => {
  const table: readonly (readonly [string, readonly Face[], readonly string[]])[] = [
    ['one, whole and near', [good], []],
    ['none', [], noFace],
    ['only one that the detector hardly believes in', [face(0.3, 0.3, 0.4, 0.4, 0.3)], noFace],
    ['two of a size', [good, face(0.72, 0.3, 0.25, 0.22)], ['warn several-faces']],
    ['somebody over the shoulder', [face(0.7, 0.3, 0.2, 0.18), good], ['warn several-faces']],
    ['the portrait on a card held up', [good, face(0.72, 0.6, 0.08, 0.07)], []],
    [
      'the ghost portrait beside it too',
      [good, face(0.72, 0.6, 0.1, 0.09), face(0.85, 0.66, 0.04, 0.03)],
      [],
    ],
    ['a poster that may be a face', [good, face(0.72, 0.3, 0.25, 0.22, 0.6)], []],
    ['one far away', [face(0.45, 0.45, 0.09, 0.07)], ['warn face-too-small']],
    ['one at the edge', [face(0.3, 0, 0.4, 0.3)], ['warn face-cut-off']],
    ['one beyond the edge', [face(0.8, 0.3, 0.4, 0.35)], ['warn face-cut-off']],
    ['a stranger at the edge, smaller than the applicant', [good, face(0, 0, 0.1, 0.08)], []],
    ['one that fills the picture', [face(0.02, 0.02, 0.96, 0.96)], []],
  ];
  for (const [name, faces, expected] of table) {
    it(`are ${name}: ${expected.join(', ') || 'nothing to say'}`, () => {
      expect(told(faces)).to.deep.equal(expected);
    });
  }

  it('may be two where the document is held up too, however near it is', () => {
    const portrait = face(0.1, 0.5, 0.38, 0.33);
    expect(told([good, portrait], true)).to.deep.equal([]);
    expect(told([good, portrait, face(0.75, 0.1, 0.24, 0.21)], true)).to.deep.equal(['warn several-faces']);
  });

  const twice: readonly (readonly [string, readonly Face[], readonly string[]])[] = [
    ['a hair’s breadth apart', [face(0.3, 0.25, 0.4, 0.35, 0.6), face(0.31, 0.25, 0.4, 0.35, 0.95)], []],
    ['three times', [good, face(0.33, 0.27, 0.4, 0.35), face(0.28, 0.24, 0.42, 0.36)], []],
    ['with the hair and without it', [face(0.28, 0.15, 0.44, 0.46, 0.8), good], []],
    ['a little askew', [good, face(0.45, 0.35, 0.36, 0.32)], []],
    ['and whole in the surer box', [face(0.3, 0, 0.4, 0.35, 0.7), face(0.3, 0.02, 0.4, 0.33, 0.95)], []],
  ];
  for (const [name, faces, expected] of twice) {
    it(`are one where the detector finds it ${name}`, () => {
      for (const order of [faces, faces.toReversed()]) expect(told(order)).to.deep.equal(expected);
    });
  }

  const close: readonly (readonly [string, Face])[] = [
    ['a child before the applicant', face(0.38, 0.42, 0.24, 0.21)],
    ['a child on the arm, half before the applicant', face(0.55, 0.4, 0.27, 0.24)],
    ['somebody behind the shoulder', face(0.6, 0.2, 0.28, 0.25)],
    ['cheek to cheek', face(0.05, 0.28, 0.38, 0.34)],
    ['a portrait held before the face', face(0.42, 0.34, 0.22, 0.19)],
  ];
  for (const [name, other] of close) {
    it(`are two with ${name}`, () => {
      for (const order of [
        [good, other],
        [other, good],
      ])
        expect(told(order)).to.deep.equal(['warn several-faces']);
    });
  }

  it('are one wherever it is and however often it is found nearly there', () => {
    const random = seeded(11);
    const near = (value: number, width: number): number => value + (random() - 0.5) * 0.2 * width;
    for (let i = 0; i < 300; i += 1) {
      const [width, height] = [0.15 + random() * 0.3, 0.15 + random() * 0.3];
      const [x, y] = [0.1 + random() * (0.8 - width), 0.1 + random() * (0.8 - height)];
      const found = Array.from({ length: 4 }, () =>
        face(near(x, width), near(y, height), width, height, 0.7 + random() * 0.3),
      );
      expect(told(found).filter((each) => each.includes('several'))).to.deep.equal([]);
    }
  });

  it('found twice leave room for the portrait that belongs there', () => {
    const portrait = face(0.72, 0.5, 0.25, 0.22);
    const again = face(0.31, 0.25, 0.4, 0.35, 0.95);
    expect(told([good, again, portrait], true)).to.deep.equal([]);
    expect(told([good, again, portrait], false)).to.deep.equal(['warn several-faces']);
  });

  it('are marked where they are, within the picture', () => {
    const find = (faces: readonly Face[], code: string) =>
      judgeFaces(faces, picture).find((check) => check.code === code);
    const other = face(0.72, 0.3, 0.25, 0.22);
    expect(find([good, other], 'several-faces')?.where).to.deep.equal([other.box]);
    const [beyond] = find([face(0.75, -0.25, 0.5, 0.5)], 'face-cut-off')?.where ?? [];
    expect(beyond).to.deep.equal({ x: 0.75, y: 0, width: 0.25, height: 0.25 });
    expect(find([good], 'face-cut-off')).not.to.have.property('where');
    expect(find([], 'no-face')).not.to.have.property('where');
  });

  it('are judged by the lines a level draws, which may refuse', () => {
    const small = face(0.4, 0.4, 0.15, 0.12);
    expect(told([small])).to.deep.equal([]);
    expect(told([small], false, { 'face-too-small': { warn: 0.3 } })).to.deep.equal(['warn face-too-small']);
    expect(told([small], false, { 'face-too-small': { refuse: 0.3 } })).to.deep.equal([
      'refuse face-too-small',
    ]);
    const two = [good, face(0.72, 0.6, 0.08, 0.07)];
    const [check] = judgeFaces(two, picture, { 'several-faces': { warn: 0.1 } }).slice(1);
    expect(check).to.deep.include({ outcome: 'warn', threshold: 0.1, where: [two[1]?.box] });
    expect(told([], false, { 'no-face': { refuse: 0.2 } })[0]).to.equal('refuse no-face');
  });

  it('are skipped, every check of them, where nobody looked', () => {
    expect(facesUnseen.map(({ code, outcome }) => `${outcome} ${code}`)).to.deep.equal([
      'skipped no-face',
      'skipped several-faces',
      'skipped face-too-small',
      'skipped face-cut-off',
    ]);
  });
});
