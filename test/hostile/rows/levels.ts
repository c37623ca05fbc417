import { words } from '../../../src/text/en/words.js';
import { sentStep } from '../../support/wire.js';
import type { Row } from '../bench/routes.js';
import { bases, levelOf } from '../wires/bases.js';
import { identity, named, optional, passport, selfie, video } from '../wires/steps.js';
import { markup } from '../wires/values.js';

const go = words.closed.unsupported.sentence;

type Json = Record<string, unknown>;

const stepRows: readonly Row[] = [
  ['an unknown optional step alone', levelOf([{ ...video, ...optional }]), 'start → summary'],
  ['an unknown optional step first', levelOf([{ ...video, ...optional }, selfie]), 'start → shot'],
  ['an unknown step first', levelOf([video, selfie]), 'start → closed unsupported'],
  ['an unknown step after what is known', levelOf([identity, video, selfie]), 'start → pick'],
  [
    'an unknown step when its turn has come',
    levelOf([identity, video, selfie], passport),
    'closed unsupported',
    go,
  ],
  [
    'an unknown step that is optional in a way nobody knows',
    levelOf([{ ...video, optional: 'yes' }], {}),
    'start → closed unsupported',
  ],
  [
    'an unknown step that is done',
    levelOf([video, selfie], { VIDEO_IDENT: { reviewResult: { reviewAnswer: 'GREEN' } } }),
    'shot',
  ],
  ['a step named twice', levelOf([selfie, selfie]), 'start → shot'],
  [
    'a step named like a known one',
    levelOf([{ ...selfie, idDocSetType: 'selfie' }]),
    'start → closed unsupported',
  ],
  [
    'a step named by a number',
    levelOf([{ ...selfie, idDocSetType: '42' }, selfie]),
    'start → closed unsupported',
  ],
  [
    'steps that carry numbers',
    levelOf(
      ['IDENTITY2', 'SELFIE2', 'PROOF_OF_RESIDENCE2'].map((idDocSetType) => ({
        idDocSetType,
        types: ['PASSPORT'],
      })),
    ),
    'start → pick',
  ],
  [
    'a numbered step of its own',
    levelOf([selfie, { ...selfie, idDocSetType: 'SELFIE2' }], { SELFIE: sentStep('SELFIE', [undefined]) }),
    'shot',
  ],
  ['an empty level', levelOf([]), 'start → summary'],
  ['no level', { ...bases.fresh(), requiredIdDocs: undefined }, 'start → summary'],
  [
    'sixty steps',
    levelOf(Array.from({ length: 60 }, (_, index) => ({ ...selfie, idDocSetType: `SELFIE${index}` }))),
    'start → shot',
  ],
  [
    'a thousand steps',
    levelOf(Array.from({ length: 1000 }, (_, index) => ({ ...selfie, idDocSetType: `SELFIE${index}` }))),
    'start → shot',
  ],
  [
    'forty kinds of document',
    levelOf([{ ...identity, types: Array.from({ length: 40 }, (_, index) => `KIND_${index}`) }]),
    'start → pick',
  ],
  [
    'the same document twice',
    levelOf([{ idDocSetType: 'PROOF_OF_RESIDENCE', types: ['UTILITY_BILL', 'UTILITY_BILL'] }]),
    'start → shot',
  ],
  ['sides nobody knows', levelOf([{ ...identity, subTypes: ['LEFT_SIDE'] }], passport), 'summary'],
  [
    'the same side twice',
    levelOf([{ ...identity, types: ['ID_CARD'], subTypes: ['BACK_SIDE', 'BACK_SIDE'] }], {
      IDENTITY: sentStep('ID_CARD', ['BACK_SIDE']),
    }),
    'summary',
  ],
  [
    'countries nobody knows',
    { ...levelOf([identity]), requiredIdDocs: { docSets: [identity], includedCountries: ['ZZZ', 'QQQ'] } },
    'start → pick',
  ],
  [
    'no country left',
    {
      ...levelOf([identity]),
      requiredIdDocs: { docSets: [identity], includedCountries: ['DEU'], excludedCountries: ['DEU'] },
    },
    'start → pick',
  ],
];

const data = (fields: unknown): Json => levelOf([{ idDocSetType: 'APPLICANT_DATA', types: [], fields }]);
const fieldRows: readonly Row[] = [
  ['no fields', data([]), 'start → data'],
  ['fields that are no list', data({ firstName: true }), 'start → data'],
  ['fields without names', data([named(undefined), named(''), named(null), 7, null]), 'start → data'],
  [
    'fields nobody knows',
    data([named('shoeSize'), named('SHOE_SIZE'), named('shoe-size')]),
    'start → data → data',
    words.start.begin,
  ],
  [
    'fields with names that objects have',
    data(['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((name) => named(name))),
    'start → data → data',
  ],
  ['fields named by markup', data([named(markup), named('firstName')]), 'start → data → data'],
  ['the same field twice', data([named('firstName'), named('firstName')]), 'start → data → data'],
  [
    'a hundred fields',
    data(Array.from({ length: 100 }, (_, index) => named(`field${index}`))),
    'start → data → data',
  ],
  [
    'a field that fills itself from what is not for applicants',
    { ...data([named('firstName', { prefill: 'clientComment' })]), fixedInfo: { clientComment: 'FORGERY' } },
    'start → data',
  ],
  [
    'a field of what is not for applicants',
    { ...data([named('clientComment')]), fixedInfo: { clientComment: 'FORGERY' } },
    'start → data',
  ],
  [
    'a birthday that is none',
    { ...data([named('dob')]), fixedInfo: { dob: '1990-13-45' } },
    'start → summary',
  ],
  [
    'a birthday of ten thousand years',
    { ...data([named('dob')]), fixedInfo: { dob: '+010000-01-01' } },
    'start → summary',
  ],
  [
    'a country that is none',
    { ...data([named('country')]), fixedInfo: { country: markup } },
    'start → summary',
  ],
  [
    'values that are numbers',
    { ...data([named('firstName'), named('tin')]), fixedInfo: { firstName: 7, tin: true } },
    'start → summary',
  ],
  [
    'values that are no values',
    { ...data([named('firstName')]), fixedInfo: { firstName: { value: 'Anna' } } },
    'start → data',
  ],
];

/** Snapshots with steps and fields of odd kinds. */
export const levelRows: readonly Row[] = [...stepRows, ...fieldRows];
