import { plainDigits } from './data-field-digits.js';

/** Which control asks for a field. */
export type FieldControl = 'text' | 'email' | 'tel' | 'date' | 'country' | 'gender';

/** How a field is asked for: its control, and what a browser needs to know to help fill it in. */
export interface FieldKind {
  readonly control: FieldControl;
  readonly autocomplete: AutoFill;
  readonly maxLength: number;
  /** A pattern the answer must follow, as in an input's `pattern`. */
  readonly pattern?: string;
  /** `numeric` brings up a phone's digits, `text` its usual keyboard. */
  readonly keyboard: 'text' | 'numeric' | 'email' | 'tel';
  readonly capitals: 'words' | 'characters' | 'none';
  /** About how many characters are expected, where that is few; the box is as wide. */
  readonly width?: 'short';
}

const plain: FieldKind = {
  control: 'text',
  autocomplete: 'off',
  maxLength: 100,
  keyboard: 'text',
  capitals: 'words',
};

function text(autocomplete: AutoFill, more: Partial<FieldKind> = {}): FieldKind {
  return { ...plain, autocomplete, ...more };
}

/** A phone number as people write it, in any script's digits. */
const phonePattern = '\\s*\\+?(?:[\\s\\(\\)\\.\\/\\-]*\\p{Nd}){6,15}[\\s\\(\\)\\.\\/\\-]*';
/** The browser takes `anna@example` for an address; a mail server hardly ever does. */
const emailPattern = '[^@]+@[^@]+\\.[^@.]+';

const country = text('off', { control: 'country' });
const shortCode = { maxLength: 20, capitals: 'characters', width: 'short' } as const;

const kinds: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries({
    firstName: text('given-name'),
    middleName: text('additional-name'),
    lastName: text('family-name'),
    legalName: text('name'),
    dob: text('off', { control: 'date', keyboard: 'numeric' }),
    gender: text('off', { control: 'gender' }),
    country: { ...country, autocomplete: 'country-name' },
    countryOfBirth: country,
    nationality: country,
    taxResidenceCountry: country,
    email: text('email', {
      control: 'email',
      maxLength: 254,
      keyboard: 'email',
      capitals: 'none',
      pattern: emailPattern,
    }),
    phone: text('tel', {
      control: 'tel',
      maxLength: 30,
      keyboard: 'tel',
      capitals: 'none',
      pattern: phonePattern,
    }),
    street: text('address-line1', { maxLength: 200 }),
    subStreet: text('address-line2'),
    town: text('address-level2'),
    state: text('address-level1'),
    postCode: text('postal-code', shortCode),
    buildingNumber: text('off', shortCode),
    flatNumber: text('off', shortCode),
    tin: text('off', { maxLength: 64, capitals: 'characters' }),
  }),
);

/** How to ask for a field; one that nobody has heard of is a plain text. */
export function kindOf(fieldName: string): FieldKind {
  return kinds.get(fieldName) ?? plain;
}

/** A phone number as the wire takes it: plain digits, and a space for a stroke. */
export function plainPhone(typed: string): string {
  return plainDigits(typed).replace(/\//g, ' ');
}
