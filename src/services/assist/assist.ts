import type { AdapterFailure } from '../../domain/failure.js';
import { facesUnseen, judgeFaces } from '../../domain/faces.js';
import { verdictOf, withMustPass } from '../../domain/judgement.js';
import type { CheckResult, Inspection, InspectionRequest, Prepared } from '../../domain/judgement.js';
import type { Adapters } from './adapters.js';
import { askAdapter } from './ask-adapter.js';
import type { AskOptions } from './ask-adapter.js';
import { judgeDocument } from './judge-document.js';
import type { Readers } from './judge-document.js';
import { readBarcodes, readFaces, readText } from './read-answers.js';

/** Nobody looks at "Checking your photo" for longer than this because of something that may be left out. */
const usualLimitMs = 8_000;

async function lookForFaces(
  { faceDetector }: Adapters,
  prepared: Prepared<Blob>,
  request: InspectionRequest,
  options: AskOptions,
): Promise<readonly CheckResult[]> {
  if (!faceDetector || request.shot !== 'selfie') return [];
  let bitmap: ImageBitmap | undefined;
  const detect = async (signal: AbortSignal): Promise<unknown> => {
    const made = await createImageBitmap(prepared.picture);
    if (signal.aborted) return made.close();
    bitmap = made;
    return faceDetector(bitmap, signal);
  };
  try {
    const faces = await askAdapter('faceDetector', detect, readFaces, options);
    const picture = { ...prepared, withDocument: request.withDocument === true };
    return faces ? withMustPass(judgeFaces(faces, picture, request.bounds), request.mustPass) : facesUnseen;
  } finally {
    bitmap?.close();
  }
}

function today(): { year: number; month: number; day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** What reads documents; nothing where it cannot be fetched: the picture need not wait for that. */
async function fetchReaders(): Promise<Readers | undefined> {
  return import('../../inspection/reading/readers.js').catch(() => undefined);
}

async function readDocument(
  { textReader, barcodeReader }: Adapters,
  { picture }: Prepared<Blob>,
  request: InspectionRequest,
  options: AskOptions,
): Promise<readonly CheckResult[]> {
  const isDocument = request.shot === 'identity/front' || request.shot === 'identity/back';
  if (!isDocument || !(textReader ?? barcodeReader)) return [];
  const [readers, text, barcodes] = await Promise.all([
    fetchReaders(),
    textReader && askAdapter('textReader', (signal) => textReader(picture, signal), readText, options),
    barcodeReader &&
      askAdapter('barcodeReader', (signal) => barcodeReader(picture, signal), readBarcodes, options),
  ]);
  if (!readers) return [];
  const seen = { text, barcodes, hasTextReader: textReader !== undefined };
  return judgeDocument(readers, seen, request, today());
}

/**
 * The judgement with what the host's adapters found on the prepared picture. They never hold anything up: an adapter that
 * fails leaves its checks out, and a picture that has to be taken anew is not shown to any.
 */
export async function assist(
  inspection: Inspection<Blob>,
  request: InspectionRequest,
  adapters: Adapters,
  tell: (failure: AdapterFailure) => void,
  signal: AbortSignal,
  limitMs = usualLimitMs,
): Promise<Inspection<Blob>> {
  const { judgement, prepared } = inspection;
  if (!prepared || judgement.verdict === 'refused' || judgement.type === 'pdf') return inspection;
  const options = { limitMs, tell, signal };
  const asked = [prepared, request, options] as const;
  const found = await Promise.all([lookForFaces(adapters, ...asked), readDocument(adapters, ...asked)]);
  const checks = [...judgement.checks, ...found.flat()];
  return { ...inspection, judgement: { ...judgement, checks, verdict: verdictOf(checks) } };
}

/** Fetches what reads documents ahead of the first picture, where a reader is there. */
export async function prepareAssist({ textReader, barcodeReader }: Adapters): Promise<void> {
  if (textReader ?? barcodeReader) await fetchReaders();
}
