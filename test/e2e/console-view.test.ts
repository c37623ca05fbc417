import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  mostZoom,
  movedBy,
  reachOf,
  scaleOf,
  settled,
  turnedTo,
  wholeView,
  zoomedBy,
} from '../../demo/console/viewer/stage/view.js';
import type { Point, Scene, View } from '../../demo/console/viewer/stage/view.js';
import { commandOf } from '../../demo/console/viewer/viewer-keys.js';
import { numbersFrom } from '../support/node/files.js';

const walks = 300;
const strides = 40;
const tolerance = 1e-6;

/** A picture and a stage of any shape. */
function sceneFrom(next: () => number): Scene {
  const side = (most: number): number => Math.round(1 + next() * most);
  return {
    picture: { width: side(6000), height: side(6000) },
    stage: { width: side(1600), height: side(1200) },
  };
}

function pointFrom(next: () => number, { stage }: Scene): Point {
  return { x: (next() - 0.5) * stage.width, y: (next() - 0.5) * stage.height };
}

function strideFrom(next: () => number, scene: Scene, view: View): View {
  const choice = next();
  if (choice < 0.4) return zoomedBy(scene, view, 0.3 + next() * 3, pointFrom(next, scene));
  if (choice < 0.7) return movedBy(scene, view, pointFrom(next, scene));
  return turnedTo(scene, view, choice < 0.85 ? 'left' : 'right');
}

function walk(seed: number, look: (scene: Scene, view: View, next: () => number) => void): void {
  const next = numbersFrom(seed);
  const scene = sceneFrom(next);
  let view = wholeView;
  for (let stride = 0; stride < strides; stride += 1) {
    view = strideFrom(next, scene, view);
    look(scene, view, next);
  }
}

/** Where a point of the stage lies on the turned picture, in pixels of the picture from its middle. */
function under(scene: Scene, view: View, { x, y }: Point): Point {
  const scale = scaleOf(scene, view);
  return { x: (x - view.x) / scale, y: (y - view.y) / scale };
}

test('however a picture is zoomed, turned and moved, no more of the stage is empty than must be', () => {
  for (let seed = 1; seed <= walks; seed += 1) {
    walk(seed, (scene, view) => {
      const reach = reachOf(scene, view);
      assert.ok(Math.abs(view.x) <= reach.x + tolerance, `seed ${seed}: ${view.x} of ${reach.x}`);
      assert.ok(Math.abs(view.y) <= reach.y + tolerance, `seed ${seed}: ${view.y} of ${reach.y}`);
      assert.ok(view.zoom >= 1 && view.zoom <= mostZoom, `seed ${seed}: zoom ${view.zoom}`);
      assert.deepEqual(settled(scene, view), view, `seed ${seed}: it is at rest`);
    });
  }
});

test('the whole picture fits the stage, whichever side is up, and touches it on two sides', () => {
  for (let seed = 1; seed <= walks; seed += 1) {
    const scene = sceneFrom(numbersFrom(seed));
    for (const turns of [0, 1, 2, 3] as const) {
      const scale = scaleOf(scene, { ...wholeView, turns });
      const [width, height] =
        turns % 2 === 0 ? (['width', 'height'] as const) : (['height', 'width'] as const);
      const shares = [
        (scene.picture[width] * scale) / scene.stage.width,
        (scene.picture[height] * scale) / scene.stage.height,
      ];
      assert.ok(Math.abs(Math.max(...shares) - 1) < tolerance, `seed ${seed}: ${shares.join()}`);
    }
  }
});

test('the point under the finger stays there while it is zoomed, unless an edge comes in', () => {
  let seen = 0;
  for (let seed = 1; seed <= walks; seed += 1) {
    walk(seed, (scene, view, next) => {
      const at = pointFrom(next, scene);
      const after = zoomedBy(scene, view, 0.5 + next() * 2, at);
      const reach = reachOf(scene, after);
      if (Math.abs(after.x) >= reach.x || Math.abs(after.y) >= reach.y) return;
      seen += 1;
      const before = under(scene, view, at);
      const now = under(scene, after, at);
      const pixels = Math.hypot(now.x - before.x, now.y - before.y) * scaleOf(scene, after);
      assert.ok(pixels < 1e-3, `seed ${seed}: ${pixels} pixels off`);
    });
  }
  assert.ok(seen > 500, `only ${seen} were free of edges`);
});

test('four turns to one side, or one to each, bring a picture back to where it was', () => {
  const scene: Scene = { picture: { width: 400, height: 400 }, stage: { width: 300, height: 300 } };
  const view = movedBy(scene, zoomedBy(scene, wholeView, 3), { x: 40, y: -70 });
  const turn = (start: View, ...sides: readonly ('left' | 'right')[]): View =>
    sides.reduce((now, side) => turnedTo(scene, now, side), start);
  assert.deepEqual(turn(view, 'right', 'right', 'right', 'right'), view);
  assert.deepEqual(turn(view, 'left', 'right'), view);
  assert.deepEqual(turn(view, 'left'), turn(view, 'right', 'right', 'right'));
});

test('a picture or a stage of no size yet does no harm', () => {
  const nothing = { width: 0, height: 0 };
  const some = { width: 10, height: 10 };
  for (const scene of [
    { picture: nothing, stage: some },
    { picture: some, stage: nothing },
    { picture: nothing, stage: nothing },
  ]) {
    const view = movedBy(scene, zoomedBy(scene, wholeView, 2, { x: 3, y: 3 }), { x: 5, y: 5 });
    assert.ok(Object.values(view).every(Number.isFinite), JSON.stringify({ scene, view }));
    assert.equal(scaleOf(scene, view), 0);
  }
});

test('a key with a modifier is the browser’s, and an unknown one is nobody’s', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false };
  assert.deepEqual(commandOf({ ...plain, key: '0' }), { do: 'fit' });
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    assert.equal(commandOf({ ...plain, ...held, key: '0' }), undefined);
  }
  for (const key of ['q', 'Escape', 'toString', 'constructor']) {
    assert.equal(commandOf({ ...plain, key }), undefined, key);
  }
});
