import { verdictOf } from '../domain/judgement.js';
import type {
  CheckResult,
  FileType,
  Fingerprint,
  Inspection,
  InspectionRequest,
  Prepared,
} from '../domain/judgement.js';
import { readPicture, isPictureType } from '../inspection/file/read-picture.js';
import type { PictureFacts } from '../inspection/file/picture-facts.js';
import { nothingKnown } from '../inspection/file/picture-facts.js';
import { sniff } from '../inspection/file/sniff.js';
import { stripJpeg } from '../inspection/file/strip-jpeg.js';
import { isRefused, runChecks } from '../inspection/judge/check.js';
import { fileChecks, pictureFileChecks } from '../inspection/judge/file-checks.js';
import { sameFile } from '../inspection/judge/origin-checks.js';
import { rulesOf } from '../inspection/judge/rules.js';
import { machineMaxPixels } from './machine.js';
import { sha256Hex } from './sha256-hex.js';
import { Stopwatch } from './stopwatch.js';

interface Salvage {
  readonly type: FileType;
  readonly facts: PictureFacts;
  readonly checks: readonly CheckResult[];
  readonly prepared?: Prepared<Blob>;
  readonly fingerprint?: Fingerprint;
}

/** What can still be minded where nothing can be decoded. */
type SalvageRequest = Pick<InspectionRequest, 'shot' | 'known'>;

const lost: Salvage = { type: 'unknown', facts: nothingKnown, checks: [] };

async function salvage(file: Blob, { shot, known = [] }: SalvageRequest): Promise<Salvage> {
  const rules = rulesOf[shot];
  if (file.size > rules.maxBytes) return lost;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = sniff(bytes);
  const checks = runChecks(fileChecks, { type, bytes: file.size }, rules);
  if (isRefused(checks) || !isPictureType(type)) return { type, facts: nothingKnown, checks };
  const facts = readPicture(bytes, type);
  const stored = { type, bytes: file.size, facts, machineMaxPixels: machineMaxPixels() };
  const all = [...checks, ...runChecks(pictureFileChecks, stored, rules)];
  const stripped = type === 'jpeg' && !isRefused(all) ? stripJpeg(bytes) : undefined;
  if (!stripped) return { type, facts, checks: all };
  const picture = new Blob([stripped], { type: 'image/jpeg' });
  const { width, height } = facts;
  const sha256 = await sha256Hex(bytes);
  return {
    type,
    facts,
    // How it looks nobody knows, but the very file that was refused before is known again.
    checks: [...all, sameFile(sha256, known)],
    prepared: { picture, width, height, sha256: await sha256Hex(picture) },
    fingerprint: { sha256, look: '' },
  };
}

/**
 * The answer for a picture over which the device stumbled (worker crashed or stalled, memory gone), made without
 * decoding. A sound JPEG, as every phone makes them, may be used after a second look: its metadata is cut out and the
 * server judges the rest. For anything else there is nothing fit to be sent, so another picture is needed.
 */
export async function salvagePhoto(file: Blob, request: SalvageRequest): Promise<Inspection<Blob>> {
  const watch = new Stopwatch();
  const { type, facts, checks, prepared, fingerprint } = await salvage(file, request).catch(() => lost);
  const outcome = prepared ? 'warn' : 'refuse';
  const all: readonly CheckResult[] = [
    ...checks,
    { code: 'inspection-failed', outcome, score: null, threshold: null },
  ];
  const [width, height] = facts.orientation >= 5 ? [facts.height, facts.width] : [facts.width, facts.height];
  const judgement = { verdict: verdictOf(all), type, width, height, checks: all };
  return {
    judgement,
    ...(prepared && { prepared }),
    ...(fingerprint && { fingerprint }),
    ms: watch.read(),
  };
}
