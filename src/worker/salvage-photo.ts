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
import { sniff } from '../inspection/file/sniff.js';
import { stripJpeg } from '../inspection/file/strip-jpeg.js';
import { flatly, isRefused, runChecks, withAnswer } from '../inspection/judge/check.js';
import { fileChecks, pictureFileChecks } from '../inspection/judge/file-checks.js';
import { sameFile } from '../inspection/judge/origin-checks.js';
import { rulesOf } from '../inspection/judge/rules.js';
import { orientationOf, placementOf, swapsSides } from '../inspection/raster/place.js';
import { machineMaxPixels } from './machine.js';
import { sha256Hex } from './sha256-hex.js';
import { Stopwatch } from './stopwatch.js';

interface Salvage {
  readonly type: FileType;
  /** Pixels as shown upright, 0 where nothing could be made out. */
  readonly width: number;
  readonly height: number;
  readonly checks: readonly CheckResult[];
  readonly prepared?: Prepared<Blob>;
  readonly fingerprint?: Fingerprint;
}

/** What can still be minded where nothing can be decoded. */
type SalvageRequest = Pick<InspectionRequest, 'shot' | 'known'> &
  Partial<Pick<InspectionRequest, 'quarterTurns'>>;

const noSize = { width: 0, height: 0 };
const lost: Salvage = { type: 'unknown', ...noSize, checks: [] };

async function salvage(file: Blob, { shot, quarterTurns = 0, known = [] }: SalvageRequest): Promise<Salvage> {
  const rules = rulesOf[shot];
  if (file.size > rules.maxBytes) return lost;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = sniff(bytes);
  const checks = runChecks(fileChecks, { type, bytes: file.size }, rules);
  if (isRefused(checks) || !isPictureType(type)) return { type, ...noSize, checks };
  const facts = readPicture(bytes, type);
  const stored = { type, bytes: file.size, facts, machineMaxPixels: machineMaxPixels() };
  const all = [...checks, ...runChecks(pictureFileChecks, stored, rules)];
  const placement = placementOf(facts.orientation, quarterTurns);
  const [width, height] = swapsSides(placement) ? [facts.height, facts.width] : [facts.width, facts.height];
  // Nothing can be drawn anew here, but a picture is turned as well by what it says of how it lies.
  const lying = orientationOf(placement);
  const stripped = type === 'jpeg' && !isRefused(all) ? stripJpeg(bytes, lying) : undefined;
  // What only few devices can open may well be what this one stumbled over; there is a remedy for that.
  if (type === 'heic')
    return { type, width, height, checks: withAnswer(all, flatly('unsupported-type', true)) };
  if (!stripped) return { type, width, height, checks: all };
  const picture = new Blob([stripped], { type: 'image/jpeg' });
  const sha256 = await sha256Hex(bytes);
  const leftBehind = { bytes: file.size, location: facts.hasLocation, notes: facts.hasNotes };
  return {
    type,
    width,
    height,
    // How it looks nobody knows, but the very file that was refused before is known again.
    checks: [...all, sameFile(sha256, known)],
    prepared: { picture, width, height, sha256: await sha256Hex(picture), leftBehind },
    fingerprint: { sha256, look: '' },
  };
}

/**
 * The answer for a picture over which the device stumbled (worker crashed or stalled, memory gone), made without
 * decoding. A sound JPEG, as every phone makes them, may be used after a second look: its metadata is cut out and the
 * server judges the rest. For anything else there is nothing fit to be sent, so another picture is needed. Nor does a
 * PDF go unread: it is sent as it is, and nobody behind this looks whether it can run something on a reviewer's desk.
 */
export async function salvagePhoto(file: Blob, request: SalvageRequest): Promise<Inspection<Blob>> {
  const watch = new Stopwatch();
  const { type, width, height, checks, prepared, fingerprint } = await salvage(file, request).catch(
    () => lost,
  );
  const outcome = prepared ? 'warn' : 'refuse';
  const all: readonly CheckResult[] = [
    ...checks,
    { code: 'inspection-failed', outcome, score: null, threshold: null },
  ];
  const judgement = { verdict: verdictOf(all), type, width, height, checks: all };
  return {
    judgement,
    ...(prepared && { prepared }),
    ...(fingerprint && { fingerprint }),
    ms: watch.read(),
  };
}
