import { words } from '../../../src/text/en/words.js';
import { allSent, sentStep } from '../../support/wire.js';
import type { Row } from '../bench/routes.js';
import { bases, levelOf, refusedFront } from '../wires/bases.js';
import { finalLabels, temporaryLabels } from '../wires/labels.js';
import { identity, named, optional, passport, selfie, video } from '../wires/steps.js';
import { markup } from '../wires/values.js';

const go = words.closed.unsupported.sentence;

type Json = Record<string, unknown>;

const bad = { reviewAnswer: 'RED', rejectLabels: [] };
const retried = (steps: Json, sets: readonly unknown[] = [identity, selfie], more: Json = {}): Json => ({
  ...refusedFront([], more),
  requiredIdDocs: { docSets: sets },
  steps,
});
const held = { ...passport, SELFIE: sentStep('SELFIE', [undefined], {}, 200) };
const imageRows: readonly Row[] = [
  ['a RETRY with nothing at the server', retried({}), 'fix → pick'],
  ['a RETRY with steps of null', retried({ IDENTITY: null, SELFIE: null }), 'fix → pick'],
  [
    'a RETRY of a whole step',
    retried({ ...held, SELFIE: { ...held.SELFIE, reviewResult: bad } }),
    'fix → shot',
  ],
  [
    'a RETRY of an unknown step',
    retried({ ...held, VIDEO_IDENT: { reviewResult: bad } }, [identity, selfie, video]),
    'closed unsupported',
    go,
  ],
  [
    'a RETRY of an unknown step and a known one',
    retried({ ...held, SELFIE: { ...held.SELFIE, reviewResult: bad }, VIDEO_IDENT: { reviewResult: bad } }, [
      identity,
      selfie,
      video,
    ]),
    'fix → shot',
  ],
  [
    'a RETRY of which only what is optional is left',
    retried({ IDENTITY: held.IDENTITY }, [identity, { ...selfie, ...optional }]),
    'shot',
  ],
  [
    'a RETRY after which details are asked that nobody refused',
    retried(held, [identity, selfie, { idDocSetType: 'APPLICANT_DATA', fields: [named('middleName')] }]),
    'fix → data',
  ],
  [
    'a RETRY of pictures nobody has',
    retried({ ...held, SELFIE: { ...held.SELFIE, imageReviewResults: { '9': bad } } }),
    'summary',
  ],
  [
    'a RETRY of a step that waits for another',
    retried({ IDENTITY: { ...passport.IDENTITY, reviewResult: bad }, SELFIE: held.SELFIE }),
    'fix → shot',
  ],
  [
    'pictures without details',
    {
      ...bases.sent(),
      steps: { ...allSent(), IDENTITY: { country: 'DEU', idDocType: 'ID_CARD', imageIds: [1, 2] } },
    },
    'summary',
  ],
  [
    'details without pictures',
    { ...levelOf([selfie], { SELFIE: { imageDetails: { '7': { active: true } } } }) },
    'shot',
  ],
  [
    'pictures by texts',
    levelOf([selfie], { SELFIE: { imageIds: ['200'], imageReviewResults: { '200': bad } } }),
    'shot',
  ],
  ['the same picture many times', levelOf([selfie], { SELFIE: { imageIds: [5, '5', 5, 5] } }), 'summary'],
  [
    'pictures by things that are no ids',
    levelOf([selfie], { SELFIE: { imageIds: [null, {}, [], true, ''] } }),
    'shot',
  ],
  ['a picture that leads elsewhere', levelOf([selfie], { SELFIE: { imageIds: ['..', '.'] } }), 'shot'],
  [
    'a document of another level',
    {
      ...bases.sent(),
      steps: { ...allSent(), IDENTITY: sentStep('LIBRARY_CARD', ['FRONT_SIDE', 'BACK_SIDE']) },
    },
    'summary',
  ],
  ['a step that holds nothing of anything', levelOf([selfie], { SELFIE: {} }), 'shot'],
  ['steps that no level has', levelOf([selfie], { CRYPTO: sentStep('X', [undefined]) }), 'start → shot'],
];

const tried = (attempts: unknown, base: Json = levelOf([selfie], { SELFIE: {} })): Json => ({
  ...base,
  session: { state: 'active', attempts },
});
const { tries } = words.fix;
const attemptRows: readonly Row[] = [
  ['two of five tries', tried({ SELFIE: { used: 2, limit: 5 } }), 'shot', tries(3)],
  ['tries as texts', tried({ SELFIE: { used: '2', limit: '4' } }), 'shot', tries(2)],
  ['a limit of none', tried({ SELFIE: { used: 2, limit: 0 } }), 'shot', tries(3)],
  ['a limit below none', tried({ SELFIE: { used: 2, limit: -3 } }), 'shot', tries(3)],
  ['no limit', tried({ SELFIE: { used: 2 } }), 'shot', tries(3)],
  ['a limit beyond counting', tried({ SELFIE: { used: 2, limit: 1e308 } }), 'shot', tries(3)],
  ['fewer tries than none', tried({ SELFIE: { used: -2, limit: 5 } }), 'shot'],
  ['more tries than there are', tried({ SELFIE: { used: 7, limit: 5 } }), 'shot'],
  ['the last try', tried({ SELFIE: { used: 4, limit: 5 } }), 'last-try → shot'],
  [
    'the last try after failures of odd shapes',
    tried({
      SELFIE: {
        used: 4,
        limit: 5,
        failures: [
          null,
          'x',
          {},
          { reasons: finalLabels },
          { source: 'review', reasons: [markup], moderationComment: markup },
        ],
      },
    }),
    'last-try → shot',
  ],
  [
    'the last try after a thousand failures',
    tried({
      SELFIE: { used: 4, limit: 5, failures: Array(1000).fill({ source: 'upload', reasons: ['grayscale'] }) },
    }),
    'last-try → shot',
  ],
  [
    'tries of a numbered step of its own',
    tried(
      { SELFIE: { used: 4, limit: 5 }, SELFIE2: { used: 2, limit: 5 } },
      levelOf([selfie, { ...selfie, idDocSetType: 'SELFIE2' }], { SELFIE: held.SELFIE }),
    ),
    'shot',
    tries(3),
  ],
  [
    'the last try after every tag and every label',
    tried({
      SELFIE: {
        used: 4,
        limit: 5,
        failures: [
          { source: 'upload', reasons: [...Object.keys(words.tags), ...finalLabels, 'somethingNew'] },
          { source: 'review', reasons: [...temporaryLabels, ...finalLabels, 'SOMETHING_NEW'] },
        ],
      },
    }),
    'last-try → shot',
  ],
  ['tries of steps that no level has', tried({ CRYPTO: { used: 5, limit: 5 } }), 'shot'],
];

/** Snapshots with odd pictures and odd tries. */
export const holdingRows: readonly Row[] = [...imageRows, ...attemptRows];
