import type { CheckCode } from '../../../src/domain/judgement.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import type { Band, Rules } from '../../../src/inspection/judge/rules.js';
import { tableOf } from '../report/table.js';

interface Line {
  readonly code: CheckCode;
  readonly band: (rules: Rules) => Band;
  /** What the number is, and why the line is where it is. */
  readonly measures: string;
  readonly why: string;
}

const lines: readonly Line[] = [
  {
    code: 'dimensions-too-small',
    band: ({ minShortSide }) => minShortSide,
    measures: 'pixels of the shorter side',
    why: 'At 320 pixels the small print of an ID card that fills the picture is four pixels high.',
  },
  {
    code: 'blank',
    band: ({ relief }) => ({ warn: relief, refuse: relief }),
    measures: 'share in which anything can be made out',
    why: 'One line of writing on an empty page is more; a covered lens has nothing.',
  },
  {
    code: 'blurry',
    band: ({ sharpness }) => sharpness,
    measures: 'sharpness where there is detail, 1 is crisp',
    why: 'Sharp photos of documents score more; small print that is smeared away scores far less. Faces bear more.',
  },
  {
    code: 'too-dark',
    band: ({ light }) => light,
    measures:
      'brightness of the lit part, or of the middle times a factor, of 255; never more than its brightest bits',
    why: 'A bright card in a tenth of its light is refused; a dark cover in normal light is not warned of.',
  },
  {
    code: 'too-bright',
    band: ({ burnt }) => burnt,
    measures:
      'burnt white and burnt tints together, white with nothing dark beside it, or pale things about to burn, 1 is too much',
    why: 'White alone may be paper and bright tints alone a wall; both together, no shadow at all, or what is between are too much light.',
  },
  {
    code: 'low-contrast',
    band: ({ contrast }) => contrast,
    measures: 'brightness between dark and bright parts, of 255',
    why: 'Good pictures span 120 and more; at 80 a card is a grey shadow.',
  },
  {
    code: 'glare',
    band: ({ glare }) => glare,
    measures: 'share of the document under reflections, more on a dark one',
    why: 'A lamp in a card covers 0.02 and more, shiny spots in good photos 0.0085 and less.',
  },
  {
    code: 'no-document',
    band: ({ document }) => document,
    measures: 'evidence, 1 is enough',
    why: 'Rows of letters, or clear sides in the proportions of a document; either may be hidden in a good photo.',
  },
  {
    code: 'document-cut-off',
    band: ({ outline }) => outline,
    measures: 'share of the outline that lies in the picture',
    why: 'A cut corner hides nothing; a cut side does.',
  },
  {
    code: 'document-too-far',
    band: ({ nearness }) => nearness,
    measures: 'share of the picture that the document fills',
    why: 'Below it, small print has too few pixels in the picture that is sent.',
  },
  {
    code: 'document-tilted',
    band: ({ squareness }) => squareness,
    measures: 'cosine of the viewing angle',
    why: 'At about 30 degrees the far side loses its small print and the card begins to shine.',
  },
  {
    code: 'black-and-white',
    band: ({ colour }) => colour,
    measures: 'share of the document with a colour of its own',
    why: 'Grey under a tinted lamp has one colour everywhere, which counts as none; pale documents keep a little.',
  },
  {
    code: 'screenshot',
    band: ({ screenshot }) => screenshot,
    measures: 'likeness to screen grabs, 1 is one',
    why: 'Perfectly even runs, sizes of screens and their file type; phones smooth walls too, but not as much.',
  },
  {
    code: 'screen-recapture',
    band: ({ pattern }) => pattern,
    measures: 'how far one fine pattern stands out everywhere (logarithm)',
    why: 'Woven cloth and security print come close; a hint only.',
  },
  {
    code: 'same-picture',
    band: ({ difference }) => difference,
    measures: 'share of coarse features that differ',
    why: 'Saved again or made smaller a picture differs by less, two photos of one card by more.',
  },
];

function bandText({ warn, refuse }: Band): string {
  return Number.isFinite(refuse) ? `${warn} · ${refuse}` : String(warn);
}

/** Where every line is drawn, and why; for a selfie only where it is another one. */
export function thresholdsTable(): string {
  const rows = lines.map(({ code, band, measures, why }) => {
    const [usual, selfie] = [bandText(band(rulesOf['identity/front'])), bandText(band(rulesOf.selfie))];
    return [`\`${code}\``, measures, usual, selfie === usual ? '' : selfie, why];
  });
  return tableOf(['check', 'what is measured', 'warn · refuse', 'selfie', 'why'], rows);
}
