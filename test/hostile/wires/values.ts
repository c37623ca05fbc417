/** Would be an element, and would run, if it were ever taken for markup. */
export const markup =
  '<img src=x onerror="window.hostile=1"><b data-hostile>bold</b><script>window.hostile=1</scr' +
  'ipt><svg onload="window.hostile=1"></svg>" onclick="window.hostile=1';

/** An object that a parser made, with names that objects have by themselves. */
export const inherited: unknown = JSON.parse(
  '{"__proto__": {"polluted": true}, "constructor": {}, "toString": "x", "hasOwnProperty": 1, "length": 3}',
);

/** What stands where something else should, each with a name for the test's title. */
export const oddValues = {
  'nothing at all': undefined,
  null: null,
  true: true,
  false: false,
  zero: 0,
  'a negative number': -1,
  'a number beyond counting': 1e308,
  'a fraction': 1.5,
  'an empty text': '',
  'only spaces': '  ',
  'a word nobody knows': 'SOMETHING_NEW',
  'a number as text': '3',
  'a text that is no number': 'NaN',
  markup,
  'text that turns the reading direction': '\u202eDESREVER\u202c \u2067to the right\u2069',
  'ten thousand characters without a space': 'W'.repeat(10_000),
  'half a character': 'half \ud800 a pair \udc00',
  'a zero byte': 'zero\0byte',
  'only characters that nobody sees': '\u200b\u202e\0\ufeff',
  'a name that objects have': '__proto__',
  'another name that objects have': 'constructor',
  'a script for an address': 'javascript:window.hostile=1',
  'a way up': '..',
  'an empty list': [],
  'a list of all kinds': [null, 1, 'a', [], {}, true, markup],
  'lists in lists': [[[[]]]],
  'a list of a thousand': Array.from({ length: 1000 }, (_, index) => `ITEM_${index}`),
  'an empty object': {},
  'an object with names that objects have': inherited,
  'an object like a list': { 0: 'a', 1: 'b', length: 2 },
} as const satisfies Record<string, unknown>;

/** The name of an odd value. */
export type OddName = keyof typeof oddValues;

/** The values that are odd for one kind of place, in the element; the reader meets all of them everywhere. */
export const oddFor = {
  text: [
    'nothing at all',
    'markup',
    'text that turns the reading direction',
    'ten thousand characters without a space',
    'half a character',
    'only characters that nobody sees',
    'an object with names that objects have',
  ],
  word: ['null', 'a word nobody knows', 'a name that objects have', 'markup', 'lists in lists'],
  count: [
    'nothing at all',
    'zero',
    'a negative number',
    'a number beyond counting',
    'a number as text',
    'a text that is no number',
  ],
  flag: ['nothing at all', 'a word nobody knows'],
  list: ['markup', 'a list of all kinds', 'lists in lists', 'a list of a thousand', 'an object like a list'],
  object: ['null', 'markup', 'a list of all kinds', 'an object with names that objects have'],
  address: [
    'a script for an address',
    'half a character',
    'markup',
    'ten thousand characters without a space',
  ],
} as const satisfies Record<string, readonly OddName[]>;

/** A few values of every kind, each with its name. */
export const oddEntries = [...new Set([...oddFor.text, ...oddFor.list, ...oddFor.object])].map(
  (name) => [name, oddValues[name]] as const,
);

/** What belongs at a place of a snapshot. */
export type PlaceKind = keyof typeof oddFor;

/** A change at one place of something JSON; what is there is removed where the value is undefined. */
export function changedAt<Whole>(whole: Whole, path: string, value: unknown): Whole {
  const copy = structuredClone(whole);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const target = keys.reduce(
    (inner, key) => inner[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
  return copy;
}
