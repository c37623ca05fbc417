import type { CheckResult, Prepared, ShotKind } from '../domain/judgement.js';
import { runChecks } from '../inspection/judge/check.js';
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
  shot: ShotKind,
  watch: Stopwatch,
): Promise<{ checks: readonly CheckResult[]; prepared: Prepared<Blob> }> {
  const checks = await watch.time('inspect', async () => {
    const pdf = await readPdf(new Uint8Array(await file.arrayBuffer()), browserCrypto());
    return runChecks(pdfChecks, pdf, rulesOf[shot]);
  });
  const picture = file.slice(0, file.size, pdfType);
  const sha256 = await watch.time('prepare', () => sha256Hex(picture));
  return { checks, prepared: { picture, width: 0, height: 0, sha256 } };
}
