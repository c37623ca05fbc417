import type { ShotKind } from '../../domain/judgement.js';

/** Two marks on one scale: past the first the applicant is asked to look again, past the second the picture is refused. */
export interface Band {
  readonly warn: number;
  readonly refuse: number;
}

/** Every bound of one shot, as data. Bytes are bytes, lengths are pixels as shown upright. */
export interface Rules {
  readonly types: 'pictures' | 'pictures-and-pdf';
  readonly minBytes: number;
  readonly maxBytes: number;
  readonly maxPdfBytes: number;
  readonly maxPdfPages: number;
  readonly maxSide: number;
  readonly maxPixels: number;
  readonly minShortSide: Band;
}

const MiB = 1024 * 1024;

const everyShot = {
  /** A picture of the smallest size that is let through does not fit into less, nor does a PDF with a page of text. */
  minBytes: 512,
  /** The largest straight-from-camera files (108 MP JPEG, 12 MP PNG) are 30–40 MB; what is sent is far smaller. */
  maxBytes: 64 * MiB,
  /** A PDF is sent as it is, so that its size is felt on the way and at the reviewer's. */
  maxPdfBytes: 50 * MiB,
  maxPdfPages: 30,
  /** The longest side that every engine's canvas takes. */
  maxSide: 16_384,
  /** Lets the 108 MP of a large phone camera (12,000 × 9,000) through; 280 MP in a 1 MB file are a trap, not a photo. */
  maxPixels: 120_000_000,
} as const;

/** The bounds of each shot. */
export const rulesOf: Readonly<Record<ShotKind, Rules>> = {
  'identity/front': { ...everyShot, types: 'pictures', minShortSide: { warn: 400, refuse: 320 } },
  'identity/back': { ...everyShot, types: 'pictures', minShortSide: { warn: 400, refuse: 320 } },
  selfie: { ...everyShot, types: 'pictures', minShortSide: { warn: 360, refuse: 300 } },
  address: { ...everyShot, types: 'pictures-and-pdf', minShortSide: { warn: 480, refuse: 400 } },
};
