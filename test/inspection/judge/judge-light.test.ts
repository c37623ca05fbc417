import { expect } from '@open-wc/testing';
import type { Raster } from '../../../src/inspection/raster/raster.js';
import { blurred, inEachColour, mapped, raster } from '../raster/drawings.js';
import { good, goodBut, judge, letter, objections, shots } from './judging.js';

describe('too little light', () => {
  it('is seen though it be the same everywhere, and though most of the picture be white', () => {
    const inDusk = (light: number): Raster =>
      inEachColour(letter, (colour) => mapped(colour, (value) => value * light));
    for (const shot of shots) {
      expect(objections(inDusk(0.35), shot), shot).to.have.property('too-dark', 'warn');
      expect(objections(inDusk(0.75), shot), shot).not.to.have.property('too-dark');
    }
  });
});

describe('what looks soft', () => {
  const soft = (deviation: number): Raster => goodBut((colour) => blurred(colour, deviation));
  const veiled = (picture: Raster): Raster =>
    inEachColour(picture, (colour) => mapped(colour, (value) => 150 + value * 0.28));
  const dark = (picture: Raster): Raster =>
    inEachColour(picture, (colour) => mapped(colour, (value) => value * 0.3));

  it('is told of where there is light', () => {
    expect(objections(soft(3))).to.deep.equal({ blurry: 'warn' });
  });

  it('has its light as the remedy, where that is too little or hazy', () => {
    expect(objections(veiled(soft(3)))).to.deep.equal({ 'low-contrast': 'warn' });
    expect(objections(dark(soft(3)))).to.deep.equal({ 'too-dark': 'warn' });
    for (const picture of [veiled(soft(3)), dark(soft(3))]) {
      expect(judge(picture).find(({ code }) => code === 'blurry')?.outcome).to.equal('skipped');
    }
  });

  it('is refused behind a veil all the same, where nothing can be read', () => {
    const smeared = goodBut((colour) => blurred(colour, 5, 'across'));
    expect(objections(veiled(smeared))).to.have.property('blurry', 'refuse');
    expect(objections(dark(smeared))).to.deep.equal({ 'too-dark': 'warn' });
  });
});

describe('too much light', () => {
  const clip = (value: number): number => Math.min(255, value);
  /** The card in warm colours under so much light. */
  const lit = (light: number): Raster =>
    raster(600, 450, (x, y) => {
      const at = (y * 600 + x) * 4;
      return [
        clip(good.data[at]! * 1.15 * light),
        clip(good.data[at + 1]! * light),
        clip(good.data[at + 2]! * 0.8 * light),
      ];
    });

  it('is not suspected in a good picture, nor on white paper, nor before a coloured wall', () => {
    expect(objections(lit(1))).to.deep.equal({});
    expect(objections(letter, 'address')).to.deep.equal({});
    const red = raster(600, 450, (x, y) => {
      const at = (y * 600 + x) * 4;
      return y < 60 ? [255, 20, 10] : [good.data[at]!, good.data[at + 1]!, good.data[at + 2]!];
    });
    for (const shot of ['selfie', 'address'] as const) expect(objections(red, shot)).to.deep.equal({});
  });

  it('is seen where colours have burnt out, and where', () => {
    const result = judge(lit(1.9)).find(({ code }) => code === 'too-bright');
    expect(result).to.include({ outcome: 'warn', threshold: 1 });
    expect(result?.where).not.to.be.empty;
  });

  /** A pale round thing, brightest in its middle, before the card: too bright from about 1.2 on. */
  const pale = (light: number): Raster =>
    raster(600, 450, (x, y) => {
      const at = (y * 600 + x) * 4;
      const away = Math.hypot(x - 300, y - 225) / 190;
      if (away > 1) return [good.data[at]! * 0.6, good.data[at + 1]! * 0.6, good.data[at + 2]! * 0.6];
      const shade = 245 * light * (1 - 0.5 * away * away);
      return [clip(shade), clip(shade * 0.96), clip(shade * 0.86)];
    });

  it('is seen where something pale is about to burn to white, and not before it does', () => {
    expect(objections(pale(0.9), 'selfie')).not.to.have.property('too-bright');
    expect(objections(pale(1.6), 'selfie')).to.have.property('too-bright', 'warn');
  });

  it('is not a page that is as white as can be, warm light on one half of it', () => {
    const page = raster(600, 450, (x, y) => {
      const isInk = y % 30 < 8 && ((x >> 2) * 7 + (y >> 2) * 5) % 11 < 4;
      return isInk ? [30, 30, 30] : x < 300 ? [255, 255, 255] : [255, 255, 244];
    });
    expect(objections(page, 'address')).to.deep.equal({});
    expect(objections(page, 'selfie')).to.have.property('too-bright');
  });

  it('is not a bright yellow', () => {
    const yellow = raster(600, 450, (x, y) => {
      const at = (y * 600 + x) * 4;
      return x > 300 ? [255, 255, 30] : [good.data[at]!, good.data[at + 1]!, good.data[at + 2]!];
    });
    for (const shot of shots) expect(objections(yellow, shot), shot).not.to.have.property('too-bright');
  });

  it('is hopeless where even the table has', () => {
    expect(objections(lit(2.6))['too-bright']).to.equal('refuse');
  });
});
