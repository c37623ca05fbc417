import type { StepFamily } from '../domain/level.js';
import type { Words } from './words.js';

/** What a last try is about. */
export interface LastTry {
  readonly family: StepFamily;
  readonly documentType?: string;
  readonly withDocument: boolean;
}

/** What to see to before the last try, a few short sentences; none for a step that nobody knows. */
export function lastTryChecks(
  { lastTry: { checks } }: Words,
  { family, documentType, withDocument }: LastTry,
): readonly string[] {
  const { corners, page, sharp, reflections, original } = checks;
  switch (family) {
    case 'identity':
      return [documentType === 'PASSPORT' ? page : corners, sharp, reflections, original];
    case 'selfie':
      return [checks.face, ...(withDocument ? [checks.beside] : []), checks.light, checks.bare];
    case 'address':
      return [checks.readable, checks.whole, checks.recent];
    case 'data':
      return [checks.details];
    case 'unknown':
      return [];
  }
}
