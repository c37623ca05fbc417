/** A day as a document prints it, without time or zone; months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day of which parts may be unknown, as in a date of birth. */
export interface PartialDate {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** How far back an expiry is sought; the other years of the century lie ahead. */
const yearsBack = 20;

/** Whether the calendar has such a day. Unknown parts are given the benefit of the doubt: 29 February may be. */
export function isRealDate({ year = 2000, month, day }: PartialDate): boolean {
  const days = month === undefined ? 31 : new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (
    (month === undefined || (month >= 1 && month <= 12)) && (day === undefined || (day >= 1 && day <= days))
  );
}

/** Below zero when the first day comes before the second, zero for the same day. */
export function compareDates(one: CalendarDate, other: CalendarDate): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}

function pairsOf(text: string): readonly (number | undefined)[] | undefined {
  const pairs = text.match(/../g) ?? [];
  if (text.length !== 6 || !pairs.every((pair) => /^(?:\d\d|<<)$/.test(pair))) return undefined;
  return pairs.map((pair) => (pair === '<<' ? undefined : Number(pair)));
}

/**
 * The day in a `YYMMDD` of expiry; nothing where there is no such day. The century is the one that puts the year from
 * 20 years ago to 79 years ahead: cards without an end are dated up to 2099, and nobody sends a card that has been
 * void for more than 20 years.
 */
export function expiryFrom(text: string, today: CalendarDate): CalendarDate | undefined {
  const [yy, month, day] = pairsOf(text) ?? [];
  if (yy === undefined || month === undefined || day === undefined) return undefined;
  const first = today.year - yearsBack;
  const date = { year: first + ((((yy - first) % 100) + 100) % 100), month, day };
  return isRealDate(date) ? date : undefined;
}

/**
 * The day in a `YYMMDD` of birth; nothing where there is no such day. The century is the latest that is not in the
 * future, so that nobody is a hundred years old. Parts written as `<<` are unknown.
 */
export function birthFrom(text: string, today: CalendarDate): PartialDate | undefined {
  const pairs = pairsOf(text);
  if (!pairs) return undefined;
  const [yy, month, day] = pairs;
  const birth = { year: yy, month, day };
  if (yy !== undefined) {
    birth.year = today.year - (today.year % 100) + yy;
    const earliest = { year: birth.year, month: month ?? 1, day: day ?? 1 };
    if (compareDates(earliest, today) > 0) birth.year -= 100;
  }
  return isRealDate(birth) ? birth : undefined;
}
