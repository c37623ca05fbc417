import type { CheckResult } from '../../domain/judgement.js';
import type { PdfFacts } from '../pdf/read-pdf.js';
import { flatly, notAbove, skipped } from './check.js';
import type { Check } from './check.js';
import type { Rules } from './rules.js';

function corrupted({ isWhole, pageCount }: PdfFacts): CheckResult {
  return flatly('corrupted', !isWhole || pageCount === 0);
}

function encryptedPdf({ lock }: PdfFacts): CheckResult {
  const outcome = lock === 'locked' ? 'refuse' : lock === 'unknown' ? 'warn' : 'ok';
  return { code: 'encrypted-pdf', outcome, score: null, threshold: null };
}

function pdfTooManyPages({ pageCount }: PdfFacts, rules: Rules): CheckResult {
  return pageCount === undefined
    ? skipped('pdf-too-many-pages')
    : notAbove('pdf-too-many-pages', pageCount, rules.maxPdfPages);
}

// A declared attachment is mostly an electronic invoice's data; whether a reviewer should get it is worth a look.
function pdfActiveContent({ activity }: PdfFacts): CheckResult {
  const outcome = activity === 'program' ? 'refuse' : activity === 'attachment' ? 'warn' : 'ok';
  return { code: 'pdf-active-content', outcome, score: null, threshold: null };
}

/** What can be said of a PDF. A locked one cannot be read further, so that comes first after its being whole. */
export const pdfChecks: readonly Check<PdfFacts>[] = [
  corrupted,
  encryptedPdf,
  pdfTooManyPages,
  pdfActiveContent,
];
