import { expect } from '@open-wc/testing';
import { cutEdges } from '../../../src/domain/cut-edges.js';
import type { Box, CheckResult } from '../../../src/domain/judgement.js';
import { runChecks } from '../../../src/inspection/judge/check.js';
import { documentChecks, glareChecks } from '../../../src/inspection/judge/document-checks.js';
import { documentLightChecks } from '../../../src/inspection/judge/light-checks.js';
import { rulesFor, rulesOf } from '../../../src/inspection/judge/rules.js';
import { Picture } from '../../../src/inspection/raster/picture.js';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { inEachColour, inGrey, mapped, plane, raster } from '../raster/drawings.js';
import { cardFace, posed, scene } from '../scene.js';
import type { Pose } from '../scene.js';

const rules = rulesOf['identity/front'];

function answersOf(picture: Raster, given = rules): Readonly<Record<string, CheckResult>> {
  const results = runChecks([...glareChecks, ...documentChecks], new Picture(picture), given);
  return Object.fromEntries(results.map((result) => [result.code, result]));
}

function photoOf(pose: Pose): Raster {
  return scene({ corners: posed(pose).corners, noise: 3 });
}

function outcomesOf(answers: Readonly<Record<string, CheckResult>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(answers)
      .filter(({ outcome }) => outcome !== 'ok')
      .map(({ code, outcome }) => [code, outcome]),
  );
}

function expectInside(boxes: readonly Box[]): void {
  for (const { x, y, width, height } of boxes) {
    expect(x >= 0 && y >= 0 && width > 0 && height > 0).to.equal(true);
    expect(x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9).to.equal(true);
  }
}

describe('how a document lies', () => {
  const good: readonly Pose[] = [
    {},
    { turn: 8 },
    { turn: 90, size: 0.6 },
    { size: 0.85 },
    { turn: 184, tilt: 12, axis: 60 },
  ];
  for (const pose of good) {
    it(`raises no doubt: ${JSON.stringify(pose)}`, () => {
      expect(outcomesOf(answersOf(photoOf(pose)))).to.deep.equal({});
    });
  }

  const cuts: readonly (readonly [string, Pose, (box: Box) => number])[] = [
    ['left', { x: 0.16, size: 0.6 }, ({ x }) => x],
    ['right', { x: 0.84, size: 0.6 }, ({ x, width }) => 1 - x - width],
    ['top', { y: 0.1, size: 0.6 }, ({ y }) => y],
    ['bottom', { y: 0.9, size: 0.6 }, ({ y, height }) => 1 - y - height],
  ];
  for (const [edge, pose, from] of cuts) {
    it(`is seen to be cut off, and at which edge: ${edge}`, () => {
      for (const turn of [0, 6, -8]) {
        const answers = answersOf(photoOf({ ...pose, turn }));
        const { outcome, score, where = [] } = answers['document-cut-off']!;
        expect(outcome, `${turn}°`).to.equal('warn');
        expect(score).to.be.below(rules.outline.warn);
        expect(where).to.have.length(1);
        expect(from(where[0]!)).to.be.closeTo(0, 1e-9);
        expectInside(where);
        // Of what is not seen whole nothing else is said.
        expect(answers['document-too-far']!.outcome).to.equal('skipped');
        expect(answers['document-tilted']!.outcome).to.equal('skipped');
      }
    });
  }

  const corners: readonly (readonly [edges: string, pose: Pose, turns: readonly number[]])[] = [
    ['top left', { x: 0.15, y: 0.15, size: 0.7 }, [0, 6, -6]],
    ['top right', { x: 0.85, y: 0.15, size: 0.7 }, [0, 6, -6]],
    ['bottom left', { x: 0.15, y: 0.85, size: 0.7 }, [12, 90]],
    ['bottom right', { x: 0.85, y: 0.85, size: 0.7 }, [0, 6, -6]],
    ['top left right', { y: 0.25, size: 0.98 }, [3, -3, 12]],
  ];
  for (const [edges, pose, turns] of corners) {
    it(`is seen to be cut off by several edges, and by which: ${edges}`, () => {
      for (const turn of turns) {
        const check = answersOf(photoOf({ ...pose, turn }))['document-cut-off']!;
        expect(check.outcome, `${turn}°`).to.equal('warn');
        expect([...cutEdges(check).keys()].join(' '), `${turn}°`).to.equal(edges);
        expectInside(check.where!);
      }
    });
  }

  it('is too far away where it is small in the picture, and where', () => {
    const { outcome, score, where } = answersOf(photoOf({ size: 0.28, x: 0.4 }))['document-too-far']!;
    expect(outcome).to.equal('warn');
    expect(score).to.be.below(rules.nearness.warn);
    expect(where).to.have.length(1);
    expectInside(where!);
    expect(where![0]!.x + where![0]!.width / 2).to.be.closeTo(0.4, 0.03);
  });

  it('is tilted where it is looked at from the side', () => {
    for (const axis of [90, 60, 130]) {
      const { outcome, score, where } = answersOf(photoOf({ tilt: 38, axis, size: 0.7 }))['document-tilted']!;
      expect(outcome, `about ${axis}°`).to.equal('warn');
      expect(score).to.be.below(rules.squareness.warn);
      expectInside(where!);
    }
    for (const axis of [0, 90]) {
      expect(answersOf(photoOf({ tilt: 15, axis }))['document-tilted']!.outcome).to.equal('ok');
    }
  });

  it('is judged by the lines that a level draws', () => {
    const photo = photoOf({ size: 0.5, tilt: 15, axis: 90 });
    expect(outcomesOf(answersOf(photo))).to.deep.equal({});
    const strict = rulesFor('identity/front', {
      'document-too-far': { warn: 0.4 },
      'document-tilted': { warn: 0.99, refuse: 0.98 },
      'no-document': { warn: 1000 },
    });
    expect(outcomesOf(answersOf(photo, strict))).to.deep.equal({
      'document-too-far': 'warn',
      'document-tilted': 'refuse',
      'no-document': 'warn',
    });
  });
});

describe('where there is no document', () => {
  it('that is said, and nothing of how it lies', () => {
    const balls = raster(640, 480, (x, y) => {
      const grain = ((x * 7 + y * 13) % 5) - 2;
      if (Math.hypot(x - 90, y - 90) < 50) return [160 + grain, 230 + grain, 180];
      return Math.hypot(x - 320, y - 240) < 130
        ? [235 + grain, 200 + grain, 120]
        : [50 + grain, 60 + grain, 90];
    });
    expect(outcomesOf(answersOf(balls))).to.deep.equal({
      'no-document': 'warn',
      'document-too-far': 'skipped',
      'document-tilted': 'skipped',
    });
  });
});

describe('a grey copy', () => {
  it('is told from the card itself', () => {
    const photo = photoOf({ turn: 5 });
    const { data } = photo;
    const copy = inGrey(
      plane(640, 480, (x, y) => {
        const at = (y * 640 + x) * 4;
        return (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) / 256;
      }),
    );
    expect(answersOf(photo)['black-and-white']!.outcome).to.equal('ok');
    expect(answersOf(copy)['black-and-white']).to.include({ outcome: 'warn', threshold: rules.colour.warn });
  });

  it('is grey on a coloured table, too', () => {
    const { corners } = posed({ turn: 5 });
    const face = cardFace([214, 214, 214]);
    const grey = raster(face.width, face.height, (x, y) => {
      const value = face.data[(y * face.width + x) * 4 + 1]!;
      return [value, value, value];
    });
    const onRed = scene({ corners, face: grey, ground: () => [150, 60, 40], noise: 2 });
    expect(answersOf(onRed)['black-and-white']!.outcome).to.equal('warn');
  });
});

describe('a reflection', () => {
  const shining = (x: number, y: number, radius: number, softness = 16, blue = 1): Raster => {
    const { data } = photoOf({ size: 0.8 });
    return raster(640, 480, (px, py) => {
      const at = (py * 640 + px) * 4;
      const away = Math.hypot(px - x, py - y) - radius;
      const light = away <= 0 ? 300 : 300 * Math.exp(-((away / softness) ** 2));
      return [data[at]! + light, data[at + 1]! + light, data[at + 2]! + light * blue].map((value) =>
        Math.min(255, value),
      ) as never;
    });
  };

  it('on the document is told with its place', () => {
    const { outcome, score, where } = answersOf(shining(380, 250, 34)).glare!;
    expect(outcome).to.equal('warn');
    expect(score).to.be.above(rules.glare.warn);
    expectInside(where!);
    expect(where![0]!.x + where![0]!.width / 2).to.be.closeTo(380 / 640, 0.02);
    expect(where![0]!.y + where![0]!.height / 2).to.be.closeTo(250 / 480, 0.02);
  });

  it('is not called too much light besides, which burns more than a spot', () => {
    const tooBright = (picture: Raster): string | undefined =>
      runChecks(documentLightChecks, new Picture(picture), rules).find(({ code }) => code === 'too-bright')
        ?.outcome;
    for (const radius of [40, 50, 60]) {
      const picture = shining(320, 240, radius, 60, 0.7);
      expect(answersOf(picture).glare!.outcome, `radius ${radius}`).to.equal('warn');
      expect(tooBright(picture), `radius ${radius}`).to.equal('ok');
    }
    const lit = inEachColour(photoOf({ size: 0.8 }), (colour) => mapped(colour, (value) => value * 2.2));
    expect(tooBright(lit)).to.equal('warn');
  });

  it('beside it, or none, is nothing to say', () => {
    expect(answersOf(shining(20, 20, 10)).glare!.outcome).to.equal('ok');
    expect(answersOf(photoOf({})).glare).to.deep.equal({
      code: 'glare',
      outcome: 'ok',
      score: 0,
      threshold: rules.glare.warn,
    });
  });
});
