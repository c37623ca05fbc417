import { inherited, markup } from './values.js';

type Random = () => number;
type Container = Record<string, unknown> | unknown[];

/** Names that the wire has, and some that it has not. */
const names = [
  ...[
    'applicantId',
    'revision',
    'levelName',
    'deleted',
    'requiredIdDocs',
    'docSets',
    'idDocSetType',
    'types',
  ],
  ...['subTypes', 'fields', 'name', 'required', 'prefill', 'optional', 'videoRequired', 'withDocument'],
  ...['includedCountries', 'excludedCountries', 'fixedInfo', 'review', 'reviewStatus', 'attemptCnt', 'steps'],
  ...['reviewResult', 'reviewAnswer', 'reviewRejectType', 'moderationComment', 'rejectLabels', 'IDENTITY'],
  ...['SELFIE2', 'APPLICANT_DATA', 'country', 'idDocType', 'imageIds', 'imageReviewResults', 'imageDetails'],
  ...[
    'idDocSubType',
    'active',
    'errors',
    'fieldResults',
    'firstName',
    'session',
    'state',
    'reference',
    'round',
  ],
  ...[
    'attempts',
    'used',
    'limit',
    'failures',
    'source',
    'reasons',
    'support',
    'email',
    'url',
    'clientComment',
  ],
  ...['__proto__', 'constructor', 'toString', 'length', '', '0', '100', 'somethingNew', '\ud800'],
];

const leaves: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 2.5, 1e308, -1e308, '', ' ', '7', 'NaN', markup, '\ud800', '\0', '..'],
  ...['init', 'completed', 'GREEN', 'RED', 'RETRY', 'FINAL', 'locked', 'IDENTITY', 'IDENTITY2', 'SELFIE'],
  ...['APPLICANT_DATA', 'PASSPORT', 'ID_CARD', 'FRONT_SIDE', 'BACK_SIDE', 'DEU', 'FORGERY', 'SCREENSHOTS'],
  ...[inherited, {}, [], 'x'.repeat(2000)],
];

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Sets a name as a parser would, also one that objects have by themselves. */
function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Anything that JSON can be, with the wire's names in the wrong places. */
export function randomJson(random: Random, depth = 5): unknown {
  const kind = random();
  if (depth === 0 || kind < 0.3) return structuredClone(oneOf(random, leaves));
  const size = Math.floor(random() * 6);
  if (kind < 0.5) return Array.from({ length: size }, () => randomJson(random, depth - 1));
  const made = {};
  for (let index = 0; index < size; index += 1)
    define(made, oneOf(random, names), randomJson(random, depth - 1));
  return made;
}

/** All objects and lists in something JSON, itself first. */
export function containersIn(value: unknown): readonly Container[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containersIn)];
}

/** One thing changed somewhere: another value, one more, one less, or one wrapped in a list. */
function shakeOnce(random: Random, whole: unknown): void {
  const target = oneOf(random, containersIn(whole));
  const key = oneOf(random, Object.keys(target));
  const kind = random();
  if (Array.isArray(target) && (key === undefined || kind < 0.2)) target.push(randomJson(random, 2));
  else if (key === undefined || kind < 0.2) define(target, oneOf(random, names), randomJson(random, 2));
  else if (kind < 0.4) Reflect.deleteProperty(target, key);
  else if (kind < 0.5) define(target, key, [Reflect.get(target, key)]);
  else define(target, key, randomJson(random, 2));
}

/** A copy of something JSON with some things changed at random. */
export function shaken<Whole>(random: Random, whole: Whole, most = 8): Whole {
  const copy = structuredClone(whole);
  const times = 1 + Math.floor(random() * most);
  for (let time = 0; time < times; time += 1) shakeOnce(random, copy);
  return copy;
}

/** The paths of all that is no object and no list. */
export function leafPaths(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leafPaths(inner, path === '' ? key : `${path}.${key}`),
  );
}
