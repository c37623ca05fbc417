/** A made-up person, as the sample documents show them. */
export interface Persona {
  readonly firstName: string;
  readonly lastName: string;
  /** YYYY-MM-DD. */
  readonly dob: string;
  readonly documentNumber: string;
  readonly street: string;
  readonly town: string;
  readonly skin: string;
  readonly hair: string;
  readonly shirt: string;
  /** The colour of the documents, in degrees. */
  readonly hue: number;
}

const firstNames = [
  'Ada',
  'Amir',
  'Bea',
  'Chen',
  'Eva',
  'Femi',
  'Ida',
  'Ines',
  'Jonas',
  'Kofi',
  'Lena',
  'Mila',
];
const lastNames = [
  'Abara',
  'Berg',
  'Costa',
  'Duarte',
  'Haas',
  'Ito',
  'Keller',
  'Lind',
  'Moreau',
  'Novak',
  'Okoye',
];
const streets = ['Mill Lane', 'Harbour Street', 'Elm Walk', 'Station Road', 'Kiln Close', 'Ferry Way'];
const towns = ['Saltmarsh', 'Northwick', 'Alderford', 'Greyhaven', 'Tidewell'];
const skins = ['#f0c8a8', '#d9a37c', '#b97f57', '#8d5a3b', '#6b4129'];
const hairs = ['#2a1c14', '#4b3221', '#6f4a2b', '#1b1a1d', '#8a6a3f'];
const shirts = ['#2b3a55', '#5a2f3c', '#2f5a46', '#55492b', '#43315c'];

/** Numbers that look random and are the same for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** The person of a number; the same number is the same person. */
export function persona(seed: number): Persona {
  const roll = dice(seed);
  const oneOf = (list: readonly string[]): string => list[roll(list.length)] ?? '';
  const two = (most: number): string => String(1 + roll(most)).padStart(2, '0');
  return {
    firstName: oneOf(firstNames),
    lastName: oneOf(lastNames),
    dob: `${1955 + roll(48)}-${two(12)}-${two(28)}`,
    documentNumber: `X${String(1_000_000 + roll(9_000_000))}${roll(10)}`,
    street: `${1 + roll(180)} ${oneOf(streets)}`,
    town: oneOf(towns),
    skin: oneOf(skins),
    hair: oneOf(hairs),
    shirt: oneOf(shirts),
    hue: roll(360),
  };
}
