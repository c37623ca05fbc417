/** What a request is for. */
export type Kind =
  | 'session'
  | 'events'
  | 'upload'
  | 'resumable'
  | 'call off'
  | 'submit'
  | 'take back'
  | 'look'
  | 'fields'
  | 'token';

/** All of them. */
export const kinds = [
  'session',
  'events',
  'upload',
  'resumable',
  'call off',
  'submit',
  'take back',
  'look',
  'fields',
  'token',
] as const satisfies readonly Kind[];

const byCall: readonly (readonly [Kind, RegExp])[] = [
  ['session', /^GET \/resources\/sdk\/session$/],
  ['events', /^GET \/resources\/sdk\/events$/],
  ['resumable', /^[A-Z]+ \/resources\/sdk\/uploads/],
  ['upload', /^POST .*\/info\/idDoc$/],
  ['call off', /^DELETE .*\/info\/idDoc\/[^/]+$/],
  ['submit', /^POST .*\/status\/pending$/],
  ['take back', /^DELETE .*\/resources\/[^/]+$/],
  ['look', /^GET .*\/resources\/[^/]+$/],
  ['fields', /^PATCH .*\/fixedInfo$/],
  ['token', /^POST \/host\/token$/],
];

/** What a request is for; nothing where it is no call of the widget's. */
export function kindOf(method: string, path: string): Kind | undefined {
  return byCall.find(([, shape]) => shape.test(`${method} ${path}`))?.[0];
}
