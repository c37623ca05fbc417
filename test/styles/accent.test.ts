import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../support/harness-stage.js';
import type { HarnessStage } from '../support/harness-stage.js';

const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const paint = canvas.getContext('2d', { willReadFrequently: true })!;

/** The relative luminance of any CSS colour, as the browser paints it. */
function luminance(colour: string): number {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

class Palette {
  readonly #probe: HTMLElement;

  constructor(stage: HarnessStage) {
    this.#probe = document.createElement('span');
    stage.append(this.#probe);
  }

  luminanceOf(token: string): number {
    this.#probe.style.color = `var(--vw-${token})`;
    return luminance(getComputedStyle(this.#probe).color);
  }

  contrast(a: string, b: string): number {
    return contrast(this.luminanceOf(a), this.luminanceOf(b));
  }
}

/** Evenly spread over the sRGB cube, with the extremes that brands like. */
function accents(): string[] {
  const steps = [0, 51, 102, 153, 204, 255];
  return steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `rgb(${r} ${g} ${b})`)));
}

/** What is written on what, and the contrast it must have. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['ink', 'surface', 7],
  ['ink', 'ground', 7],
  ['ink', 'sunken', 7],
  ['ink-soft', 'surface', 4.5],
  ['ink-soft', 'ground', 4.5],
  ['ink-soft', 'sunken', 4.5],
  ['edge', 'surface', 3],
  ['edge', 'ground', 3],
  ...['good', 'look', 'stop', 'slate'].flatMap(
    (tone) =>
      [
        [tone, 'surface', 4.5],
        [tone, `${tone}-tint`, 4.5],
        ['ink', `${tone}-tint`, 7],
      ] as const,
  ),
  ['ink-soft', 'slate-tint', 4.5],
  ['focus', 'surface', 7],
  ['focus', 'focus-gap', 7],
];

const accentPairs: readonly (readonly [string, string, number])[] = [
  ['on-accent', 'accent-fill', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-accent', 'accent-pressed', 4.5],
  ['accent-text', 'surface', 4.5],
  ['accent-text', 'ground', 4.5],
  ['accent-text', 'accent-tint', 4.5],
  ['ink', 'accent-tint', 7],
  ['accent-edge', 'surface', 3],
];

async function stageIn(theme: string): Promise<HarnessStage> {
  const stage = await fixture<HarnessStage>(html`<vw-harness-stage></vw-harness-stage>`);
  stage.setAttribute('theme', theme);
  return stage;
}

for (const theme of ['light', 'dark']) {
  describe(`colours by ${theme === 'light' ? 'day' : 'night'}`, () => {
    for (const [text, ground, least] of pairs) {
      it(`${text} on ${ground} has at least ${least}:1`, async () => {
        expect(new Palette(await stageIn(theme)).contrast(text, ground)).to.be.at.least(least);
      });
    }

    for (const [text, ground, least] of accentPairs) {
      it(`${text} on ${ground} has at least ${least}:1, whatever the host’s accent`, async () => {
        const stage = await stageIn(theme);
        const palette = new Palette(stage);
        for (const accent of accents()) {
          stage.style.setProperty('--vw-accent', accent);
          expect(palette.contrast(text, ground), accent).to.be.at.least(least - 0.05);
        }
      });
    }

    it('keeps a brand colour that needs no help exactly as it is', async () => {
      const stage = await stageIn(theme);
      for (const accent of ['#ffcc00', '#1db954', '#00b5e2']) {
        stage.style.setProperty('--vw-accent', accent);
        expect(new Palette(stage).luminanceOf('accent-fill'), accent).to.be.closeTo(luminance(accent), 0.01);
      }
    });
  });
}

describe('the theme', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  it('follows the system unless the host decides', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const surfaces = [];
    for (const theme of ['auto', 'dark', 'light']) {
      surfaces.push(new Palette(await stageIn(theme)).luminanceOf('surface') < 0.1);
    }
    expect(surfaces).to.deep.equal([true, true, false]);
  });

  it('takes the accent from anything around it', async () => {
    const around = await fixture<HTMLElement>(
      html`<div><vw-harness-stage theme="light"></vw-harness-stage></div>`,
    );
    around.style.setProperty('--vw-accent', '#ffcc00');
    const palette = new Palette(around.querySelector('vw-harness-stage')!);
    expect(palette.luminanceOf('accent-fill')).to.be.closeTo(luminance('#ffcc00'), 0.01);
  });
});

describe('sizes', () => {
  it('do not follow the root size of the host’s page', async () => {
    const root = document.documentElement;
    const stage = await stageIn('light');
    const measure = (): string => getComputedStyle(stage).getPropertyValue('--vw-unit').trim();
    const before = measure();
    root.style.fontSize = '10px';
    const after = measure();
    root.style.fontSize = '';
    expect(before).to.equal('4px');
    expect(after).to.equal('4px');
  });

  it('are not spoiled by text styles of the host’s page', async () => {
    const around = await fixture<HTMLElement>(html`<div><vw-harness-stage></vw-harness-stage></div>`);
    around.style.cssText =
      'letter-spacing: 3px; text-transform: uppercase; line-height: 3; text-align: right';
    const style = getComputedStyle(around.querySelector('vw-harness-stage')!);
    expect(style.letterSpacing).to.equal('normal');
    expect(style.textTransform).to.equal('none');
    expect(style.textAlign).to.equal('start');
  });
});
