import type { FailureCode } from '../../../src/domain/failure.js';
import { words } from '../../../src/text/en/words.js';
import type { ScriptedAnswer } from '../../support/scripted.js';
import { markup } from '../wires/values.js';

/** What should become of the bill, and a text that must then be readable on its screen. */
export type Expected =
  | { readonly stage: 'accepted' | 'refused'; readonly says: string }
  | { readonly stage: 'waiting'; readonly says: string }
  | { readonly stage: 'stuck'; readonly failure: FailureCode };

/** What makes an answer that of a server which took the picture. */
export const kept = { headers: { 'X-Image-Id': '17' } };
const { tags, errors, general, generalHint, sending } = words;

const refused = (says: string): Expected => ({ stage: 'refused', says });
const accepted = (says: string = sending.sent): Expected => ({ stage: 'accepted', says });
const stuck = (failure: FailureCode): Expected => ({ stage: 'stuck', failure });
const waiting = (reason: keyof typeof sending.waiting): Expected => ({
  stage: 'waiting',
  says: sending.waiting[reason],
});

/** What came back, and what is expected of it. */
export type UploadRow = readonly [string, ScriptedAnswer, Expected];

const tagRows = Object.entries(tags).flatMap(([tag, { said }]): UploadRow[] => [
  [`the error ${tag}`, { ...kept, body: { errors: [tag] } }, refused(said)],
  [`the warning ${tag}`, { ...kept, body: { warnings: [tag] } }, accepted(said)],
]);

const oddTags: readonly (readonly [string, unknown])[] = [
  ['a tag nobody knows', ['somethingNew']],
  ['tags in objects nobody knows', [{ reason: 'sameSides' }]],
  ['a label of a final refusal', ['FORGERY']],
  ['markup', [markup]],
  ['a name that objects have', ['__proto__', 'constructor', 'toString']],
  ['a tag of ten thousand characters', ['x'.repeat(10_000)]],
  ['half a character', ['half \ud800']],
  ['numbers', [7, 8.5]],
  ['lists in lists', [['sameSides']]],
  ['a text where a list belongs', 'somethingNew'],
  ['true', true],
  ['a number', 3],
  ['an object', { somethingNew: 'because' }],
];
const oddTagRows = oddTags.flatMap(([name, said]): UploadRow[] => [
  [`errors: ${name}`, { ...kept, body: { errors: said } }, refused(general.said)],
  [`warnings: ${name}`, { ...kept, body: { warnings: said } }, accepted(generalHint.said)],
]);

const nothings: readonly (readonly [string, unknown])[] = [
  ['an empty list', []],
  ['null', null],
  ['false', false],
  ['an empty text', ''],
  ['an empty object', {}],
  ['a list of nothing', [null, '', false, {}]],
];
const nothingRows = nothings.map(([name, said]): UploadRow => [
  `errors and warnings: ${name}`,
  { ...kept, body: { errors: said, warnings: said } },
  accepted(),
]);

const readableRows: readonly UploadRow[] = [
  ['one tag as a text', { ...kept, body: { errors: 'sameSides' } }, refused(tags.sameSides.said)],
  [
    'one tag as an object',
    { ...kept, body: { errors: { code: 'sameSides' } } },
    refused(tags.sameSides.said),
  ],
  ['tags as objects', { ...kept, body: { errors: [{ tag: 'screenshot' }] } }, refused(tags.screenshot.said)],
  [
    'known and unknown tags',
    { ...kept, body: { errors: ['new', 'expiredDoc'] } },
    refused(tags.expiredDoc.said),
  ],
  [
    'errors and warnings',
    { ...kept, body: { errors: ['sameSides'], warnings: ['grayscale'] } },
    refused(tags.sameSides.said),
  ],
  ['errors and no image id', { body: { errors: ['sameSides'] } }, refused(tags.sameSides.said)],
];

const codes: readonly (readonly [number, number, keyof typeof errors])[] = [
  [1000, 409, 'duplicate-document'],
  [1001, 400, 'too-many-documents'],
  [1002, 413, 'file-too-big'],
  [1003, 400, 'empty-file'],
  [1004, 400, 'corrupted-file'],
  [1005, 400, 'unsupported-file-format'],
  [1007, 409, 'incorrect-file-size'],
  [1010, 409, 'doc-type-not-in-req-docs'],
  [1011, 400, 'encrypted-file'],
];
const codeRows = codes.flatMap(([errorCode, status, errorName]): UploadRow[] => [
  [`${errorCode} with its name`, { status, body: { errorCode, errorName } }, refused(errors[errorName].said)],
  [`${errorCode} without a name`, { status, body: { errorCode } }, refused(errors[errorName].said)],
  [
    `${errorCode} as a text`,
    { status, body: { errorCode: String(errorCode) } },
    refused(errors[errorName].said),
  ],
  [
    `${errorCode} with a status of another kind`,
    { status: 500, body: { errorCode } },
    refused(errors[errorName].said),
  ],
]);

/** Codes by which the server takes nothing more, while its session, against the contract, says that all is open. */
const shutCodes: readonly (readonly [number, number, keyof typeof errors])[] = [
  [1006, 409, 'no-upload-verification-in-progress'],
  [1008, 409, 'applicant-marked-as-deleted'],
  [1009, 409, 'applicant-with-final-reject'],
  [1100, 423, 'verification-locked'],
  [1101, 410, 'verification-cancelled'],
  [1102, 410, 'verification-expired'],
];
const shutRows = shutCodes.map(([errorCode, status, errorName]): UploadRow => [
  `${errorCode} though the session is open`,
  { status, body: { errorCode, errorName } },
  refused(errors[errorName].said),
]);
const nakedShutRows: readonly UploadRow[] = [
  [
    '423 and no code, though the session is open',
    { status: 423, body: '' },
    refused(errors['verification-locked'].said),
  ],
  ['410 and no code, though the session is open', { status: 410, body: '' }, refused(general.said)],
];

const bodies: readonly UploadRow[] = [
  ['a body that is no JSON', { ...kept, body: 'thank you' }, accepted()],
  ['an empty body', { ...kept, body: '' }, accepted()],
  ['a web page', { ...kept, body: `<!doctype html><body>${markup}` }, accepted()],
  ['a list for a body', { ...kept, body: ['errors'] }, accepted()],
  ['null for a body', { ...kept, body: 'null' }, accepted()],
  ['a huge body', { ...kept, body: { padding: 'x'.repeat(3_000_000) } }, accepted()],
  [
    'a body of ten thousand warnings',
    { ...kept, body: { warnings: Array(10_000).fill('grayscale') } },
    accepted(tags.grayscale.said),
  ],
  ['no image id', { body: {} }, stuck('bad-answer')],
  ['an empty image id', { headers: { 'X-Image-Id': '' }, body: {} }, stuck('bad-answer')],
  ['an image id that leads elsewhere', { headers: { 'X-Image-Id': '..' }, body: {} }, stuck('bad-answer')],
  [
    'a web page and no image id',
    { body: '<!doctype html><title>Sign in to the network</title>' },
    stuck('bad-answer'),
  ],
];

const statuses: readonly UploadRow[] = [
  ['204 with an image id', { ...kept, status: 204, body: '' }, accepted()],
  ['204 without one', { status: 204, body: '' }, stuck('bad-answer')],
  ['201', { ...kept, status: 201, body: {} }, accepted()],
  ['302 to a page', { status: 302, headers: { Location: '/index.html' }, body: '' }, stuck('bad-answer')],
  ['302 to nowhere', { status: 302, body: '' }, stuck('refused')],
  ['304', { status: 304 }, stuck('refused')],
  ['400 without a word', { status: 400, body: '' }, stuck('refused')],
  ['403', { status: 403, body: { errorName: 'forbidden' } }, stuck('refused')],
  ['404', { status: 404, body: markup }, stuck('refused')],
  ['409 without a code', { status: 409, body: {} }, stuck('refused')],
  [
    '409 with a code nobody knows',
    { status: 409, body: { errorCode: 1012, errorName: 'new' } },
    stuck('refused'),
  ],
  ['400 with a code far away', { status: 400, body: { errorCode: 99_999_999 } }, stuck('refused')],
  [
    '400 with a code that is none',
    { status: 400, body: { errorCode: markup, errorName: markup } },
    stuck('refused'),
  ],
  ['400 with a negative code', { status: 400, body: { errorCode: -1000 } }, stuck('refused')],
  [
    '413 of a server in front',
    { status: 413, body: '<h1>Too large</h1>' },
    refused(errors['file-too-big'].said),
  ],
  ['415 of a server in front', { status: 415, body: '' }, refused(errors['unsupported-file-format'].said)],
  ['418', { status: 418, body: 'short and stout' }, stuck('refused')],
  ['451', { status: 451, body: {} }, stuck('refused')],
  ['500', { status: 500, body: '' }, waiting('retrying')],
  ['502 of a server in front', { status: 502, body: '<h1>Bad gateway</h1>' }, waiting('retrying')],
  ['599', { status: 599, body: [] }, waiting('retrying')],
  ['408', { status: 408, body: '' }, waiting('retrying')],
  ['a connection that breaks', { drop: true }, waiting('retrying')],
];

const pauses: readonly (readonly [string, string, Expected])[] = [
  ['none', '', waiting('busy')],
  ['a few seconds', '7', waiting('busy')],
  ['a negative number', '-5', waiting('busy')],
  ['a date that has passed', 'Wed, 31 Dec 1980 23:00:00 GMT', waiting('busy')],
  ['words', 'in a while', waiting('busy')],
  ['markup', '<b>1</b>', waiting('busy')],
  ['no number', 'NaN', waiting('busy')],
  ['for ever', 'Infinity', waiting('busy')],
  ['more than a clock can count', '99999999999', stuck('server-busy')],
  ['a number beyond counting', '1e300', stuck('server-busy')],
  ['a day', '86400', stuck('server-busy')],
  ['a date far away', 'Fri, 31 Dec 2999 23:00:00 GMT', stuck('server-busy')],
];
const pauseRows = pauses.flatMap(([name, header, expected]): UploadRow[] =>
  [429, 503].map((status): UploadRow => {
    const answer = { status, body: '', ...(header && { headers: { 'Retry-After': header } }) };
    return [`${status} and a pause: ${name}`, answer, expected];
  }),
);

/** Every answer that is tried. */
export const uploadRows: readonly UploadRow[] = [
  ...tagRows,
  ...oddTagRows,
  ...nothingRows,
  ...readableRows,
  ...codeRows,
  ...shutRows,
  ...nakedShutRows,
  ...bodies,
  ...statuses,
  ...pauseRows,
];
