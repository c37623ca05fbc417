import type { Box, CheckCode } from '../../src/domain/judgement.js';
import type { PhotoFace } from '../../src/domain/photo.js';
import type { Screen } from '../../src/domain/screen.js';
import { cardPhoto, faceOf } from './gallery-photos.js';
import {
  back,
  clear,
  finding,
  front,
  judgement,
  passport,
  person,
  selfie,
  shotScreen,
} from './gallery-shots.js';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** Where the device finds what it finds, as far as it is in one place. */
const places: Partial<Record<CheckCode, readonly Box[]>> = {
  blurry: [box(0.1, 0.55, 0.4, 0.3)],
  'too-bright': [box(0.6, 0.1, 0.3, 0.3)],
  glare: [box(0.63, 0.52, 0.22, 0.28)],
  'document-too-far': [box(0.35, 0.35, 0.3, 0.3)],
  'document-tilted': [box(0.15, 0.2, 0.7, 0.6)],
  'several-faces': [box(0.7, 0.2, 0.26, 0.3)],
  'face-too-small': [box(0.44, 0.38, 0.12, 0.14)],
  'face-cut-off': [box(0.3, 0, 0.4, 0.4)],
};

const ofDocuments: readonly CheckCode[] = [
  'blurry',
  'too-dark',
  'too-bright',
  'low-contrast',
  'glare',
  'no-document',
  'document-too-far',
  'document-tilted',
  'black-and-white',
  'screenshot',
  'screen-recapture',
  'expired',
  'document-mismatch',
];
const ofFaces: readonly CheckCode[] = ['no-face', 'several-faces', 'face-too-small', 'face-cut-off'];

function doubted(code: CheckCode, shot = front, face = clear): Screen {
  const checks = [finding(code, 'warn', places[code])];
  return shotScreen(shot, { stage: 'judged', face, judgement: judgement('doubtful', checks) });
}

function cut(face: PhotoFace, where: readonly Box[], width = 1200, height = 900): Screen {
  const checks = [finding('document-cut-off', 'warn', where)];
  const doubt = { ...judgement('doubtful', checks), width, height };
  return shotScreen(front, { stage: 'judged', face, judgement: doubt });
}

/** Documents that do not lie in the picture as a whole. */
const cuts: Readonly<Record<string, Screen>> = {
  'finding-document-cut-off': cut(faceOf(cardPhoto({ x: 0.3 })), [box(0, 0.19, 0.06, 0.66)]),
  'finding-cut-corner': cut(faceOf(cardPhoto({ x: 0.3, y: 0.2 })), [
    box(0, 0, 0.73, 0.06),
    box(0, 0, 0.06, 0.57),
  ]),
  'finding-cut-corner-tall': cut(
    faceOf(cardPhoto({ tall: true, x: 0.7, y: 0.95 })),
    [box(0.29, 0.94, 0.71, 0.06), box(0.94, 0.73, 0.06, 0.27)],
    900,
    1200,
  ),
  'finding-cut-three': cut(faceOf(cardPhoto({ y: 0.26, size: 1.1 })), [
    box(0, 0, 1, 0.06),
    box(0, 0, 0.06, 0.69),
    box(0.94, 0, 0.06, 0.62),
  ]),
  'finding-cut-all': cut(faceOf(cardPhoto({ size: 1.25 })), [
    box(0, 0, 1, 0.06),
    box(0, 0.94, 1, 0.06),
    box(0, 0, 0.06, 1),
    box(0.94, 0, 0.06, 1),
  ]),
};

/** Every problem that a picture can have, each by itself on a photo. */
export const findings: Readonly<Record<string, Screen>> = {
  ...Object.fromEntries(ofDocuments.map((code) => [`finding-${code}`, doubted(code)])),
  ...Object.fromEntries(ofFaces.map((code) => [`finding-${code}`, doubted(code, selfie, person)])),
  ...cuts,
  'finding-place-of-second': shotScreen(front, {
    stage: 'judged',
    face: faceOf(cardPhoto({ glare: true })),
    judgement: judgement('doubtful', [
      finding('low-contrast', 'warn'),
      finding('glare', 'warn', places.glare),
      finding('blurry', 'warn'),
    ]),
  }),
  'finding-mrz-unreadable': doubted('mrz-unreadable', passport),
  'finding-same-picture-near': doubted('same-picture', back),
  'finding-same-picture': shotScreen(back, {
    stage: 'judged',
    face: clear,
    judgement: judgement('refused', [finding('same-picture', 'refuse')]),
  }),
  'finding-must-pass': shotScreen(
    front,
    {
      stage: 'judged',
      face: clear,
      judgement: judgement('refused', [
        finding('low-contrast', 'warn'),
        finding('glare', 'warn', places.glare),
        finding('black-and-white', 'refuse'),
      ]),
    },
    { comment: 'Please send a colour photo of the card itself.', triesLeft: 4 },
  ),
};
