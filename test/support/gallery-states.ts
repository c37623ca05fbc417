import type { CheckResult, Judgement, Verdict } from '../../src/domain/judgement.js';
import type { Photo } from '../../src/domain/photo.js';
import type { ClosedReason, Screen, SummaryItem, Trail } from '../../src/domain/screen.js';
import type { Shot } from '../../src/domain/shot.js';
import { blindFace, cardPhoto, faceOf, pdfFace, selfiePhoto } from './gallery-photos.js';

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

/** One finding of the device. */
export function finding(
  code: CheckResult['code'],
  outcome: CheckResult['outcome'],
  where?: CheckResult['where'],
): CheckResult {
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
const person = faceOf(selfiePhoto());
const server = { code: 'unreachable' } as const;

const shots: Record<string, Screen> = {
  'shot-empty': shotScreen(front),
  'shot-back': shotScreen(back),
  'shot-passport': shotScreen(passport),
  'shot-selfie': shotScreen(selfie),
  'shot-selfie-document': shotScreen(selfieWithDocument),
  'shot-address': shotScreen(address),
  'shot-live': shotScreen({ ...selfie, liveOnly: true }),
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
  'shot-waiting': shotScreen(front, { stage: 'waiting', face: clear, reason: 'offline' }),
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
};

const fields: SummaryItem = {
  kind: 'fields',
  step: 'APPLICANT_DATA',
  values: [
    { name: 'firstName', value: 'Erika' },
    { name: 'lastName', value: 'Mustermann' },
    { name: 'dob', value: '12 August 1983' },
    { name: 'street', value: 'Heidestraße 17' },
  ],
};
const sent = (shot: Shot, face = clear): SummaryItem => ({
  kind: 'photo',
  shot,
  photo: { stage: 'accepted', face, imageId: '1', warnings: [] },
});
const items: readonly SummaryItem[] = [
  sent(front),
  sent(back),
  sent(selfie, person),
  sent(address, pdfFace),
  fields,
];
const travelling: readonly SummaryItem[] = [
  sent(front),
  { kind: 'photo', shot: back, photo: { stage: 'sending', face: clear, fraction: 0.63 } },
  { kind: 'photo', shot: selfie, photo: { stage: 'waiting', face: person, reason: 'queued' } },
  { kind: 'photo', shot: address, photo: { stage: 'stuck', face: pdfFace, failure: server } },
  fields,
];
const atEnd: Trail = { position: 5, total: 4, family: 'summary', canGoBack: true };
const idle = { stage: 'idle' } as const;
const contact = { email: 'help@bank.example', url: 'https://bank.example/help', reference: 'VX-7F3K' };
const closed = (reason: ClosedReason, comment?: string): Screen => ({
  name: 'closed',
  reason,
  contact,
  ...(comment && { comment }),
});

const others: Record<string, Screen> = {
  loading: { name: 'loading', patience: 'fresh' },
  'loading-slow': { name: 'loading', patience: 'slow' },
  'loading-long': { name: 'loading', patience: 'long' },
  failed: { name: 'failed', failure: { code: 'server-error', status: 500, correlationId: 'req-4f8b2c' } },
  'failed-offline': { name: 'failed', failure: { code: 'offline' } },
  start: {
    name: 'start',
    tasks: [
      {
        step: 'IDENTITY',
        family: 'identity',
        withDocument: false,
        documentTypes: ['PASSPORT', 'ID_CARD', 'DRIVERS', 'RESIDENCE_PERMIT'],
      },
      { step: 'SELFIE', family: 'selfie', withDocument: true, documentTypes: [] },
      { step: 'PROOF_OF_RESIDENCE', family: 'address', withDocument: false, documentTypes: ['UTILITY_BILL'] },
      { step: 'APPLICANT_DATA', family: 'data', withDocument: false, documentTypes: [] },
    ],
  },
  'start-selfie': {
    name: 'start',
    tasks: [{ step: 'SELFIE', family: 'selfie', withDocument: false, documentTypes: [] }],
  },
  pick: {
    name: 'pick',
    trail: { position: 1, total: 4, family: 'identity', canGoBack: true },
    step: 'IDENTITY',
    family: 'identity',
    asksCountry: true,
    includedCountries: [],
    excludedCountries: [],
    documentTypes: [
      { type: 'PASSPORT', photoCount: 1 },
      { type: 'ID_CARD', photoCount: 2 },
      { type: 'DRIVERS', photoCount: 2 },
      { type: 'RESIDENCE_PERMIT', photoCount: 2 },
    ],
    choice: { country: 'DEU', documentType: 'ID_CARD' },
  },
  data: {
    name: 'data',
    trail: { position: 4, total: 4, family: 'data', canGoBack: true, sending: 0.4 },
    step: 'APPLICANT_DATA',
    fields: ['firstName', 'lastName', 'dob', 'country', 'email', 'phone'].map((name) => ({
      name,
      required: name !== 'phone',
      immutableIfPresent: false,
    })),
    values: { firstName: 'Erika' },
    saving: { stage: 'idle' },
  },
  summary: { name: 'summary', trail: atEnd, items, readiness: 'ready', submission: idle },
  'summary-sending': {
    name: 'summary',
    trail: { ...atEnd, sending: 0.55 },
    items: travelling,
    readiness: 'sending',
    submission: idle,
  },
  'summary-incomplete': {
    name: 'summary',
    trail: atEnd,
    items: [
      sent(front),
      { kind: 'photo', shot: back, photo: { stage: 'refused', face: clear, reasons: ['sameSides'] } },
    ],
    readiness: 'incomplete',
    submission: idle,
  },
  'summary-submitting': {
    name: 'summary',
    trail: atEnd,
    items,
    readiness: 'ready',
    submission: { stage: 'sending' },
  },
  'summary-failed': {
    name: 'summary',
    trail: atEnd,
    items,
    readiness: 'ready',
    submission: { stage: 'failed', failure: { code: 'timeout' } },
  },
  review: { name: 'review' },
  approved: { name: 'approved' },
  fix: {
    name: 'fix',
    items: [
      {
        step: 'IDENTITY',
        shot: back,
        photo: { stage: 'accepted', face: clear, imageId: '2', warnings: [] },
        comment: 'The text on the back isn’t readable.',
        labels: ['UNSATISFACTORY_PHOTOS'],
        triesLeft: 3,
        done: false,
      },
      { step: 'PROOF_OF_RESIDENCE', shot: address, labels: ['WRONG_ADDRESS'], triesLeft: 4, done: false },
      { step: 'APPLICANT_DATA', labels: ['PROBLEMATIC_APPLICANT_DATA'], done: false },
    ],
    accepted: [sent(front), sent(selfie, person)],
  },
  'fix-one-left': {
    name: 'fix',
    items: [
      {
        step: 'IDENTITY',
        shot: front,
        photo: { stage: 'sending', face: clear, fraction: 0.2 },
        labels: [],
        done: true,
      },
      { step: 'IDENTITY', shot: back, labels: ['BLACK_AND_WHITE'], triesLeft: 1, done: false },
    ],
    accepted: [sent(selfie, person)],
  },
  final: closed('final', 'Your documents could not be accepted for this service.'),
  locked: closed('locked'),
  cancelled: closed('cancelled'),
  expired: closed('expired'),
  inactive: closed('inactive'),
  unsupported: closed('unsupported'),
};

/** Every sample state by its name. */
export const states: Readonly<Record<string, Screen>> = { ...others, ...shots };
