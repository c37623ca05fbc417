/** The side of a two-sided document. */
export type Side = 'FRONT_SIDE' | 'BACK_SIDE';

/** One step as this test knows it, written down by hand from the levels' files. */
export interface Step {
  readonly name: string;
  readonly family: 'identity' | 'selfie' | 'address' | 'data';
  readonly types: readonly string[];
  /** How many refusals it bears; steps that scan no photo ID and no face are not counted. */
  readonly tries?: number;
  readonly fields: readonly Field[];
}

/** One question of a form, with an answer that any server takes. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly example: string;
}

/** What an applicant must complete, in this order. */
export interface Level {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** A document the applicant shows; only photo IDs have a country. */
export interface Document {
  readonly type: string;
  readonly country?: string;
}

const tries = 5;
const cards = ['PASSPORT', 'ID_CARD', 'DRIVERS', 'RESIDENCE_PERMIT'];
const identity: Step = { name: 'IDENTITY', family: 'identity', types: cards, tries, fields: [] };
const passport: Step = { ...identity, types: ['PASSPORT'] };
const selfie: Step = { name: 'SELFIE', family: 'selfie', types: ['SELFIE'], tries, fields: [] };
const address: Step = {
  name: 'PROOF_OF_RESIDENCE',
  family: 'address',
  types: ['UTILITY_BILL', 'BANK_STATEMENT', 'TAX_BILL', 'RENTAL_AGREEMENT'],
  fields: [],
};
const data: Step = {
  name: 'APPLICANT_DATA',
  family: 'data',
  types: [],
  fields: [
    { name: 'firstName', required: true, example: 'Ada' },
    { name: 'lastName', required: true, example: 'Utopia' },
    { name: 'dob', required: true, example: '1985-03-27' },
    { name: 'country', required: true, example: 'DEU' },
    { name: 'phone', required: true, example: '+442079460000' },
    { name: 'email', required: true, example: 'ada@example.com' },
    { name: 'street', required: false, example: 'First Street 1' },
    { name: 'town', required: false, example: 'Berlin' },
    { name: 'postCode', required: false, example: '10115' },
  ],
};

/** The sandbox's levels, by their names. */
export const levels = {
  'selfie-only-level': { name: 'selfie-only-level', steps: [selfie] },
  'passport-only-level': { name: 'passport-only-level', steps: [passport, selfie] },
  'basic-kyc-level': { name: 'basic-kyc-level', steps: [identity, selfie, address] },
  'data-kyc-level': { name: 'data-kyc-level', steps: [identity, selfie, address, data] },
} as const satisfies Record<string, Level>;

/** One of the sandbox's levels. */
export type LevelName = keyof typeof levels;

/** The sides to photograph: one nameless side for a passport and whatever is no photo ID. */
export function sidesOf({ family }: Step, type: string): readonly (Side | undefined)[] {
  return family === 'identity' && type !== 'PASSPORT' ? ['FRONT_SIDE', 'BACK_SIDE'] : [undefined];
}

/** Whether the applicant has something to choose before the first picture of a step. */
export function isChosen({ family, types }: Step): boolean {
  return family === 'identity' || types.length > 1;
}

/** A step by its name; the walks name only those there are. */
export function stepNamed({ steps }: Level, name: string): Step {
  const step = steps.find((each) => each.name === name);
  if (!step) throw new Error(`no step ${name}`);
  return step;
}
