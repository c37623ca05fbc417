import { compareDates } from './calendar.js';
import type { CalendarDate } from './calendar.js';
import type { Mrz } from './mrz/mrz.js';
import type { Licence } from './read-licence.js';

/** Anything that was read from a document. */
export type Reading = Mrz | Licence;

function isMrz(reading: Reading): reading is Mrz {
  return 'format' in reading;
}

function expiryOf(reading: Reading): CalendarDate | undefined {
  return isMrz(reading) ? reading.expiry.value : reading.expiry;
}

/** Whether the document is past its last day. Never said of one whose end is unknown or was read wrong. */
export function isExpired(reading: Reading, today: CalendarDate): boolean {
  const expiry = expiryOf(reading);
  return expiry !== undefined && compareDates(expiry, today) < 0;
}

/**
 * Whether that is certain enough to refuse it for. A date's own check digit is right for every tenth misreading of it,
 * so that a zone must be right as a whole; a barcode mends its own errors.
 */
export function isSurelyExpired(reading: Reading, today: CalendarDate): boolean {
  return isExpired(reading, today) && (!isMrz(reading) || reading.isValid);
}

/** The document types that a zone rules out. */
function excludedByMrz({ kind, documentCode, format }: Mrz): readonly string[] {
  switch (kind) {
    case 'passport':
      // Other second letters are for the issuer to define: Russia's PN is what its citizens use as an identity card.
      return /^PP?$/.test(documentCode.value) ? ['DRIVERS', 'ID_CARD', 'RESIDENCE_PERMIT'] : ['DRIVERS'];
    case 'visa':
      // Not a residence permit: a long-stay visa may be one.
      return ['PASSPORT', 'ID_CARD', 'DRIVERS'];
    case 'crew-certificate':
      return ['PASSPORT', 'DRIVERS', 'RESIDENCE_PERMIT'];
    case 'card':
      // Not a driving licence: enhanced American ones have the zone of a card. Passport cards are IP.
      return documentCode.value === 'IP' && format === 'TD1' ? [] : ['PASSPORT'];
    case 'unknown':
      return [];
  }
}

function excludedByLicence({ kind }: Licence): readonly string[] {
  const others = ['PASSPORT', 'RESIDENCE_PERMIT'];
  if (kind === 'driving-licence') return [...others, 'ID_CARD'];
  return kind === 'id-card' ? [...others, 'DRIVERS'] : others;
}

/**
 * Whether what was read is certainly not of the chosen document type (`idDocType`). Only a zone with all its check
 * digits right speaks, and none whose code may mean the chosen type or is not known; nor is an unknown type doubted.
 */
export function contradicts(reading: Reading, documentType: string): boolean {
  if (!isMrz(reading)) return excludedByLicence(reading).includes(documentType);
  return reading.isValid && reading.documentCode.isValid && excludedByMrz(reading).includes(documentType);
}
