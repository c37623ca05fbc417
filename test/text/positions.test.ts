import { expect } from '@open-wc/testing';
import type { Edge } from '../../src/domain/cut-edges.js';
import type { Box } from '../../src/domain/judgement.js';
import { loadWords } from '../../src/text/load-words.js';
import { edgesText, positionOf } from '../../src/text/positions.js';
import { seeded } from '../support/harness-random.js';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

describe('the place of a finding in words', () => {
  for (const [position, ...boxes] of [
    ['top-left', box(0.05, 0.05, 0.2, 0.2)],
    ['top', box(0.4, 0, 0.2, 0.2)],
    ['top-right', box(0.8, 0.1, 0.2, 0.2)],
    ['left', box(0, 0.4, 0.2, 0.2)],
    ['middle', box(0.4, 0.4, 0.2, 0.2)],
    ['right', box(0.8, 0.4, 0.2, 0.2)],
    ['bottom-left', box(0.1, 0.8, 0.1, 0.1)],
    ['bottom', box(0.45, 0.9, 0.1, 0.1)],
    ['bottom-right', box(0.7, 0.7, 0.3, 0.3)],
    ['left', box(0, 0, 0.04, 1)],
    ['right', box(0.95, 0.05, 0.05, 0.9)],
    ['top', box(0, 0, 1, 0.05)],
    ['bottom', box(0.1, 0.95, 0.8, 0.05)],
    ['several', box(0, 0, 0.2, 0.2), box(0.8, 0.8, 0.2, 0.2)],
    ['several', box(0, 0.4, 0.1, 0.1), box(0.9, 0.4, 0.1, 0.1)],
    ['bottom-right', box(0.7, 0.7, 0.1, 0.1), box(0.85, 0.85, 0.1, 0.1)],
    ['bottom-right', box(0.7, 0.7, 0.25, 0.25), box(0.1, 0.1, 0.01, 0.01)],
  ] as const) {
    it(`is "${position}" for ${JSON.stringify(boxes.map(Object.values))}`, () => {
      expect(positionOf(boxes)).to.equal(position);
    });
  }

  it('is nowhere in particular when there are no boxes or they cover the picture', () => {
    for (const boxes of [[], [box(0, 0, 1, 1)], [box(0.1, 0.1, 0.8, 0.8)], [box(0, 0, 0, 0)].slice(1)]) {
      expect(positionOf(boxes)).to.equal(undefined);
    }
  });

  it('swaps left and right when the picture is mirrored, and nothing else', () => {
    const next = seeded(7);
    const swapped = (position: string): string =>
      position.includes('left') ? position.replace('left', 'right') : position.replace('right', 'left');
    for (let round = 0; round < 400; round += 1) {
      const boxes = Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
        const [x, y] = [next() * 0.9, next() * 0.9];
        return box(x, y, next() * (1 - x), next() * (1 - y));
      });
      const mirrored = boxes.map(({ x, width, ...rest }) => ({ x: 1 - x - width, width, ...rest }));
      const position = positionOf(boxes);
      expect(positionOf(mirrored)).to.equal(position === undefined ? undefined : swapped(position));
    }
  });

  it('does not depend on the order of the boxes', () => {
    const next = seeded(8);
    for (let round = 0; round < 200; round += 1) {
      const boxes = Array.from({ length: 4 }, () => box(next() * 0.9, next() * 0.9, 0.1, 0.1));
      expect(positionOf([...boxes].reverse())).to.equal(positionOf(boxes));
    }
  });
});

describe('the edges that cut a document in words', () => {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    en: {
      top: 'at the top',
      'top left': 'at the top and on the left',
      'left right': 'on the left and on the right',
      'top bottom right': 'at the top, at the bottom and on the right',
      'top bottom left right': 'on all four sides',
    },
    de: {
      left: 'links',
      'bottom right': 'unten und rechts',
      'top left right': 'oben, links und rechts',
      'top bottom left right': 'an allen vier Seiten',
    },
    es: {
      right: 'a la derecha',
      'top left': 'arriba y a la izquierda',
      'top left right': 'arriba, a la izquierda y a la derecha',
      'top bottom left right': 'por los cuatro lados',
    },
    fr: {
      bottom: 'en bas',
      'bottom left': 'en bas et à gauche',
      'top left right': 'en haut, à gauche et à droite',
      'top bottom left right': 'des quatre côtés',
    },
    ar: {
      left: 'على اليسار',
      'top left': 'في الأعلى وعلى اليسار',
      'bottom left right': 'في الأسفل وعلى اليسار وعلى اليمين',
      'top bottom left right': 'من الجهات الأربع',
    },
  };
  for (const [language, phrases] of Object.entries(table)) {
    it(`are each named, in ${language}, whatever their order`, async () => {
      const words = await loadWords(language);
      for (const [names, text] of Object.entries(phrases)) {
        const edges = names.split(' ') as Edge[];
        for (const order of [edges, [...edges].reverse()])
          expect(edgesText(words, new Set(order))).to.equal(text);
      }
      expect(edgesText(words, new Set())).to.equal(undefined);
    });
  }
});
