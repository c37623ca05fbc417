import type { CheckResult, Judgement, Verdict } from '../../src/domain/judgement.js';
import type { Photo } from '../../src/domain/photo.js';
import type { CameraProblem, Screen, Trail } from '../../src/domain/screen.js';
import type { Shot } from '../../src/domain/shot.js';
import {
  blindFace,
  cardPhoto,
  faceOf,
  letterPage,
  letterPhoto,
  pdfFace,
  pdfPageFace,
  selfiePhoto,
  streamOf,
} from './gallery-photos.js';

type ShotScreen = Extract<Screen, { name: 'shot' }>;

export const trail: Trail = {
  position: 1,
  total: 4,
  family: 'identity',
  documentType: 'ID_CARD',
  canGoBack: true,
};

export const front: Shot = {
  key: 'IDENTITY/FRONT_SIDE',
  step: 'IDENTITY',
  kind: 'identity/front',
  side: 'FRONT_SIDE',
  documentType: 'ID_CARD',
  withDocument: false,
  liveOnly: false,
};
export const back: Shot = { ...front, key: 'IDENTITY/BACK_SIDE', kind: 'identity/back', side: 'BACK_SIDE' };
export const passport: Shot = {
  key: 'IDENTITY',
  step: 'IDENTITY',
  kind: 'identity/front',
  documentType: 'PASSPORT',
  withDocument: false,
  liveOnly: false,
};
export const selfie: Shot = {
  key: 'SELFIE',
  step: 'SELFIE',
  kind: 'selfie',
  withDocument: false,
  liveOnly: false,
};
export const selfieWithDocument: Shot = { ...selfie, withDocument: true };
export const address: Shot = {
  key: 'PROOF_OF_RESIDENCE',
  step: 'PROOF_OF_RESIDENCE',
  kind: 'address',
  documentType: 'UTILITY_BILL',
  withDocument: false,
  liveOnly: false,
};

/** The same where the level lets it have several pages. */
const letter: Shot = { ...address, maxPages: 5 };
const page = faceOf(letterPhoto());

/** One finding of the device. */
export function finding<Code extends CheckResult['code']>(
  code: Code,
  outcome: CheckResult['outcome'],
  where?: CheckResult['where'],
): CheckResult & { readonly code: Code } {
  return { code, outcome, score: 0.4, threshold: 0.2, ...(where && { where }) };
}

/** A judgement with these findings. */
export function judgement(verdict: Verdict, checks: readonly CheckResult[] = []): Judgement {
  return { verdict, type: 'jpeg', width: 1200, height: 900, checks };
}

/** A shot screen with this photo on it. */
export function shotScreen(shot: Shot, photo?: Photo, more: Partial<ShotScreen> = {}): ShotScreen {
  const family = shot.kind === 'selfie' ? 'selfie' : shot.kind === 'address' ? 'address' : 'identity';
  const position = { identity: 1, selfie: 2, address: 3 }[family];
  const here: Trail = { ...trail, family, position };
  return { name: 'shot', trail: here, shot, ...(photo && { photo }), ...more };
}

const glare = finding('glare', 'warn', [{ x: 0.63, y: 0.52, width: 0.22, height: 0.28 }]);
const cut = finding('document-cut-off', 'warn', [{ x: 0, y: 0.1, width: 0.05, height: 0.8 }]);
const blurry = finding('blurry', 'warn');

export const clear = faceOf(cardPhoto());
const shiny = faceOf(cardPhoto({ glare: true }));
export const person = faceOf(selfiePhoto());
export const server = { code: 'unreachable' } as const;

const live: Shot = { ...selfie, liveOnly: true };
const withCamera = { canUseCamera: true } as const;
const blocked = (problem: CameraProblem): Partial<ShotScreen> => ({
  ...withCamera,
  camera: { stage: 'blocked', problem },
});
const on = (stream: MediaStream): Partial<ShotScreen> => ({
  ...withCamera,
  camera: { stage: 'live', stream },
});

/** The shot screen where the page can show a live camera. */
const cameraShots: Readonly<Record<string, Screen>> = {
  'shot-camera-offered': shotScreen(front, undefined, withCamera),
  'shot-camera-starting': shotScreen(front, undefined, { ...withCamera, camera: { stage: 'starting' } }),
  'shot-camera-live': shotScreen(front, undefined, on(streamOf(cardPhoto()))),
  'shot-camera-live-selfie': shotScreen(selfie, undefined, on(streamOf(selfiePhoto()))),
  'shot-camera-live-document': shotScreen(selfieWithDocument, undefined, on(streamOf(selfiePhoto()))),
  'shot-camera-blocked': shotScreen(front, undefined, blocked('denied')),
  'shot-camera-busy': shotScreen(address, undefined, blocked('busy')),
  'shot-live': shotScreen(live, undefined, withCamera),
  'shot-live-blocked': shotScreen(live, undefined, blocked('none')),
  'shot-live-no-camera': shotScreen(live),
};

/** Every sample state of the shot screen. */
export const shots: Readonly<Record<string, Screen>> = {
  'shot-empty': shotScreen(front),
  'shot-back': shotScreen(back),
  'shot-passport': shotScreen(passport),
  'shot-selfie': shotScreen(selfie),
  ...cameraShots,
  'shot-selfie-document': shotScreen(selfieWithDocument),
  'shot-address': shotScreen(address),
  'shot-again': shotScreen(back, undefined, {
    comment: 'The text on the back is not readable.\nPlease hold the card flat and tap it to focus.',
    triesLeft: 3,
  }),
  'shot-last-try': shotScreen(back, undefined, { comment: 'The picture is still too dark.', triesLeft: 1 }),
  'shot-inspecting': shotScreen(front, { stage: 'inspecting', face: clear }),
  'shot-inspecting-first': shotScreen(front, {
    stage: 'inspecting',
    face: { isPdf: false, fileName: 'IMG_2041.jpg', bytes: 2_140_000, quarterTurns: 0 },
  }),
  'shot-ok': shotScreen(front, { stage: 'judged', face: clear, judgement: judgement('ok') }),
  'shot-ok-selfie': shotScreen(selfie, { stage: 'judged', face: person, judgement: judgement('ok') }),
  'shot-ok-pdf': shotScreen(address, { stage: 'judged', face: pdfFace, judgement: judgement('ok') }),
  'shot-ok-pdf-page': shotScreen(address, {
    stage: 'judged',
    face: pdfPageFace,
    judgement: judgement('ok'),
  }),
  'shot-ok-pdf-wide': shotScreen(address, {
    stage: 'judged',
    face: { ...pdfPageFace, previewUrl: letterPage({ lying: true }), pages: 1, bytes: 1_240_000 },
    judgement: judgement('ok'),
  }),
  'shot-sending-pdf-page': shotScreen(address, { stage: 'sending', face: pdfPageFace, fraction: 0.63 }),
  'shot-inspecting-pdf-page': shotScreen(address, { stage: 'inspecting', face: pdfPageFace }),
  'shot-doubtful': shotScreen(front, {
    stage: 'judged',
    face: shiny,
    judgement: judgement('doubtful', [glare]),
  }),
  'shot-doubtful-many': shotScreen(front, {
    stage: 'judged',
    face: shiny,
    judgement: judgement('doubtful', [glare, cut, blurry]),
  }),
  'shot-doubtful-tall': shotScreen(front, {
    stage: 'judged',
    face: faceOf(cardPhoto({ glare: true, tall: true })),
    judgement: judgement('doubtful', [glare]),
  }),
  'shot-refused': shotScreen(front, {
    stage: 'judged',
    face: clear,
    judgement: judgement('refused', [finding('blurry', 'refuse')]),
  }),
  'shot-wrong-file': shotScreen(front, {
    stage: 'judged',
    face: blindFace,
    judgement: { ...judgement('refused', [finding('unsupported-type', 'refuse')]), type: 'office' },
  }),
  'shot-adding': shotScreen(letter, { stage: 'adding', face: page, pages: [page, page] }),
  'shot-page-good': shotScreen(letter, {
    stage: 'judged',
    face: page,
    pages: [page],
    judgement: judgement('ok'),
  }),
  'shot-waiting': shotScreen(front, { stage: 'waiting', face: clear, isKept: true, reason: 'offline' }),
  'shot-waiting-here': shotScreen(front, { stage: 'waiting', face: clear, isKept: false, reason: 'busy' }),
  'shot-sending': shotScreen(front, { stage: 'sending', face: clear, fraction: 0.63 }),
  'shot-stuck': shotScreen(front, { stage: 'stuck', face: clear, failure: server }),
  'shot-accepted': shotScreen(front, { stage: 'accepted', face: clear, imageId: '1', warnings: [] }),
  'shot-accepted-hint': shotScreen(front, {
    stage: 'accepted',
    face: clear,
    imageId: '1',
    warnings: ['documentTooMuchOutside'],
  }),
  'shot-not-accepted': shotScreen(
    back,
    { stage: 'refused', face: clear, reasons: ['sameSides', 'dataNotReadable'] },
    { triesLeft: 4 },
  ),
  'shot-not-accepted-last': shotScreen(
    back,
    { stage: 'refused', face: clear, reasons: ['dataNotReadable'] },
    { triesLeft: 1, isLastTryNews: true },
  ),
  'shot-not-accepted-over': shotScreen(
    back,
    { stage: 'refused', face: clear, reasons: ['dataNotReadable'] },
    { triesLeft: 0 },
  ),
  'shot-other-document': shotScreen(
    passport,
    { stage: 'refused', face: clear, reasons: ['forbiddenDocument'] },
    { triesLeft: 3 },
  ),
  'shot-shut': shotScreen(front, {
    stage: 'stuck',
    face: clear,
    failure: {
      code: 'refused',
      status: 409,
      errorCode: 1006,
      errorName: 'no-upload-verification-in-progress',
    },
  }),
  'shot-before': shotScreen(front, undefined, {
    before: ['dataNotReadable', 'documentWayTooMuchOutside'],
    triesLeft: 3,
  }),
  'shot-before-other-side': shotScreen(back, undefined, { before: ['otherSideRefused'], triesLeft: 3 }),
  'shot-before-other-document': shotScreen(passport, undefined, { before: ['expiredDoc'], triesLeft: 2 }),
  'shot-labels': shotScreen(selfie, undefined, { labels: ['BAD_SELFIE', 'UNSUITABLE_ENV'], triesLeft: 4 }),
};
