import { checkDigit, isEmpty, isRight } from './check-digit.js';
import { likelyOriginals } from './confusions.js';
import type { Layout } from './layouts.js';

/** A document number, and the zone with the number in it. */
export interface NumberInZone {
  readonly number: string;
  readonly isValid: boolean;
  readonly isRepaired: boolean;
  readonly zone: string;
  /** How many places of the optional data the number took, its check digit included. */
  readonly overflow: number;
}

/** Long numbers are checked as one; Belgium counts the filler between their parts as well. */
function isNumberRight(number: string, mainLength: number, digit: string): boolean {
  const [main, rest] = [number.slice(0, mainLength), number.slice(mainLength)];
  if (isEmpty(main)) return false;
  return rest === ''
    ? isRight(number, digit)
    : checkDigit(number) === digit || checkDigit(`${main}<${rest}`) === digit;
}

function spliced(text: string, at: number, part: string): string {
  return text.slice(0, at) + part + text.slice(at + part.length);
}

/**
 * The document number. Letters and digits may stand anywhere in it, so one that was read wrong is sought among the
 * likely originals, and suggested only if it is the only one that the check digit allows.
 */
export function readNumber(
  zone: string,
  { number: [from, to], optional, hasLongNumbers }: Layout,
): NumberInZone {
  const [start = 0, end = 0] = optional[0] ?? [];
  const isLong = hasLongNumbers && zone[to] === '<';
  const more = isLong ? (/^[^<]{2,}/.exec(zone.slice(start, end))?.[0] ?? '') : '';
  const digit = more === '' ? zone.charAt(to) : more.slice(-1);
  const read = zone.slice(from, to) + more.slice(0, -1);
  const isValid = isNumberRight(read, to - from, digit);
  const likely = isValid
    ? []
    : likelyOriginals(read).filter((original) => isNumberRight(original, to - from, digit));
  const found = likely.length === 1 ? (likely[0] ?? read) : read;
  return {
    number: found.replace(/<+$/, ''),
    isValid,
    isRepaired: found !== read,
    zone: spliced(spliced(zone, from, found.slice(0, to - from)), start, found.slice(to - from)),
    overflow: more.length,
  };
}
