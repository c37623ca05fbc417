const weights = [7, 3, 1] as const;

/** The check digit of ICAO 9303 part 3 (4.9) as a character; `NaN` where a character has no value. */
export function checkDigit(text: string): string {
  let sum = 0;
  Array.from(text).forEach((character, i) => {
    sum += (character === '<' ? 0 : parseInt(character, 36)) * (weights[i % 3] ?? 0);
  });
  return String(sum % 10);
}

/** Whether a field holds nothing but fillers. */
export function isEmpty(field: string): boolean {
  return /^<*$/.test(field);
}

/** Whether a field agrees with its check digit; that of an empty field may be left out. */
export function isRight(field: string, digit: string): boolean {
  return digit === checkDigit(field) || (digit === '<' && isEmpty(field));
}
