import { verdictOf, withMustPass } from '../domain/judgement.js';
import type {
  CheckResult,
  FileType,
  Fingerprint,
  Inspection,
  InspectionRequest,
  LeftBehind,
  Prepared,
} from '../domain/judgement.js';
import type { Orientation } from '../inspection/file/exif.js';
import type { PictureFacts } from '../inspection/file/picture-facts.js';
import { isPictureType, readPicture } from '../inspection/file/read-picture.js';
import type { PictureType } from '../inspection/file/read-picture.js';
import { sniff } from '../inspection/file/sniff.js';
import { namesPlace, tracesIn } from '../inspection/file/traces.js';
import type { Traces } from '../inspection/file/traces.js';
import { isRefused, runChecks, withAnswer } from '../inspection/judge/check.js';
import {
  fileChecks,
  forbidsDecoding,
  pictureFileChecks,
  undecodable,
} from '../inspection/judge/file-checks.js';
import { judgePicture, workingLongSide } from '../inspection/judge/judge-picture.js';
import { rulesFor } from '../inspection/judge/rules.js';
import { Look } from '../inspection/look/look.js';
import { Picture } from '../inspection/raster/picture.js';
import { place, placementOf, swapsSides } from '../inspection/raster/place.js';
import type { Placement } from '../inspection/raster/place.js';
import { lumaOf } from '../inspection/raster/raster.js';
import type { Raster } from '../inspection/raster/raster.js';
import { bindPages } from './bind-pages.js';
import { decode, remainingOrientation } from './decode.js';
import { decodeHeic } from './decode-heic.js';
import { inspectPdf } from './inspect-pdf.js';
import { machineMaxPixels } from './machine.js';
import { beginPreparing } from './prepare-picture.js';
import { openPixels, readRaster } from './read-raster.js';
import type { Reading } from './read-raster.js';
import { salvagePhoto } from './salvage-photo.js';
import { sha256Hex } from './sha256-hex.js';
import { Stopwatch } from './stopwatch.js';

// The page enters this room by one door, so that what it needs when all else fails is handed out here.
export { bindPages, salvagePhoto };

const sniffedBytes = 4096;

interface Finding {
  readonly width: number;
  readonly height: number;
  readonly checks: readonly CheckResult[];
  readonly prepared?: Prepared<Blob>;
  readonly fingerprint?: Fingerprint;
}

/** The road of one file from bytes to judgement and prepared picture. A bad file is a judgement, never an exception. */
export async function inspectPhoto(file: Blob, request: InspectionRequest): Promise<Inspection<Blob>> {
  const watch = new Stopwatch();
  try {
    const type = sniff(new Uint8Array(await file.slice(0, sniffedBytes).arrayBuffer()));
    const { prepared, fingerprint, width, height, ...found } = await lookInto(file, type, request, watch);
    const checks = withMustPass(found.checks, request.mustPass);
    const judgement = { verdict: verdictOf(checks), type, width, height, checks };
    return {
      judgement,
      ...(prepared && { prepared }),
      ...(fingerprint && { fingerprint }),
      ms: watch.read(),
    };
  } catch {
    // The file cannot be read any more (a card pulled out, a cloud file offline), or this machine lacks a part.
    return salvagePhoto(file, request);
  }
}

async function lookInto(
  file: Blob,
  type: FileType,
  request: InspectionRequest,
  watch: Stopwatch,
): Promise<Finding> {
  const rules = rulesFor(request.shot, request.bounds);
  const checks = runChecks(fileChecks, { type, bytes: file.size }, rules);
  if (isRefused(checks)) return { width: 0, height: 0, checks };
  const rest = isPictureType(type)
    ? await inspectPicture(file, type, request, watch)
    : await inspectPdf(file, request, watch);
  // What is found out later of the same thing takes the place of what was said before.
  return { width: 0, height: 0, ...rest, checks: rest.checks.reduce(withAnswer, checks) };
}

function upright(
  { width, height }: { readonly width: number; readonly height: number },
  placement: Placement,
): { width: number; height: number } {
  return swapsSides(placement) ? { width: height, height: width } : { width, height };
}

function leftBehindOf(bytes: Uint8Array, facts: PictureFacts, traces: Traces): LeftBehind {
  const { hasLocation, hasNotes } = facts;
  return {
    bytes: bytes.length,
    location: hasLocation || namesPlace(bytes),
    notes: hasNotes || traces.namesEditor || traces.saysScreenshot,
  };
}

/** What is known of a decoded picture. */
interface Decoded {
  readonly type: PictureType;
  /** As it lies decoded. */
  readonly width: number;
  readonly height: number;
  /** What of the orientation that the file tells the decoder has not followed. */
  readonly remaining: Orientation;
  readonly traces: Traces;
  readonly sha256: string;
}

/** Its pixels at the size that the checks look at, and the orientation that these still have to follow. */
interface Read extends Reading {
  readonly orientation: Orientation;
}

/** What came of looking at the pixels: the checks, how the picture looks from far away, and the picture itself, small. */
interface Judged {
  readonly checks: readonly CheckResult[];
  readonly look: string;
  readonly small?: Raster;
}

/** Of a stamp-sized picture it says nothing that it is not sharp. */
const notJudged: Judged = { checks: [], look: '' };

async function readPixels(
  bitmap: ImageBitmap,
  { type, remaining }: Decoded,
  told: Orientation,
): Promise<Read> {
  const pixels = await openPixels(bitmap, type, remaining === 1 ? told : 1);
  const reading = await readRaster(pixels, workingLongSide);
  // Either the bitmap follows it and these pixels do not, or it is still to be followed anyway.
  return { ...reading, orientation: pixels.orientation === 1 ? remaining : pixels.orientation };
}

function judgePixels(
  { raster, flatness, grid, orientation }: Read,
  { remaining, width, height, ...told }: Decoded,
  { shot, quarterTurns, isLive = false, mustPass, known = [], bounds }: InspectionRequest,
): Judged {
  const picture = new Picture(place(raster, placementOf(orientation, quarterTurns)));
  // What is remembered lies as the file has it, so that the applicant's turns make no other picture of it.
  const look = new Look(
    quarterTurns === 0 ? picture.luma() : lumaOf(place(raster, placementOf(orientation, 0))),
  );
  const size = upright({ width, height }, placementOf(remaining, quarterTurns));
  const origin = { ...told, isLive, ...size, flatness, grid, look, known };
  const checks = judgePicture(shot, picture, origin, rulesFor(shot, bounds), mustPass);
  return { checks, look: look.hex, small: picture.small() };
}

async function inspectPicture(
  file: Blob,
  type: PictureType,
  request: InspectionRequest,
  watch: Stopwatch,
): Promise<Finding> {
  const { shot, quarterTurns, bounds, heicUrl } = request;
  const { bytes, facts } = await watch.time('inspect', async () => {
    const content = new Uint8Array(await file.arrayBuffer());
    return { bytes: content, facts: readPicture(content, type) };
  });
  const stored = { type, bytes: file.size, facts, machineMaxPixels: machineMaxPixels() };
  const before = runChecks(pictureFileChecks, stored, rulesFor(shot, bounds));
  const toldSize = upright(facts, placementOf(facts.orientation, quarterTurns));
  if (forbidsDecoding(before)) return { ...toldSize, checks: before };

  const decodeOnce = async (): Promise<ImageBitmap | undefined> =>
    (await decode(file, type)) ??
    (type === 'heic' && heicUrl ? decodeHeic(bytes, heicUrl, facts) : undefined);
  const decodeAgain = async (): Promise<ImageBitmap> => {
    const again = await decodeOnce();
    if (!again) throw new Error('it could be decoded before');
    return again;
  };
  // The decoder works beside this thread; meanwhile the bytes are looked at for other ends.
  const decoding = watch.time('decode', decodeOnce);
  const beside = Promise.all([tracesIn(bytes), sha256Hex(bytes)]);
  const [bitmap, [traces, sha256]] = await Promise.all([decoding, beside]);
  if (!bitmap) return { ...toldSize, checks: withAnswer(before, undecodable(stored)) };
  try {
    const { width, height } = bitmap;
    const remaining = remainingOrientation(bitmap, facts, type);
    const decoded = { type, width, height, remaining, traces, sha256 };
    const placement = placementOf(remaining, quarterTurns);
    const read = isRefused(before)
      ? undefined
      : await watch.time('inspect', () => readPixels(bitmap, decoded, facts.orientation));
    const finish = beginPreparing({ bitmap, placement, shot, sourceBytes: file.size, decodeAgain });
    const { checks, look, small } = read
      ? await watch.time('inspect', () => judgePixels(read, decoded, request))
      : notJudged;
    const prepared = await watch.time('prepare', () => finish(small));
    return {
      ...upright({ width, height }, placement),
      checks: [...before, ...checks],
      prepared: { ...prepared, leftBehind: leftBehindOf(bytes, facts, traces) },
      fingerprint: { sha256, look },
    };
  } finally {
    bitmap.close();
  }
}
