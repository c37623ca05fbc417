import { expect } from '@open-wc/testing';
import { powerOf } from '../../../src/inspection/look/fourier.js';
import { numbersBelow } from '../bytes-of.js';

function squareOf(side: number, seed: number): Float64Array {
  const numbers = numbersBelow(256, seed);
  return Float64Array.from({ length: side * side }, () => numbers.next().value);
}

/** The same by the book, wave by wave. */
function powerByDefinition(square: Float64Array, side: number): readonly number[] {
  return Array.from(square, (_, wave) => {
    const [u, v] = [wave % side, Math.floor(wave / side)];
    let [real, imaginary] = [0, 0];
    square.forEach((value, i) => {
      const angle = (-2 * Math.PI * (u * (i % side) + v * Math.floor(i / side))) / side;
      real += value * Math.cos(angle);
      imaginary += value * Math.sin(angle);
    });
    return real * real + imaginary * imaginary;
  });
}

describe('the waves of a square', () => {
  for (const side of [2, 4, 8, 16]) {
    it(`are those of the definition: ${side} × ${side}`, () => {
      for (const seed of [1, 2, 3]) {
        const square = squareOf(side, seed);
        const wanted = powerByDefinition(square, side);
        powerOf(square, side).forEach((power, i) => {
          expect(power).to.be.closeTo(wanted[i]!, 1e-6 * wanted[0]!);
        });
      }
    });
  }

  it('have as much energy as the square itself', () => {
    for (const side of [8, 32, 128]) {
      const square = squareOf(side, side);
      const energy = square.reduce((sum, value) => sum + value * value, 0);
      const power = powerOf(square, side).reduce((sum, value) => sum + value, 0);
      expect(power / (side * side) / energy).to.be.closeTo(1, 1e-9);
    }
  });

  it('are one where the square is one wave, wherever it begins', () => {
    const side = 32;
    for (const [u, v] of [
      [3, 0],
      [0, 5],
      [7, 4],
      [6, -9],
    ] as const) {
      for (const begins of [0, 1, 2.3]) {
        const square = Float64Array.from({ length: side * side }, (_, i) =>
          Math.cos((2 * Math.PI * (u * (i % side) + v * Math.floor(i / side))) / side + begins),
        );
        const power = powerOf(square, side);
        const at = (a: number, b: number): number => ((b + side) % side) * side + ((a + side) % side);
        const strongest = [...power.keys()].filter((i) => power[i]! > 1e-6);
        expect(strongest.sort((a, b) => a - b)).to.deep.equal([at(u, v), at(-u, -v)].sort((a, b) => a - b));
      }
    }
  });

  it('leave the square as it was, and follow one side after another', () => {
    const square = squareOf(16, 9);
    const before = square.slice();
    const first = powerOf(square, 16);
    powerOf(squareOf(8, 1), 8);
    expect(powerOf(square, 16)).to.deep.equal(first);
    expect(square).to.deep.equal(before);
  });
});
