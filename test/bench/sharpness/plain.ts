import type { Plane } from '../../../src/inspection/raster/raster.js';

/** Two textbook measures of sharpness over a whole picture: the more, the sharper. */
export interface PlainSharpness {
  /** Variance of the Laplacian (four neighbours), in squared steps of brightness. */
  readonly laplacian: number;
  /** Tenengrad: the mean of the squared gradient by Sobel's operator. */
  readonly tenengrad: number;
}

/** Measures a picture in both ways; NaN for one that is too thin to have neighbours. */
export function plainSharpness({ width, height, data }: Plane): PlainSharpness {
  let [count, sum, squares, gradients] = [0, 0, 0, 0];
  const value = (x: number, y: number): number => data[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const [above, below] = [value(x, y - 1), value(x, y + 1)];
      const [left, right] = [value(x - 1, y), value(x + 1, y)];
      const [topLeft, topRight] = [value(x - 1, y - 1), value(x + 1, y - 1)];
      const [bottomLeft, bottomRight] = [value(x - 1, y + 1), value(x + 1, y + 1)];
      const bend = above + below + left + right - 4 * value(x, y);
      const across = topRight + 2 * right + bottomRight - topLeft - 2 * left - bottomLeft;
      const down = bottomLeft + 2 * below + bottomRight - topLeft - 2 * above - topRight;
      count += 1;
      sum += bend;
      squares += bend * bend;
      gradients += across * across + down * down;
    }
  }
  return { laplacian: squares / count - (sum / count) ** 2, tenengrad: gradients / count };
}
