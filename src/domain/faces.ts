import type { Bounds, Box, CheckCode, CheckResult } from './judgement.js';

/** A face as a detector found it; the box may reach beyond the picture. */
export interface Face {
  readonly box: Box;
  /** How sure the detector is, 0 to 1. */
  readonly confidence: number;
}

/** The picture in which faces were sought. */
export interface FacePicture {
  readonly width: number;
  readonly height: number;
  /** It shows a document too, with the portrait on it. */
  readonly withDocument: boolean;
}

type FaceCheck = 'no-face' | 'several-faces' | 'face-too-small' | 'face-cut-off';

/** Where each check warns unless the level says otherwise; a detector may be wrong, so that none refuses by itself. */
const warnsAt: Readonly<Record<FaceCheck, number>> = {
  /** Least confidence for a face; what detectors such as MediaPipe's take for one unless told otherwise. */
  'no-face': 0.5,
  /**
   * Size of another face against the applicant's. A portrait on a card held up is 3 cm high: a fifth of a face beside it,
   * not half of one even at half the distance to the camera. Somebody looking over the shoulder has more.
   */
  'several-faces': 0.5,
  /** Size of the face against the picture's shorter side: at 720 pixels it is 86 wide, the least that compares well. */
  'face-too-small': 0.12,
  /** Gap between the face and the edge, against the picture's sides; detectors end a box that is cut off at the edge. */
  'face-cut-off': 0.005,
};

/** Another face counts only when the detector is surer of it than it need be of the first: a poster is no person. */
const surelyAnother = 0.7;

function sizeOf({ box }: Face, { width, height }: FacePicture): number {
  return Math.sqrt(box.width * width * box.height * height) / Math.min(width, height);
}

function within({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return {
    x: left,
    y: top,
    width: Math.min(width - (left - x), 1 - left),
    height: Math.min(height - (top - y), 1 - top),
  };
}

function gapOf({ box: { x, y, width, height } }: Face): number {
  return Math.min(x, y, 1 - x - width, 1 - y - height);
}

function judged(
  code: FaceCheck,
  score: number,
  bounds: Bounds,
  faces: readonly Face[],
  isBad: (line: number) => boolean,
): CheckResult {
  const { warn = warnsAt[code], refuse } = bounds[code] ?? {};
  const isRefused = refuse !== undefined && isBad(refuse);
  const outcome = isRefused ? 'refuse' : isBad(warn) ? 'warn' : 'ok';
  const where = faces.map(({ box }) => within(box)).filter(({ width, height }) => width > 0 && height > 0);
  return {
    code,
    outcome,
    score,
    threshold: isRefused ? refuse : warn,
    ...(outcome !== 'ok' && where.length > 0 && { where }),
  };
}

/** The checks of a selfie when nobody has looked for faces in it. */
export const facesUnseen: readonly CheckResult[] = (Object.keys(warnsAt) as CheckCode[]).map((code) => ({
  code,
  outcome: 'skipped',
  score: null,
  threshold: null,
}));

/** From this share of all that two boxes cover together, what they have in common makes them one face. */
const sameShare = 0.4;
/** Sides of two boxes that are of a size: a child's face before its parent's is smaller than that. */
const alikeSides = 0.75;

function areaOf({ width, height }: Box): number {
  return width * height;
}

function overlapOf(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}

/** Whether the middle of the one lies in the oval that fills the other: a face there would be hidden by it. */
function isMiddleOf(one: Box, other: Box): boolean {
  const across = (one.x + one.width / 2 - other.x - other.width / 2) / other.width;
  const down = (one.y + one.height / 2 - other.y - other.height / 2) / other.height;
  return Math.hypot(across, down) < 0.5;
}

/** Whether two boxes show one face twice. A small face before or behind a large one is another. */
function isSameFace({ box: one }: Face, { box: other }: Face): boolean {
  const [small, large] = areaOf(one) < areaOf(other) ? [one, other] : [other, one];
  const common = overlapOf(small, large);
  if (common > sameShare * (areaOf(small) + areaOf(large) - common)) return true;
  return areaOf(small) >= alikeSides ** 2 * areaOf(large) && isMiddleOf(small, large);
}

/** Each face once: of boxes on one another the surest, and of those equally sure the largest. */
function distinct(faces: readonly Face[]): readonly Face[] {
  const kept: Face[] = [];
  for (const face of faces.toSorted((a, b) => b.confidence - a.confidence || areaOf(b.box) - areaOf(a.box)))
    if (!kept.some((other) => isSameFace(face, other))) kept.push(face);
  return kept;
}

/** Judges a selfie by the faces that were found in it: one, whole, near, and nobody beside. */
export function judgeFaces(
  found: readonly Face[],
  picture: FacePicture,
  bounds: Bounds = {},
): readonly CheckResult[] {
  const confidence = Math.max(0, ...found.map((face) => face.confidence));
  const presence = judged('no-face', confidence, bounds, [], (line) => confidence < line);
  const sure = found.filter((face) => face.confidence >= Math.min(confidence, warnsAt['no-face']));
  const [first, ...others] = distinct(sure).toSorted((a, b) => sizeOf(b, picture) - sizeOf(a, picture));
  if (!first || presence.outcome !== 'ok') return [presence, ...facesUnseen.slice(1)];

  // The portrait on the document may be held right before the camera; it is the one face more that belongs there.
  const strangers = others
    .filter((face) => face.confidence >= surelyAnother)
    .slice(picture.withDocument ? 1 : 0);
  const size = sizeOf(first, picture);
  const share = (face: Face): number => sizeOf(face, picture) / size;
  const largest = Math.max(0, ...strangers.map(share));
  const gap = gapOf(first);
  const counting = bounds['several-faces']?.warn ?? warnsAt['several-faces'];
  const counted = strangers.filter((face) => share(face) >= counting);
  return [
    presence,
    judged('several-faces', largest, bounds, counted, (line) => largest >= line),
    judged('face-too-small', size, bounds, [first], (line) => size < line),
    judged('face-cut-off', gap, bounds, [first], (line) => gap < line),
  ];
}
