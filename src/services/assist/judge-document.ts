import { withMustPass } from '../../domain/judgement.js';
import type { CheckCode, CheckResult, InspectionRequest } from '../../domain/judgement.js';
import type * as readers from '../../inspection/reading/readers.js';
import type { CalendarDate, Reading } from '../../inspection/reading/readers.js';

/** The part that reads documents; fetched only where a reader is there. */
export type Readers = typeof readers;

/** What the host's readers said of a picture; `undefined` where there is no such reader, or it failed. */
export interface SeenOnDocument {
  readonly text: string | undefined;
  readonly barcodes: readonly string[] | undefined;
  readonly hasTextReader: boolean;
}

function answer(code: CheckCode, isBad: boolean | undefined): CheckResult {
  // Only whether, never what: a date or a number of these would say who the applicant is.
  const outcome = isBad === undefined ? 'skipped' : isBad ? 'warn' : 'ok';
  return { code, outcome, score: null, threshold: null };
}

/** Two lines that only a machine-readable zone has: long, without small letters, with several chevrons. */
function showsZone(text: string): boolean {
  const lines = text.split('\n').map((line) => line.replace(/\s/g, ''));
  return lines.filter((line) => line.length >= 20 && (line.match(/[<«]/g) ?? []).length >= 3).length >= 2;
}

/**
 * Whether a zone must be on this picture. Every passport has one on its photo page; of cards only some, on either side,
 * and so it is expected only of one that shows a trace of it. Driving licences are never asked for one.
 */
function carriesZone({ shot, documentType }: InspectionRequest, text: string): boolean {
  if (documentType === 'PASSPORT') return shot === 'identity/front';
  return (documentType === 'ID_CARD' || documentType === 'RESIDENCE_PERMIT') && showsZone(text);
}

/**
 * Judges a document by what was read on it: still valid, of the chosen type, and its zone readable. What a reviewer wants
 * right this time refuses it, an expiry only where the whole of the zone vouches for the date.
 */
export function judgeDocument(
  { readMrz, readLicence, isExpired, isSurelyExpired, contradicts }: Readers,
  { text, barcodes, hasTextReader }: SeenOnDocument,
  request: InspectionRequest,
  today: CalendarDate,
): readonly CheckResult[] {
  const mrz = text === undefined ? undefined : readMrz(text, today);
  const licences = (barcodes ?? []).flatMap((barcode) => readLicence(barcode) ?? []);
  const readings: readonly Reading[] = [...(mrz ? [mrz] : []), ...licences];
  const { documentType } = request;
  const ofReadings = (isBad: (reading: Reading) => boolean): boolean | undefined =>
    readings.length > 0 ? readings.some(isBad) : undefined;
  const isUnreadable = mrz ? false : text !== undefined && carriesZone(request, text) ? true : undefined;
  const isCertain = readings.some((reading) => isSurelyExpired(reading, today));
  const checks = [
    answer(
      'expired',
      ofReadings((reading) => isExpired(reading, today)),
    ),
    answer(
      'document-mismatch',
      documentType === undefined ? undefined : ofReadings((reading) => contradicts(reading, documentType)),
    ),
    ...(hasTextReader ? [answer('mrz-unreadable', isUnreadable)] : []),
  ];
  const { mustPass = [] } = request;
  return withMustPass(checks, isCertain ? mustPass : mustPass.filter((code) => code !== 'expired'));
}
