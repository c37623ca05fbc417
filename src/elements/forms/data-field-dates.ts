import { plainDigits } from './data-field-digits.js';

/** A date as it is typed, part by part. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** One of the three boxes of a date. */
export type DatePart = keyof DateParts;

/** What is wrong with a typed date, and the boxes to look at. */
export interface DateProblem {
  readonly code: 'required' | 'incomplete' | 'invalid' | 'short-year' | 'in-future' | 'too-long-ago';
  readonly parts: readonly DatePart[];
}

/** The boxes of a `YYYY-MM-DD`; empty ones for anything else. */
export function partsOf(isoDate: string): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** `YYYY-MM-DD` of a date that the calendar has; nothing for the 30th of February. */
export function isoOf(parts: DateParts): string | undefined {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) => plainDigits(part.trim()));
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(year ?? ''))
    return undefined;
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** The calendar day it is here, as `YYYY-MM-DD`. */
export function isoDay(now: Date): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}

const oldest = '1900-01-01';
const boxes: readonly DatePart[] = ['day', 'month', 'year'];

function impossibleParts(parts: DateParts): readonly DatePart[] {
  const within = (part: DatePart, most: number): boolean => {
    const value = plainDigits(parts[part].trim());
    return /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= most;
  };
  const month: readonly DatePart[] = within('month', 12) ? [] : ['month'];
  return [...(within('day', 31) ? [] : (['day'] as const)), ...month];
}

/** What is wrong with a typed date of birth; `today` is `YYYY-MM-DD`. */
export function dateProblem(parts: DateParts, required: boolean, today: string): DateProblem | undefined {
  const empty = boxes.filter((part) => parts[part].trim() === '');
  if (empty.length === boxes.length) return required ? { code: 'required', parts: boxes } : undefined;
  if (empty.length > 0) return { code: 'incomplete', parts: empty };
  if (/^\d{1,3}$/.test(plainDigits(parts.year.trim()))) return { code: 'short-year', parts: ['year'] };
  const iso = isoOf(parts);
  if (iso === undefined) {
    const impossible = impossibleParts(parts);
    const isYear = !/^\d{4}$/.test(plainDigits(parts.year.trim()));
    const wrong = isYear ? [...impossible, 'year' as const] : impossible;
    return { code: 'invalid', parts: wrong.length > 0 ? wrong : boxes };
  }
  if (iso > today) return { code: 'in-future', parts: boxes };
  return iso < oldest ? { code: 'too-long-ago', parts: boxes } : undefined;
}

/** The order in which people write a date in a language; plain English is taken as day, month, year. */
export function partsOrder(lang: string): readonly DatePart[] {
  const parts = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang).formatToParts(0);
  const order = parts.map(({ type }) => type).filter((type) => type in partsOf(''));
  return order.length === boxes.length ? (order as DatePart[]) : boxes;
}
