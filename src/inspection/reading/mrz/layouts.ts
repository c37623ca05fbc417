/** A stretch of the zone's characters, its lines joined: the first, and the one behind the last. */
export type Span = readonly [from: number, to: number];

/** The zones known: those of ICAO 9303 parts 4 to 7, and the French identity card of before 2021. */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FR-ID';

/** Where things stand in a zone. The check digit of a number or date stands right behind it. */
export interface Layout {
  readonly format: MrzFormat;
  readonly width: number;
  readonly rows: number;
  /** How a zone of this format begins. */
  readonly start: RegExp;
  /** What may stand where: `9` digits, `A` letters, `*` anything; fillers everywhere. */
  readonly mask: string;
  readonly names: Span;
  readonly givenNames?: Span;
  readonly number: Span;
  /** Numbers of more than nine characters go on in the optional data. */
  readonly hasLongNumbers: boolean;
  readonly nationality?: Span;
  readonly birth: Span;
  readonly sex: number;
  readonly expiry?: Span;
  readonly optional: readonly Span[];
  /** The optional data has its own check digit. */
  readonly isOptionalChecked: boolean;
  /** What the last check digit, right behind the last of these, is taken from; nothing where there is none. */
  readonly composite: readonly Span[];
}

/** The document code and the issuer lead every zone. */
export const codeSpan: Span = [0, 2];
export const issuerSpan: Span = [2, 5];

function withMask(layout: Omit<Layout, 'mask'>): Layout {
  const { width, rows, names, givenNames, number, nationality, birth, expiry, optional } = layout;
  const cells = Array<string>(width * rows).fill('*');
  const mark = (sign: string, ...spans: readonly (Span | undefined)[]): void => {
    for (const span of spans) if (span) cells.fill(sign, ...span);
  };
  mark('A', issuerSpan, names, givenNames, nationality);
  for (const [from, to] of [birth, expiry ?? birth]) mark('9', [from, to + 1]);
  const checked = [number, ...(layout.isOptionalChecked ? optional : []), ...layout.composite.slice(-1)];
  for (const [, to] of checked) mark('9', [to, to + 1]);
  return { ...layout, mask: cells.join('') };
}

/** The four formats of two lines, which share the first 28 places of the second. */
function twoLines(format: MrzFormat, width: number, optionalEnd: number): Layout {
  const isVisa = format.startsWith('MRV');
  const at = (from: number, to: number): Span => [width + from, width + to];
  return withMask({
    format,
    width,
    rows: 2,
    start: isVisa ? /^V/ : /^[^V]/,
    names: [5, width],
    number: at(0, 9),
    hasLongNumbers: format === 'TD2',
    nationality: at(10, 13),
    birth: at(13, 19),
    sex: width + 20,
    expiry: at(21, 27),
    optional: [at(28, optionalEnd)],
    isOptionalChecked: format === 'TD3',
    composite: isVisa ? [] : [at(0, 10), at(13, 20), at(21, width - 1)],
  });
}

/** Every layout that is tried. */
export const layouts: readonly Layout[] = [
  twoLines('TD3', 44, 42),
  withMask({
    format: 'TD1',
    width: 30,
    rows: 3,
    start: /^[^V]/,
    names: [60, 90],
    number: [5, 14],
    hasLongNumbers: true,
    nationality: [45, 48],
    birth: [30, 36],
    sex: 37,
    expiry: [38, 44],
    optional: [
      [15, 30],
      [48, 59],
    ],
    isOptionalChecked: false,
    composite: [
      [5, 37],
      [38, 45],
      [48, 59],
    ],
  }),
  twoLines('TD2', 36, 35),
  twoLines('MRV-A', 44, 44),
  twoLines('MRV-B', 36, 36),
  withMask({
    format: 'FR-ID',
    width: 36,
    rows: 2,
    start: /^.DFRA/,
    names: [5, 30],
    givenNames: [49, 63],
    number: [36, 48],
    hasLongNumbers: false,
    birth: [63, 69],
    sex: 70,
    optional: [[30, 36]],
    isOptionalChecked: false,
    composite: [[0, 71]],
  }),
];
