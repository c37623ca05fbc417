/** The kinds of step the widget can walk through; anything else on the wire is `unknown`. */
export type StepFamily = 'identity' | 'selfie' | 'address' | 'data' | 'unknown';

/** The two sides of a document, as the wire names them (`idDocSubType`). */
export type Side = 'FRONT_SIDE' | 'BACK_SIDE';

/** One personal-data field that the level asks for. `prefill` names the applicant's value to begin with. */
export interface FieldRule {
  readonly name: string;
  readonly required: boolean;
  readonly prefill?: string;
  readonly immutableIfPresent: boolean;
}

/** One step of a level, from a `requiredIdDocs.docSets` entry. */
export interface Step {
  /** The wire's name, with its number where there is one: `IDENTITY`, `SELFIE2`. */
  readonly name: string;
  readonly family: StepFamily;
  readonly required: boolean;
  readonly documentTypes: readonly string[];
  /** The sides the level insists on; empty leaves it to the document type. */
  readonly sides: readonly Side[];
  readonly fields: readonly FieldRule[];
  /** The selfie shows the document held in view. */
  readonly withDocument: boolean;
  /** Only pictures taken now, no files. */
  readonly liveOnly: boolean;
  /** So many photos may be bound to one document; absent where each is sent by itself. */
  readonly maxPages?: number;
  /** The level's own lines for the checks, as they came; read where a picture is judged, see `bounds.ts`. */
  readonly checks?: unknown;
}

/** How many refusals a step of a photo ID or a selfie bears, unless the server says otherwise. */
export const usualAttemptLimit = 5;

/** What an applicant must complete, in this order. Country codes are ISO 3166-1 alpha-3. */
export interface Level {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly includedCountries: readonly string[];
  readonly excludedCountries: readonly string[];
}

/** What the applicant picked for a document step. */
export interface Choice {
  readonly country?: string;
  readonly documentType?: string;
}

const families: Readonly<Record<string, StepFamily>> = {
  IDENTITY: 'identity',
  SELFIE: 'selfie',
  PROOF_OF_RESIDENCE: 'address',
  APPLICANT_DATA: 'data',
};

/** The family of a step name: `IDENTITY2` belongs with `IDENTITY`. */
export function familyOf(stepName: string): StepFamily {
  const base = stepName.replace(/\d+$/, '');
  return Object.hasOwn(families, base) ? (families[base] ?? 'unknown') : 'unknown';
}

/** Whether anything of a kind is photographed or chosen as a file. */
export function hasPictures(family: StepFamily): boolean {
  return family !== 'data' && family !== 'unknown';
}

const oneSided = new Set(['PASSPORT']);

/** The sides to photograph: the level's own list first, else one for a passport and two for the others. */
export function sidesOf(step: Step, documentType: string | undefined): readonly (Side | undefined)[] {
  if (step.family !== 'identity') return [undefined];
  if (documentType !== undefined && oneSided.has(documentType)) return [undefined];
  return step.sides.length > 0 ? step.sides : ['FRONT_SIDE', 'BACK_SIDE'];
}

/** Whether a country may be picked under the level's lists. */
export function isCountryAllowed(level: Level, country: string): boolean {
  const { includedCountries, excludedCountries } = level;
  return (
    (includedCountries.length === 0 || includedCountries.includes(country)) &&
    !excludedCountries.includes(country)
  );
}

/** A step of the level by its name. */
export function stepNamed({ steps }: Level, name: string | undefined): Step | undefined {
  return steps.find((step) => step.name === name);
}
