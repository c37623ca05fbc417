/** Which control asks for a field. */
export type FieldControl = 'text' | 'email' | 'tel' | 'date' | 'country' | 'gender';

/** How a field is asked for: its control, and what a browser needs to know to help fill it in. */
export interface FieldKind {
  readonly control: FieldControl;
  readonly autocomplete: string;
  readonly maxLength: number;
  /** `numeric` brings up a phone's digits, `letters` its usual keyboard. */
  readonly keyboard: 'letters' | 'numeric' | 'email' | 'tel';
  readonly capitals: 'words' | 'characters' | 'none';
  /** About how many characters are expected, where that is few; the box is as wide. */
  readonly width?: 'short';
}

const plain: FieldKind = {
  control: 'text',
  autocomplete: 'off',
  maxLength: 255,
  keyboard: 'letters',
  capitals: 'words',
};

function text(autocomplete: string, more: Partial<FieldKind> = {}): FieldKind {
  return { ...plain, autocomplete, ...more };
}

const country = text('off', { control: 'country' });
const shortCode = { maxLength: 32, capitals: 'characters', width: 'short' } as const;

const kinds: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries({
    firstName: text('given-name'),
    middleName: text('additional-name'),
    lastName: text('family-name'),
    legalName: text('name'),
    dob: text('bday', { control: 'date', keyboard: 'numeric' }),
    gender: text('sex', { control: 'gender' }),
    country: { ...country, autocomplete: 'country-name' },
    countryOfBirth: country,
    nationality: country,
    taxResidenceCountry: country,
    email: text('email', { control: 'email', maxLength: 254, keyboard: 'email', capitals: 'none' }),
    phone: text('tel', { control: 'tel', maxLength: 40, keyboard: 'tel', capitals: 'none' }),
    street: text('address-line1'),
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
