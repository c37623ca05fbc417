import type { ShotKind } from '../../domain/judgement.js';

/** Two marks on one scale: below the first the applicant is asked to look again, below the second the picture is refused. */
export interface Band {
  readonly warn: number;
  readonly refuse: number;
}

/** Every bound of one shot, as data. Bytes are bytes, lengths are pixels as shown upright, brightness is 0 to 255. */
export interface Rules {
  readonly types: 'pictures' | 'pictures-and-pdf';
  readonly minBytes: number;
  readonly maxBytes: number;
  readonly maxPdfBytes: number;
  readonly maxPdfPages: number;
  readonly maxSide: number;
  readonly maxPixels: number;
  readonly minShortSide: Band;
  /** Share of the picture in which anything can be made out. */
  readonly relief: number;
  /** 1 is as crisp as a good photo. */
  readonly sharpness: Band;
  /** Brightness of the picture's brightest fiftieth: a small card on a dark table is not dark. */
  readonly brightest: Band;
  /** Brightness between the darkest and the brightest five hundredth: a small face before a wall is not flat. */
  readonly contrast: Band;
  /** Shares of white and of bright tints that together mean too much light, and what makes that hopeless. */
  readonly burn: {
    readonly whiteShare: number;
    readonly tintedShare: number;
    readonly hopelessShare: number;
    readonly hopelessDarkest: number;
  };
}

const MiB = 1024 * 1024;

const everyShot = {
  /** A picture of the smallest size that is let through does not fit into less. */
  minBytes: 1024,
  /** The largest straight-from-camera files (108 MP JPEG, 12 MP PNG) are 30–40 MB; what is sent is far smaller. */
  maxBytes: 64 * MiB,
  /** A PDF is sent as it is, so that its size is felt on the way; the sandbox takes no more than this either. */
  maxPdfBytes: 20 * MiB,
  /** A year of bank statements has fewer; nobody reviews a book. */
  maxPdfPages: 50,
  /** The longest side that every engine's canvas takes. */
  maxSide: 16_384,
  /** Lets the 108 MP of a large phone camera (12,000 × 9,000) through; 280 MP in a 1 MB file are a trap, not a photo. */
  maxPixels: 120_000_000,
  /** One line of writing on an empty page is more than this; a covered lens and a smooth gradient have nothing. */
  relief: 0.005,
  /**
   * Photographed and scanned documents score 0.77 and more, real phone photos of anything 0.65 and more. Blurred by 5 ‰
   * of its long side, which leaves no small print on a card, no picture is above 0.41; by 8 ‰, none above 0.31.
   */
  sharpness: { warn: 0.55, refuse: 0.25 },
  /** Good pictures have 133 and more; at a third of its light a picture has about 85, at a tenth 19 to 33. */
  brightest: { warn: 90, refuse: 32 },
  /** Good pictures span 125 and more; at 80 a card is a grey shadow, and at 50, a quarter of its contrast, hard to read. */
  contrast: { warn: 80, refuse: 22 },
  /** The good picture that comes nearest has two thirds of this; hopeless is when the very text has burnt away. */
  burn: { whiteShare: 0.1, tintedShare: 0.04, hopelessShare: 0.85, hopelessDarkest: 190 },
} as const;

/** An ID card that fills the picture is 85.6 mm wide: at 320 pixels of height its small print is four pixels high. */
const identity = { ...everyShot, types: 'pictures', minShortSide: { warn: 400, refuse: 320 } } as const;

/** The bounds of each shot. */
export const rulesOf: Readonly<Record<ShotKind, Rules>> = {
  'identity/front': identity,
  'identity/back': identity,
  selfie: {
    ...everyShot,
    types: 'pictures',
    /** A face that fills half of the height still has 150 pixels, which is what matching needs. */
    minShortSide: { warn: 360, refuse: 300 },
    /** Portraits with little depth score 0.54 and more; front cameras are soft, and a face bears it better than print. */
    sharpness: { warn: 0.42, refuse: 0.2 },
  },
  /** A page has smaller print on more room. */
  address: { ...everyShot, types: 'pictures-and-pdf', minShortSide: { warn: 480, refuse: 400 } },
};
