import type { Screen, SummaryItem, Trail } from '../../src/domain/screen.js';
import type { Travel } from '../../src/domain/travel.js';
import type { Shot } from '../../src/domain/shot.js';
import { findings } from './gallery-findings.js';
import { outcomes } from './gallery-outcomes.js';
import { pdfFace, pdfPageFace } from './gallery-photos.js';
import { address, back, clear, front, person, selfie, server, shots } from './gallery-shots.js';

const fields: SummaryItem = {
  kind: 'fields',
  step: 'APPLICANT_DATA',
  values: [
    { name: 'firstName', value: 'Erika' },
    { name: 'lastName', value: 'Mustermann' },
    { name: 'dob', value: '1983-08-12' },
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
  sent(address, pdfPageFace),
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
/** The summary while photos are on their way, with what closing the page would mean. */
function sendingWith(safety: Travel['safety']): Screen {
  return {
    name: 'summary',
    trail: { ...atEnd, sending: 0.55 },
    items: travelling,
    readiness: 'sending',
    submission: idle,
    travel: { sent: 1, total: 4, safety },
  };
}
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
  'summary-sending': sendingWith('moving'),
  'summary-kept': sendingWith('kept'),
  'summary-here': sendingWith('here'),
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
  'summary-accepted': {
    name: 'summary',
    trail: atEnd,
    items: items.map((item, index) => (index < 2 ? { ...item, isAccepted: true } : item)),
    readiness: 'ready',
    submission: idle,
  },
  'summary-hint': {
    name: 'summary',
    trail: atEnd,
    items: items.map((item, index) =>
      item.kind === 'photo' && item.photo.stage === 'accepted' && index < 2
        ? { ...item, photo: { ...item.photo, warnings: [index === 0 ? 'maybeExpiredDoc' : 'odd'] } }
        : item,
    ),
    readiness: 'ready',
    submission: idle,
  },
  'summary-again': {
    name: 'summary',
    trail: atEnd,
    items,
    readiness: 'ready',
    submission: idle,
    comment: 'The address on the bill is not the one you gave. Please look at both again.',
    labels: ['PROBLEMATIC_APPLICANT_DATA'],
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
};

/** Every sample state by its name. */
export const states: Readonly<Record<string, Screen>> = { ...others, ...shots, ...findings, ...outcomes };
