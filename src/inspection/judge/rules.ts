import type { Bounds, CheckCode, ShotKind } from '../../domain/judgement.js';

/** Two marks on one scale: below the first the applicant is asked to look again, below the second the picture is refused. */
export interface Band {
  readonly warn: number;
  readonly refuse: number;
}

/** A check that warns and never refuses, where a low score is bad, and where a high one is. */
function below(warn: number): Band {
  return { warn, refuse: -Infinity };
}
function above(warn: number): Band {
  return { warn, refuse: Infinity };
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
  /** Brightness of the lit part of the document, or of the picture. */
  readonly light: Band;
  /** How many times as bright as its middle a picture of even light counts; 0 where the middle may well be dark. */
  readonly middleLight: number;
  /** How many times as bright as its brightest two hundredth a picture counts at most. */
  readonly brightestLight: number;
  /** Refused for darkness only where the brightest fiftieth of the picture is darker than this. */
  readonly hopelessLight: number;
  /** Brightness between the darkest and the brightest five hundredth: a small face before a wall is not flat. */
  readonly contrast: Band;
  /** Shares of white and of bright tints that together mean too much light, and what makes that hopeless. */
  readonly burn: {
    readonly whiteShare: number;
    readonly tintedShare: number;
    readonly hopelessShare: number;
    readonly hopelessDarkest: number;
    /** Share of dead white on a document that is too much, unless what it lies on has this share of it. */
    readonly deadDocument: number;
    readonly deadGround: number;
  };
  /**
   * A share of white, and the brightness that a two hundredth and a tenth of the picture does not exceed, that together
   * mean too much light, unless there is so much white that it is paper; none where paper is what is photographed.
   */
  readonly wash:
    | {
        readonly whiteShare: number;
        readonly paperShare: number;
        readonly darkest: number;
        readonly dark: number;
      }
    | undefined;
  /**
   * Shares of surfaces about to burn, of the middle that has any colour at its end, and of white, that together are too
   * much; none where paper is what is photographed.
   */
  readonly paling:
    | {
        readonly share: number;
        readonly middleShare: number;
        readonly whiteShare: number;
        /** From this share of white on a picture needs `besideTints` and `tintedShare` instead of `share`. */
        readonly mostlyWhite: number;
        readonly besideTints: number;
        readonly tintedShare: number;
      }
    | undefined;
  /** 1 is as much light as a picture bears. */
  readonly burnt: Band;
  /** Share of the document that reflections cover; four times that on a dark one. */
  readonly glare: Band;
  /** What speaks for a document: 1 and more is one. */
  readonly document: Band;
  /** Share of the document's outline that lies in the picture. */
  readonly outline: Band;
  /** Share of the picture that the document fills. */
  readonly nearness: Band;
  /** Cosine of the angle at which the document is looked at. */
  readonly squareness: Band;
  /** Share of the document that has a colour of its own. */
  readonly colour: Band;
  /** 1 and more is what screen grabs have. */
  readonly screenshot: Band;
  /** How far one regular pattern all over the picture stands out, as a logarithm to base 10. */
  readonly pattern: Band;
  /** Share of a picture's coarse features in which it differs from another: below, it is the same. */
  readonly difference: Band;
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
   * Of good documents all but one score 0.72 and more when they are real, and 0.70 and more when they are made. Out of
   * focus by 5 ‰ of the long side, or moved by 12 ‰, which leaves no small print on a card, none is above 0.41.
   */
  sharpness: { warn: 0.69, refuse: 0.25 },
  /** Of good documents all but one have 115 and more; at a fifth of its light a picture has 50 to 90. */
  light: { warn: 105, refuse: 40 },
  middleLight: 2.4,
  hopelessLight: 60,
  /** The brightest two hundredth of any good picture has 158 and more, of no dark made one over 95: the line is at 110. */
  brightestLight: 0.95,
  /** Good pictures span 120 and more; at 80 a card is a grey shadow, and at 50, a quarter of its contrast, hard to read. */
  contrast: { warn: 86, refuse: 22 },
  /** The good picture that comes nearest has two thirds of this; hopeless is when the very text has burnt away. */
  burn: {
    whiteShare: 0.1,
    tintedShare: 0.04,
    hopelessShare: 0.85,
    hopelessDarkest: 190,
    deadDocument: 0.66,
    deadGround: 0.2,
  },
  /** Hair, ink and shadows: a good picture has something below 60. */
  wash: { whiteShare: 0.15, paperShare: 0.78, darkest: 70, dark: 95 },
  /** Of good pictures the one that comes nearest has four fifths of all that. */
  paling: {
    share: 0.006,
    middleShare: 0.23,
    whiteShare: 0.03,
    mostlyWhite: 0.65,
    besideTints: 0.004,
    tintedShare: 0.01,
  },
  burnt: above(1),
  /** Of 400 good documents all but one have 0.0085 and less; a lamp mirrored in a card covers 0.02 and more. */
  glare: above(0.013),
  document: below(1),
  /** Whole documents have 0.99 and more; with a tenth gone on one side it is 0.83 at most. */
  outline: below(0.93),
  /** Good documents fill 0.16 and more; at 0.1 a card is about a third of the picture's width and its print too small. */
  nearness: below(0.12),
  /** 30°. Good pictures are taken within 18°; from 35° on letters are squeezed and reflections hard to avoid. */
  squareness: below(0.87),
  /** Copies have nothing at all, by whatever light; the palest good document 0.08. */
  colour: below(0.005),
  /** Good photos have 0.5 and less, drawn scenes 0.9. */
  screenshot: above(1),
  /** Only the clearest patterns: scans and prints have patterns too. */
  pattern: above(2.78),
  /** The same picture sent on, smaller, cropped alike on all sides or turned differs by 0.023 at most, another by 0.10 and more. */
  difference: below(0.05),
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
    /** Good portraits score 0.53 and more; front cameras are soft, and a face bears it better than print. */
    sharpness: { warn: 0.5, refuse: 0.2 },
    /** Dark skin, hair and clothes before a dark wall: only the face need be lit. */
    light: { warn: 82, refuse: 32 },
    middleLight: 2,
    brightestLight: 0.74,
  },
  /** A page has smaller print on more room. */
  address: {
    ...everyShot,
    types: 'pictures-and-pdf',
    minShortSide: { warn: 480, refuse: 400 },
    /** Paper is white: in good photos its light part has 151 and more. */
    light: { warn: 125, refuse: 40 },
    middleLight: 1,
    brightestLight: 1.13,
    /** White paper on a white table spans 96 and more. */
    contrast: { warn: 80, refuse: 22 },
    /** A page may be as white as it likes, as long as its print is to be seen. */
    wash: undefined,
    paling: undefined,
  },
};

/** The rule that each check a level may set goes by. */
const ruleOf = {
  blurry: 'sharpness',
  'too-dark': 'light',
  'too-bright': 'burnt',
  'low-contrast': 'contrast',
  glare: 'glare',
  'no-document': 'document',
  'document-cut-off': 'outline',
  'document-too-far': 'nearness',
  'document-tilted': 'squareness',
  'black-and-white': 'colour',
  screenshot: 'screenshot',
  'screen-recapture': 'pattern',
  'same-picture': 'difference',
} as const satisfies Partial<Record<CheckCode, keyof Rules>>;

/** The bounds of a shot, with the lines that a level draws elsewhere. */
export function rulesFor(shot: ShotKind, bounds: Bounds = {}): Rules {
  const rules = rulesOf[shot];
  const drawn = Object.entries(ruleOf).flatMap(([code, rule]) => {
    const own = bounds[code as keyof typeof ruleOf];
    return own ? [[rule, { ...rules[rule], ...own }] as const] : [];
  });
  return { ...rules, ...Object.fromEntries(drawn) };
}
