import { isRealDate } from './calendar.js';
import type { CalendarDate } from './calendar.js';

/** What the barcode on the back of an American or Canadian card says. */
export interface Licence {
  /** Nothing where the card names another kind of data, such as that of an enhanced licence. */
  readonly kind: 'driving-licence' | 'id-card' | undefined;
  /** The six digits under which the AAMVA lists the issuer. */
  readonly issuerNumber: string;
  /** State or province as in an address: that of the holder, which is nearly always the issuer's. */
  readonly region: string | undefined;
  readonly country: 'USA' | 'CAN' | undefined;
  /** Version of the card design standard; 0 for cards older than it. */
  readonly version: number;
  readonly number: string | undefined;
  readonly surname: string | undefined;
  readonly givenNames: string | undefined;
  readonly birth: CalendarDate | undefined;
  /** Nothing where the card has no end, or none that can be read. */
  readonly expiry: CalendarDate | undefined;
}

/** Longer than the 2,700 characters a barcode of this kind can hold. */
const maxCharacters = 8_000;

/** Behind the issuer and the version come counts, and then the first part's name with its place and length. */
const header = /(?:ANSI|AAMVA)\s*(\d{6})(\d\d)\d{0,4}\s*(DL|ID|EN)?(?:\d{8}(?:[A-Z]{2}\d{8})*)?/;

const kinds: Readonly<Record<string, Licence['kind']>> = { DL: 'driving-licence', ID: 'id-card' };

function elementsIn(body: string): ReadonlyMap<string, string> {
  const elements = new Map<string, string>();
  for (const line of body.split(/[\n\r\x1c-\x1f]+/)) {
    // The first element of a part follows its name without a break: DLDAQ…
    const [, name, value] = /^\s*(?:DL|ID|EN)?([DZ][A-Z]{2})(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !elements.has(name)) elements.set(name, value.trim());
  }
  return elements;
}

// Whether the month or the century comes first is not asked of the country: no month is 19, and no century is 12.
function dayIn(text: string | undefined): CalendarDate | undefined {
  const digits = /^\d{8}/.exec(text ?? '')?.[0];
  if (digits === undefined) return undefined;
  const number = (from: number, to: number): number => Number(digits.slice(from, to));
  const date =
    number(0, 2) <= 12
      ? { year: number(4, 8), month: number(0, 2), day: number(2, 4) }
      : { year: number(0, 4), month: number(4, 6), day: number(6, 8) };
  return date.year >= 1900 && date.year < 2200 && isRealDate(date) ? date : undefined;
}

/**
 * The AAMVA text of a licence's barcode, of any version; nothing for other texts. The places and lengths that its
 * header promises are often wrong and not relied on, and dates and country are found even when a scanner has swallowed
 * the line breaks.
 */
export function readLicence(text: string): Licence | undefined {
  const start = header.exec(text.slice(0, maxCharacters));
  if (!start) return undefined;
  const [whole, issuerNumber = '', version = '', part = ''] = start;
  const body = text.slice(start.index + whole.length, maxCharacters);
  const elements = elementsIn(body);
  const element = (...names: readonly string[]): string | undefined =>
    names
      .map((name) => elements.get(name))
      .find((value) => value !== undefined && value !== '' && value !== 'NONE');
  const anywhere = (pattern: RegExp): string | undefined => pattern.exec(body)?.[1];
  const [fullSurname, ...fullGiven] = element('DAA')?.split(',') ?? [];
  const country = element('DCG') ?? anywhere(/DCG(USA|CAN)/);
  return {
    kind: kinds[part],
    issuerNumber,
    region: element('DAJ'),
    country: country === 'USA' || country === 'CAN' ? country : undefined,
    version: Number(version),
    number: element('DAQ', 'DBJ'),
    surname: element('DCS', 'DAB') ?? fullSurname,
    givenNames: element('DAC', 'DCT') ?? (fullGiven.join(' ').trim() || undefined),
    birth: dayIn(element('DBB')) ?? dayIn(anywhere(/DBB(\d{8})/)),
    expiry: dayIn(element('DBA')) ?? dayIn(anywhere(/DBA(\d{8})/)),
  };
}
