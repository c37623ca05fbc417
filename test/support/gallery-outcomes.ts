import type { ClosedReason, Screen, SummaryItem, Trail } from '../../src/domain/screen.js';
import type { Shot } from '../../src/domain/shot.js';
import { pdfFace } from './gallery-photos.js';
import { address, back, clear, front, person, selfie, trail } from './gallery-shots.js';

type LastTry = Extract<Screen, { name: 'last-try' }>;
type Data = Extract<Screen, { name: 'data' }>;

/** A comment with all that a comment should not have: markup, direction marks, no space, no shape, and many lines. */
export const hostile = [
  '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script> & <b>bold</b>',
  '\u202Eevil.exe\u202C and \u2067left over\u2069 \u202E',
  'x'.repeat(2000),
  '\u{1F469}\u200D\u{1F4BB}\u{1F1E9}\u{1F1EA}'.repeat(40),
  `Z\u0335\u0321\u0322\u031B\u0316\u0317\u0318${'\u0300'.repeat(60)}algo`,
  `zero${'\u200B'.repeat(200)}width`,
  'شكراً for the foto',
].join('\n');

const contact = { email: 'help@bank.example', url: 'https://bank.example/help', reference: 'VX-7F3K' };
const closed = (reason: ClosedReason, more: Partial<Extract<Screen, { name: 'closed' }>> = {}): Screen => ({
  name: 'closed',
  reason,
  contact,
  ...more,
});

const sent = (shot: Shot, face = clear): SummaryItem => ({
  kind: 'photo',
  shot,
  photo: { stage: 'accepted', face, imageId: '1', warnings: [] },
});
const refused = (face = clear) => ({ stage: 'accepted', face, imageId: '2', warnings: [] }) as const;

const fixes: Readonly<Record<string, Screen>> = {
  fix: {
    name: 'fix',
    items: [
      {
        step: 'IDENTITY',
        shot: back,
        photo: refused(),
        comment: 'The text on the back isn’t readable.',
        labels: ['UNSATISFACTORY_PHOTOS'],
        triesLeft: 3,
        done: false,
      },
      {
        step: 'PROOF_OF_RESIDENCE',
        shot: address,
        photo: refused(pdfFace),
        labels: ['WRONG_ADDRESS'],
        triesLeft: 4,
        done: false,
      },
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
  'fix-refused-at-once': {
    name: 'fix',
    items: [
      {
        step: 'IDENTITY',
        shot: front,
        photo: refused(),
        before: ['dataNotReadable', 'grayscale'],
        comment: 'The front is too dark.',
        labels: ['UNSATISFACTORY_PHOTOS'],
        triesLeft: 2,
        done: false,
      },
      { step: 'IDENTITY', shot: back, before: ['otherSideRefused'], labels: [], triesLeft: 2, done: false },
    ],
    accepted: [],
  },
  'fix-fields': {
    name: 'fix',
    items: [
      {
        step: 'APPLICANT_DATA',
        labels: ['PROBLEMATIC_APPLICANT_DATA'],
        fields: [
          { name: 'lastName', comment: 'Your passport says “Müller-Lüdenscheidt”.', labels: [] },
          { name: 'street', labels: ['WRONG_ADDRESS'] },
          { name: 'dob', labels: [] },
        ],
        done: false,
      },
    ],
    accepted: [sent(front), sent(back), sent(selfie, person)],
  },
  'fix-hostile': {
    name: 'fix',
    items: [
      {
        step: 'IDENTITY',
        shot: back,
        photo: refused(),
        comment: hostile,
        labels: [],
        triesLeft: 2,
        done: false,
      },
      {
        step: 'APPLICANT_DATA',
        labels: [],
        fields: [{ name: 'x'.repeat(400), comment: hostile, labels: [] }],
        done: false,
      },
    ],
    accepted: [sent({ ...front, documentType: 'X'.repeat(300) })],
  },
};

const atData: Trail = { position: 4, total: 4, family: 'data', canGoBack: true };
const data: Data = {
  name: 'data',
  trail: atData,
  step: 'APPLICANT_DATA',
  fields: ['lastName', 'dob', 'nationality', 'gender'].map((name) => ({
    name,
    required: true,
    immutableIfPresent: false,
  })),
  values: { lastName: 'Muller', dob: '1983-08-21', nationality: 'AUT', gender: 'F' },
  saving: { stage: 'idle' },
};
const forms: Readonly<Record<string, Screen>> = {
  'data-flagged': {
    ...data,
    flagged: [
      { name: 'lastName', comment: 'Your passport says “Müller-Lüdenscheidt”.', labels: [] },
      { name: 'dob', labels: ['PROBLEMATIC_APPLICANT_DATA'] },
      { name: 'nationality', comment: 'Your passport is German.', labels: [] },
      { name: 'gender', labels: [] },
    ],
  },
  'data-flagged-one': {
    ...data,
    fields: data.fields.slice(0, 1),
    flagged: [{ name: 'lastName', comment: 'Your passport says “Müller-Lüdenscheidt”.', labels: [] }],
  },
  'data-again': {
    ...data,
    comment: 'The details do not match your passport.\nPlease compare them once more.',
  },
  'data-hostile': { ...data, comment: hostile, flagged: [{ name: 'dob', comment: hostile, labels: [] }] },
};

const lastTry: LastTry = {
  name: 'last-try',
  trail,
  step: 'IDENTITY',
  family: 'identity',
  documentType: 'ID_CARD',
  withDocument: false,
  failures: [
    { source: 'upload', reasons: ['dataNotReadable'] },
    { source: 'upload', reasons: ['documentWayTooMuchOutside', 'dataNotReadable'] },
    { source: 'review', reasons: ['BLACK_AND_WHITE'], comment: 'This is a copy. We need the card itself.' },
    { source: 'upload', reasons: ['screenRecapture'] },
  ],
};
const lastTries: Readonly<Record<string, Screen>> = {
  'last-try': lastTry,
  'last-try-passport': {
    ...lastTry,
    documentType: 'PASSPORT',
    failures: [{ source: 'review', reasons: ['EXPIRATION_DATE'] }],
  },
  'last-try-selfie': {
    ...lastTry,
    trail: { ...trail, family: 'selfie', position: 2 },
    step: 'SELFIE',
    family: 'selfie',
    withDocument: true,
    failures: [{ source: 'upload', reasons: ['selfieFaceBadQuality'] }],
  },
  'last-try-address': {
    ...lastTry,
    trail: { ...trail, family: 'address', position: 3 },
    step: 'PROOF_OF_RESIDENCE',
    family: 'address',
    documentType: 'UTILITY_BILL',
    failures: [{ source: 'review', reasons: ['BAD_PROOF_OF_ADDRESS'] }],
  },
  'last-try-untold': { ...lastTry, failures: [] },
  'last-try-hostile': {
    ...lastTry,
    documentType: 'X'.repeat(300),
    failures: [{ source: 'review', reasons: ['FORGERY'], comment: hostile }],
  },
};

/** Every sample state of what comes after the check, and of being asked again. */
export const outcomes: Readonly<Record<string, Screen>> = {
  review: { name: 'review' },
  'review-data': { name: 'review', isDataAlone: true },
  approved: { name: 'approved' },
  ...fixes,
  ...forms,
  ...lastTries,
  final: closed('final', { comment: 'Your documents could not be accepted for this service.' }),
  'final-hostile': closed('final', {
    comment: hostile,
    contact: { ...contact, reference: 'VX-'.repeat(60) },
  }),
  locked: closed('locked'),
  cancelled: closed('cancelled'),
  'cancelled-restart': closed('cancelled', { canRestart: true }),
  expired: closed('expired'),
  'expired-restart': closed('expired', { canRestart: true, contact: { reference: 'VX-7F3K' } }),
  inactive: closed('inactive'),
  unsupported: closed('unsupported'),
};
