import { expect } from '@open-wc/testing';
import { words } from '../../src/text/en/words.js';
import { allSent, sentStep } from '../support/wire.js';
import { bases, levelOf } from './bases.js';
import { faultsOf } from './faults.js';
import { finalLabels, temporaryLabels } from './labels.js';
import { ReadyApi } from './ready-api.js';
import { markup } from './values.js';
import { nameOf, WidgetBench, withoutWorkers } from './widget-bench.js';

type Json = Record<string, unknown>;

/** What a snapshot is, the screens it leads to (each further one by the main button), and what the first of them says. */
type Row = readonly [string, Json, string, string?];

const { closed, review, approved, labels, generalLabel } = words;

function reviewed(reviewResult: unknown, more: Json = {}): Json {
  return { ...bases.approved(), review: { attemptCnt: 1, reviewStatus: 'completed', reviewResult }, ...more };
}

const openStatuses = ['init', 'awaitingUser'];
const calmStatuses = ['pending', 'queued', 'prechecked', 'onHold', 'awaitingService'];
const strangeStatuses = [
  'paused',
  'INIT',
  'Completed',
  ' init',
  'reviewing',
  '',
  'null',
  markup,
  'constructor',
];
const withStatus = (reviewStatus: string): Json => ({ ...bases.sent(), review: { reviewStatus } });
const statusRows: readonly Row[] = [
  ...openStatuses.map((status): Row => [`status ${status}`, withStatus(status), 'summary']),
  ...[...calmStatuses, ...strangeStatuses].map((status): Row => [
    `status "${status}"`,
    withStatus(status),
    'review',
    review.sentence,
  ]),
];

const withState = (state: unknown, base: Json = bases.sent()): Json => ({ ...base, session: { state } });
const stateRows: readonly Row[] = [
  ['session active', withState('active'), 'summary'],
  ['session locked', withState('locked'), 'closed locked', closed.locked.sentence],
  ['session cancelled', withState('cancelled'), 'closed cancelled', closed.cancelled.sentence],
  ['session expired', withState('expired'), 'closed expired', closed.expired.sentence],
  ['a session without a state', { ...bases.sent(), session: {} }, 'summary'],
  ['a state nobody knows', withState('paused'), 'review', review.sentence],
  ['a state in capitals', withState('LOCKED'), 'review', review.sentence],
  [
    'a state nobody knows, after an approval',
    withState('archived', bases.approved()),
    'approved',
    approved.heading,
  ],
  ['a state nobody knows, after a refusal', withState('archived', bases.final()), 'closed final'],
  ['a state nobody knows, after a RETRY', withState('paused', bases.retry()), 'review', review.sentence],
  ['a lock after an approval', withState('locked', bases.approved()), 'closed locked'],
  [
    'a profile that is not active',
    { ...bases.sent(), deleted: true },
    'closed inactive',
    closed.inactive.sentence,
  ],
  ['a profile that is inactive as a text', { ...bases.sent(), deleted: 'true' }, 'summary'],
];

const final = { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: finalLabels };
const neutral = closed.final.sentence;
const answerRows: readonly Row[] = [
  ['RED without a type', reviewed({ reviewAnswer: 'RED' }), 'closed final', neutral],
  [
    'RED with a type nobody knows',
    reviewed({ reviewAnswer: 'RED', reviewRejectType: 'LATER' }),
    'closed final',
    neutral,
  ],
  ['FINAL with every final label', reviewed(final), 'closed final', neutral],
  [
    'FINAL with every temporary label',
    reviewed({ ...final, rejectLabels: temporaryLabels }),
    'closed final',
    neutral,
  ],
  [
    'FINAL with a comment for applicants',
    reviewed({ ...final, moderationComment: 'Call us.' }),
    'closed final',
    'Call us.',
  ],
  [
    'FINAL with a comment of markup',
    reviewed({ ...final, moderationComment: markup }),
    'closed final',
    markup.slice(0, 20),
  ],
  ['FINAL with no steps', reviewed(final, { steps: {} }), 'closed final', neutral],
  ['FINAL with steps that are null', reviewed(final, { steps: null }), 'closed final', neutral],
  ['FINAL with no level', reviewed(final, { requiredIdDocs: null }), 'closed final', neutral],
  [
    'GREEN with labels',
    reviewed({ reviewAnswer: 'GREEN', rejectLabels: finalLabels }),
    'approved',
    approved.heading,
  ],
  ['GREEN of type FINAL', reviewed({ reviewAnswer: 'GREEN', reviewRejectType: 'FINAL' }), 'approved'],
  ['GREEN of type RETRY', reviewed({ reviewAnswer: 'GREEN', reviewRejectType: 'RETRY' }), 'approved'],
  ['an answer nobody knows', reviewed({ reviewAnswer: 'YELLOW' }), 'review', review.sentence],
  ['an answer in small letters', reviewed({ reviewAnswer: 'red', reviewRejectType: 'FINAL' }), 'review'],
  ['completed without a result', reviewed(undefined), 'review'],
  ['completed with a result of null', reviewed(null), 'review'],
  [
    'a result while being checked',
    { ...bases.retry(), review: { reviewStatus: 'onHold', reviewResult: final } },
    'review',
  ],
  [
    'a result of another time',
    { ...bases.sent(), review: { reviewStatus: 'init', reviewResult: final } },
    'summary',
  ],
];

/** A RETRY that names the front of the document, by these labels and no words of a reviewer. */
function labelled(rejectLabels: unknown, more: Json = {}): Json {
  const image = { reviewAnswer: 'RED', rejectLabels };
  const steps = {
    ...allSent(),
    IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '100': image }),
  };
  const result = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', rejectLabels: [], ...more };
  return {
    ...bases.sent(),
    review: { attemptCnt: 1, reviewStatus: 'completed', reviewResult: result },
    steps,
  };
}
const labelRows: readonly Row[] = [
  ...temporaryLabels.map((label): Row => [
    `the label ${label}`,
    labelled([label]),
    'fix → shot',
    labels[label],
  ]),
  ...finalLabels.map((label): Row => [
    `RETRY with the final label ${label}`,
    labelled([label]),
    'fix → shot',
    generalLabel,
  ]),
  ['every label at once', labelled([...finalLabels, ...temporaryLabels]), 'fix → shot', labels.WRONG_ADDRESS],
  [
    'every final label at once',
    labelled(finalLabels, { rejectLabels: finalLabels }),
    'fix → shot',
    generalLabel,
  ],
  ['a label nobody knows', labelled(['SOMETHING_NEW']), 'fix → shot', generalLabel],
  ['labels that are names of objects', labelled(['constructor', '__proto__']), 'fix → shot', generalLabel],
  ['no labels at all', labelled([]), 'fix → shot', generalLabel],
  ['labels that are no list', labelled('SCREENSHOTS'), 'fix → shot', generalLabel],
  [
    'the comment of the whole',
    labelled([], { moderationComment: 'Look again.' }),
    'fix → shot',
    'Look again.',
  ],
];

const identity = { idDocSetType: 'IDENTITY', types: ['PASSPORT'] };
const selfie = { idDocSetType: 'SELFIE', types: ['SELFIE'] };
const video = { idDocSetType: 'VIDEO_IDENT', types: [] };
const passport = { IDENTITY: sentStep('PASSPORT', [undefined]) };
const go = closed.unsupported.sentence;
const optional = { optional: true };
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
const named = (name: unknown, more: Json = {}): Json => ({ name, required: true, ...more });
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

const bad = { reviewAnswer: 'RED', rejectLabels: [] };
const retried = (steps: Json, sets: readonly unknown[] = [identity, selfie], more: Json = {}): Json => ({
  ...labelled([], more),
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
    'data',
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
  ['tries of steps that no level has', tried({ CRYPTO: { used: 5, limit: 5 } }), 'shot'],
];

const rows: readonly Row[] = [
  ...statusRows,
  ...stateRows,
  ...answerRows,
  ...labelRows,
  ...stepRows,
  ...fieldRows,
  ...imageRows,
  ...attemptRows,
];

describe('a snapshot of an odd shape', () => {
  withoutWorkers();

  for (const [name, wire, route, says] of rows) {
    it(`leads to ${route}: ${name}`, async () => {
      const bench = new WidgetBench(new ReadyApi(wire));
      await bench.opens();
      const first = bench.text;
      const shown = [nameOf(bench.screen)];
      const expected = route.split(' → ');
      expect(faultsOf(bench, wire)).to.deep.equal([]);
      while (shown.length < expected.length) {
        await bench.pressPrimary();
        shown.push(nameOf(bench.screen));
        expect(faultsOf(bench, wire)).to.deep.equal([]);
      }
      expect(shown).to.deep.equal(expected);
      if (says !== undefined) expect(first).to.contain(says);
      bench.close();
    });
  }
});
