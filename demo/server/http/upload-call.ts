import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Applicant, HistoryEntry, Picture } from '../applicant/applicant.js';
import { familyOf } from '../applicant/level.js';
import type { Level } from '../applicant/level.js';
import { refuseUnlessOpen } from '../applicant/openness.js';
import { inspectFile, maxFileBytes } from '../files/inspect-file.js';
import { standingPictures } from '../applicant/pictures.js';
import type { Parts } from '../parts.js';
import { Refusal } from '../refusal.js';
import { armedJudgement } from '../sandbox/armed/armed-answer.js';
import { takeArmedUpload } from '../sandbox/armed/armed-answers.js';
import { usedBefore } from '../resumable/resumable-uploads.js';
import type { BroughtFile, ResumableUploads } from '../resumable/resumable-uploads.js';
import { isCalledOff } from '../store/called-off.js';
import type { Queries } from '../store/database.js';
import type { Decision } from '../store/register.js';
import { findReply, keepReply, nextImageId } from '../store/replies.js';
import type { Reply } from '../store/replies.js';
import { judgeUpload, refusalOf } from '../upload/judge-upload.js';
import { maxPicturesKept, withPicture } from '../upload/keep-picture.js';
import { docSetFor, readMetadata } from '../upload/metadata.js';
import type { IdDocMetadata } from '../upload/metadata.js';
import { callingApplicant } from './access.js';
import type { Env } from './access.js';
import { limitBody } from './request-body.js';

const maxMetadataBytes = 16 * 1024;

/** The limit of an upload's body: the file, its metadata and what multipart adds. */
export const limitUpload = limitBody(maxFileBytes + 64 * 1024, 'file-too-big');

interface Upload extends BroughtFile {
  readonly metadata: IdDocMetadata;
  /** Where the file came in pieces. */
  readonly uploadId: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly wantsWarnings: boolean;
}

/** The name of an act of sending. */
export function readIdempotencyKey(text: string): string {
  if (/^[\x21-\x7e]{1,200}$/.test(text)) return text;
  throw new Refusal('invalid-request', 'Idempotency-Key must be 1 to 200 printable characters.');
}

async function metadataPart(part: FormDataEntryValue | null): Promise<string> {
  if (typeof part === 'string' && part.length <= maxMetadataBytes) return part;
  if (part instanceof File && part.size <= maxMetadataBytes) return part.text();
  throw new Refusal('invalid-request', 'The metadata part is missing or too long.');
}

async function contentPart(part: FormDataEntryValue | null): Promise<BroughtFile> {
  if (!(part instanceof File)) throw new Refusal('invalid-request', 'The content part must be a file.');
  const bytes = Buffer.from(await part.arrayBuffer());
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function readUpload(context: Context<Env>, uploads: ResumableUploads): Promise<Upload> {
  const form = await context.req.formData().catch(() => undefined);
  if (!form) throw new Refusal('invalid-request', 'The body must be multipart/form-data.');
  const { uploadId, ...metadata } = readMetadata(await metadataPart(form.get('metadata')));
  const content = form.get('content');
  if (uploadId !== undefined && content !== null) {
    throw new Refusal('invalid-request', 'The file must be in content or named by uploadId, not both.');
  }
  const key = context.req.header('idempotency-key');
  const idempotencyKey = key === undefined ? undefined : readIdempotencyKey(key);
  const { applicantId } = callingApplicant(context);
  const file =
    uploadId === undefined
      ? await contentPart(content)
      : await uploads.fileOf(uploadId, applicantId, context.req.raw.signal);
  return {
    ...file,
    metadata,
    uploadId,
    idempotencyKey,
    wantsWarnings: context.req.header('x-return-doc-warnings') === 'true',
  };
}

/** Judges an upload against the applicant as it is now; refusals are thrown and keep nothing. */
function judged(
  applicant: Applicant,
  level: Level,
  upload: Upload & { readonly bytes: Buffer },
  nowMs: number,
): Omit<Picture, 'id'> {
  const { metadata, bytes, sha256 } = upload;
  const docSet = docSetFor(level, metadata);
  const step = docSet.idDocSetType;
  refuseUnlessOpen(applicant, step);
  if (applicant.pictures.length >= maxPicturesKept) throw new Refusal('too-many-documents');
  if (metadata.contentBytes !== undefined && metadata.contentBytes !== bytes.length) {
    throw new Refusal('incorrect-file-size');
  }
  const file = inspectFile(bytes, familyOf(step) === 'PROOF_OF_RESIDENCE');
  if ('refusal' in file) throw new Refusal(file.refusal);
  const others = standingPictures(applicant);
  const facts = { step, metadata, sha256, file, others, earlier: applicant.pictures };
  const refusal = refusalOf(facts);
  if (refusal) throw new Refusal(refusal);
  const { idDocType, idDocSubType, country } = metadata;
  const { contentType } = file;
  return {
    step,
    idDocType,
    ...(idDocSubType && { idDocSubType }),
    ...(country !== undefined && { country }),
    contentType,
    bytes: bytes.length,
    sha256,
    active: true,
    ...judgeUpload(facts),
    sentAtMs: nowMs,
  };
}

function bodyOf({ metadata, wantsWarnings }: Upload, { errors, warnings }: Picture): string {
  const { idDocType, country, idDocSubType } = metadata;
  return JSON.stringify({
    idDocType,
    ...(country !== undefined && { country }),
    ...(idDocSubType && { idDocSubType }),
    ...(errors.length > 0 && { errors }),
    ...(wantsWarnings && warnings.length > 0 && { warnings }),
  });
}

function historyOf(picture: Picture, isArmed: boolean): HistoryEntry {
  const { id: imageId, step, idDocSubType, errors, warnings } = picture;
  const what = errors.length > 0 ? 'picture-refused' : 'picture-kept';
  const side = idDocSubType && { idDocSubType };
  const detail = { imageId, step, ...side, errors, warnings, ...(isArmed && { armed: true }) };
  return { actor: 'applicant', what, detail };
}

/** `POST …/info/idDoc`: one picture from the request to its place on the disk and in the database. */
export function uploadCall(parts: Parts): (context: Context<Env>) => Promise<Response> {
  const { register, pictures, uploads, now } = parts;

  async function decide(
    upload: Upload,
    current: Applicant,
    level: Level,
    queries: Queries,
    signal: AbortSignal,
  ): Promise<Decision<Reply | Refusal>> {
    const { idempotencyKey, metadata, sha256, uploadId } = upload;
    // Of the same file it is all one which way it came.
    const requestHash = createHash('sha256')
      .update(JSON.stringify([metadata, sha256]))
      .digest('hex');
    const act =
      idempotencyKey === undefined ? undefined : { applicantId: current.id, idempotencyKey, requestHash };
    const before = act && (await findReply(queries, act));
    if (before) {
      if (uploadId !== undefined) await uploads.use(queries, uploadId, sha256);
      return { next: current, answer: before };
    }
    if (act && (await isCalledOff(queries, act))) throw new Refusal('upload-called-off');
    const { bytes } = upload;
    if (!bytes) throw usedBefore();
    const own = judged(current, level, { ...upload, bytes }, now());
    const armed = own.errors.length > 0 ? undefined : await takeArmedUpload(queries, current.id, own.step);
    if (armed && 'errorName' in armed) return { next: current, answer: new Refusal(armed.errorName) };
    const id = await nextImageId(queries);
    const picture: Picture = { ...own, ...(armed && armedJudgement(armed)), id };
    const next = withPicture(current, docSetFor(level, metadata), picture);
    const answer = { imageId: picture.id, body: bodyOf(upload, picture) };
    if (uploadId !== undefined && !(await uploads.use(queries, uploadId, sha256))) throw usedBefore();
    await pictures.put(sha256, bytes, signal);
    if (act) await keepReply(queries, act, answer);
    return { next, answer, history: historyOf(picture, armed !== undefined) };
  }

  return async (context) => {
    const { signal } = context.req.raw;
    const upload = await readUpload(context, uploads);
    const answer = await register.change(
      callingApplicant(context).applicantId,
      (current, level, queries) => decide(upload, current, level, queries, signal),
      signal,
    );
    // An armed refusal is thrown only now: thrown earlier, it would not be used up.
    if (answer instanceof Refusal) throw answer;
    if (upload.uploadId !== undefined) await uploads.discard(upload.uploadId);
    const { imageId, body } = answer;
    return context.body(body, 200, { 'Content-Type': 'application/json', 'X-Image-Id': String(imageId) });
  };
}
