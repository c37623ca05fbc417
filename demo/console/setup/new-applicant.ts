const firstNames = [
  'ada',
  'amir',
  'bea',
  'chen',
  'eva',
  'femi',
  'ida',
  'ines',
  'jonas',
  'kofi',
  'lena',
  'mila',
];
const lastNames = [
  'abara',
  'berg',
  'costa',
  'duarte',
  'haas',
  'ito',
  'keller',
  'lind',
  'moreau',
  'novak',
  'okoye',
];

function oneOf(names: readonly string[], random: number): string {
  return names[random % names.length] ?? '';
}

/** A user id that nobody has yet, easy to say aloud: `ida-berg-4821`. */
export function newApplicant(): string {
  const [first = 0, last = 0, number = 0] = crypto.getRandomValues(new Uint32Array(3));
  return `${oneOf(firstNames, first)}-${oneOf(lastNames, last)}-${1000 + (number % 9000)}`;
}
