import { expect } from '@open-wc/testing';
import { isPhoneSize, isScreenLike } from '../../../src/inspection/look/screens.js';

const phones = [
  '1170x2532',
  '1080x2400',
  '1080x1920',
  '750x1334',
  '1440x3200',
  '1290x2796',
  '720x1548',
  '1344x2992',
] as const;
const monitors = ['1920x1080', '2560x1440', '1366x768', '2880x1800', '3840x2160'] as const;
const cameras = [
  '4032x3024',
  '3024x4032',
  '4000x3000',
  '4608x3456',
  '3264x2448',
  '1600x1200',
  '1200x1600',
] as const;
/** What cameras and films have across, and phones' screens upright. */
const both = ['2400x1080', '2532x1170'] as const;

function sidesOf(size: string): readonly [number, number] {
  const [width, height] = size.split('x').map(Number);
  return [width!, height!];
}

describe('the size of a picture', () => {
  for (const size of phones) {
    it(`is a phone's screen: ${size}`, () => {
      expect(isPhoneSize(...sidesOf(size))).to.equal(true);
      expect(isScreenLike(...sidesOf(size))).to.equal(true);
    });
  }

  for (const size of monitors) {
    it(`is a monitor's or a tablet's, whichever way it stands: ${size}`, () => {
      const [width, height] = sidesOf(size);
      expect(isScreenLike(width, height)).to.equal(true);
      expect(isScreenLike(height, width)).to.equal(true);
    });
  }

  for (const size of cameras) {
    it(`is a camera's: ${size}`, () => {
      expect(isPhoneSize(...sidesOf(size))).to.equal(false);
      expect(isScreenLike(...sidesOf(size))).to.equal(false);
    });
  }

  for (const size of both) {
    it(`is no phone's screen across: ${size}`, () => {
      expect(isPhoneSize(...sidesOf(size))).to.equal(false);
    });
  }

  it('is a screen’s for a pixel more or less only by its shape', () => {
    expect(isPhoneSize(1171, 2532)).to.equal(false);
    expect(isScreenLike(1171, 2532)).to.equal(true);
    expect(isScreenLike(1367, 768)).to.equal(false);
  });

  it('is a phone’s where it is as tall as only phones are, however small it was made', () => {
    expect(isScreenLike(400, 866)).to.equal(true);
    expect(isScreenLike(866, 400)).to.equal(false);
    expect(isScreenLike(400, 700)).to.equal(false);
  });
});
