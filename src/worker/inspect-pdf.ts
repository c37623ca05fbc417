import type { CheckResult, Fingerprint, InspectionRequest, Prepared } from '../domain/judgement.js';
import { runChecks } from '../inspection/judge/check.js';
import { sameFile } from '../inspection/judge/origin-checks.js';
import { pdfChecks } from '../inspection/judge/pdf-checks.js';
import { rulesOf } from '../inspection/judge/rules.js';
import { readPdf } from '../inspection/pdf/read-pdf.js';
import { browserCrypto } from './browser-crypto.js';
import { sha256Hex } from './sha256-hex.js';
import type { Stopwatch } from './stopwatch.js';

const pdfType = 'application/pdf';

/** A PDF is read, judged, and passed on as it is. */
export async function inspectPdf(
  file: Blob,
  { shot, known = [] }: InspectionRequest,
  watch: Stopwatch,
): Promise<{
  readonly checks: readonly CheckResult[];
  readonly prepared: Prepared<Blob>;
  readonly fingerprint: Fingerprint;
}> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = await watch.time('prepare', () => sha256Hex(bytes));
  const checks = await watch.time('inspect', async () => {
    const pdf = await readPdf(bytes, browserCrypto());
    return [...runChecks(pdfChecks, pdf, rulesOf[shot]), sameFile(sha256, known)];
  });
  const picture = file.slice(0, file.size, pdfType);
  return {
    checks,
    prepared: { picture, width: 0, height: 0, sha256 },
    fingerprint: { sha256, look: '' },
  };
}
