import type { components } from '../../../src/services/generated/wire.js';

type WireDocSet = components['schemas']['DocSet'];

/** The side of a two-sided document. */
export type Side = components['schemas']['IdDocSubType'];

/** One step of a level. `attemptLimit` is the server's own and replaces the usual five. */
export interface DocSet extends Readonly<WireDocSet> {
  readonly attemptLimit?: number;
}

/** What an applicant must complete, as written in `levels/`. */
export interface Level {
  readonly name: string;
  /** For how many days a verification may stay unfinished. */
  readonly sessionDays: number;
  readonly docSets: readonly DocSet[];
  readonly includedCountries: readonly string[];
  readonly excludedCountries: readonly string[];
}

/** The family of a step name: `IDENTITY2` belongs with `IDENTITY`. */
export function familyOf(step: string): string {
  return step.replace(/\d+$/, '');
}

const oneSidedTypes = new Set(['PASSPORT']);

/** The sides asked for of a document; one nameless side for whatever has only one. */
export function sidesOf(docSet: DocSet, idDocType: string): readonly (Side | undefined)[] {
  if (familyOf(docSet.idDocSetType) !== 'IDENTITY' || oneSidedTypes.has(idDocType)) return [undefined];
  return docSet.subTypes?.length ? docSet.subTypes : ['FRONT_SIDE', 'BACK_SIDE'];
}

const familiesWithAttempts = new Set(['IDENTITY', 'SELFIE']);
const usualAttemptLimit = 5;

/** How many refusals a step bears before the verification is locked; nothing where they are not counted. */
export function attemptLimitOf(docSet: DocSet): number | undefined {
  const counted = familiesWithAttempts.has(familyOf(docSet.idDocSetType));
  return docSet.attemptLimit ?? (counted ? usualAttemptLimit : undefined);
}

/** The step of that name. */
export function docSetOf(level: Level, step: string): DocSet | undefined {
  return level.docSets.find((docSet) => docSet.idDocSetType === step);
}

/** The fields a step asks for; one that several steps name belongs to the first. */
export function ownFieldNames(level: Level, step: string): readonly string[] {
  const first = (name: string) =>
    level.docSets.find(({ fields = [] }) => fields.some((field) => field.name === name));
  const names = docSetOf(level, step)?.fields?.map(({ name }) => name) ?? [];
  return names.filter((name) => first(name)?.idDocSetType === step);
}

/** Whether documents of that country are taken. */
export function isCountryTaken(level: Level, country: string): boolean {
  const { includedCountries, excludedCountries } = level;
  if (includedCountries.length > 0 && !includedCountries.includes(country)) return false;
  return !excludedCountries.includes(country);
}
