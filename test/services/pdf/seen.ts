export type Colour = 'red' | 'green' | 'blue' | 'yellow' | 'white' | 'black' | 'other';

/** A picture's pixels. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  /** The colour at a place given as shares of the way across and down. */
  at(x: number, y: number): Colour;
  /** The share of dark pixels in a part of the picture. */
  darkness(x: number, y: number, width: number, height: number): number;
}

const names: readonly (readonly [Colour, readonly [number, number, number]])[] = [
  ['red', [255, 0, 0]],
  ['green', [0, 255, 0]],
  ['blue', [0, 0, 255]],
  ['yellow', [255, 255, 0]],
  ['white', [255, 255, 255]],
  ['black', [0, 0, 0]],
];

/** Looks at a picture. */
export async function seen(picture: Blob): Promise<Seen> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return {
    width,
    height,
    at: (x, y) => {
      const place = [
        Math.min(width - 1, Math.floor(x * width)),
        Math.min(height - 1, Math.floor(y * height)),
      ];
      const { data } = context.getImageData(place[0]!, place[1]!, 1, 1);
      const found = names.find(([, colour]) =>
        colour.every((value, i) => Math.abs(value - (data[i] ?? 0)) < 24),
      );
      return found?.[0] ?? 'other';
    },
    darkness: (x, y, across, down) => {
      const part = [x * width, y * height, across * width, down * height].map(Math.round);
      const { data } = context.getImageData(part[0]!, part[1]!, part[2]!, part[3]!);
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 100) dark += 1;
      return dark / (data.length / 4);
    },
  };
}

/** The colours in the middle of the quarters: above from the left, then below. */
export function quarters({ at }: Seen): readonly Colour[] {
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}
