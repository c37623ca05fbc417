import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { refuseUnlessOpen } from '../applicant/openness.js';
import { maxFileBytes } from '../files/inspect-file.js';
import type { Parts } from '../parts.js';
import { Refusal } from '../refusal.js';
import type { RefusalName } from '../refusal.js';
import { usedBefore } from '../resumable/resumable-uploads.js';
import type { UploadRow } from '../store/upload-rows.js';
import { uploadLifeMs } from '../store/upload-rows.js';
import { maxPicturesKept } from '../upload/keep-picture.js';
import { callingApplicant } from './access.js';
import type { Env } from './access.js';

const tusVersionSpoken = '1.0.0';

/** The refusal that each status of the protocol stands for; its own words are for no applicant. */
const refusals: Readonly<Record<number, RefusalName>> = {
  400: 'invalid-request',
  403: 'invalid-request',
  404: 'not-found',
  409: 'upload-offset-mismatch',
  410: 'not-found',
  413: 'file-too-big',
};

/** Every answer names the version; one to `OPTIONS` tells what else the server can, also to a browser's own question. */
export function tusVersion({ uploads }: Parts): MiddlewareHandler<Env> {
  return async (context, next) => {
    await next();
    context.header('Tus-Resumable', tusVersionSpoken);
    if (context.req.method !== 'OPTIONS') return;
    const { headers } = await uploads.told();
    for (const name of ['Tus-Version', 'Tus-Extension', 'Tus-Max-Size']) {
      context.header(name, headers.get(name) ?? undefined);
    }
  };
}

const speaksTus: MiddlewareHandler<Env> = async (context, next) => {
  if (context.req.header('tus-resumable') !== tusVersionSpoken) {
    throw new Refusal('tus-version-not-supported');
  }
  await next();
};

function lengthAnnounced(context: Context<Env>): number {
  const announced = context.req.header('upload-length') ?? '';
  if (!/^(0|[1-9]\d{0,14})$/.test(announced)) {
    throw new Refusal('invalid-request', 'Upload-Length must be a whole number.');
  }
  if (Number(announced) > maxFileBytes) throw new Refusal('file-too-big');
  return Number(announced);
}

function expiryOf({ createdAtMs }: UploadRow): string {
  return new Date(createdAtMs + uploadLifeMs).toUTCString();
}

/** Uploads in pieces by tus 1.0: `/resources/sdk/uploads`. */
export function resumableCalls({ access, register, uploads }: Parts): Hono<Env> {
  const calls = new Hono<Env>();
  calls.use(access.applicant, speaksTus);

  async function refuseWhileShut(context: Context<Env>): Promise<void> {
    const { applicant } = await register.find(callingApplicant(context).applicantId, context.req.raw.signal);
    refuseUnlessOpen(applicant);
    if (applicant.pictures.length >= maxPicturesKept) throw new Refusal('too-many-documents');
  }

  function found(context: Context<Env>): Promise<UploadRow> {
    return uploads.find(context.req.param('uploadId') ?? '', callingApplicant(context).applicantId);
  }

  async function answered(context: Context<Env>, row: UploadRow): Promise<Response> {
    if (row.usedAs !== undefined) throw usedBefore();
    const { raw } = context.req;
    const { status, headers } = await uploads.answer(raw);
    const refusal = refusals[status];
    if (refusal) throw new Refusal(refusal);
    // Who has gone needs no answer, and a piece that was cut off is no error of this server's.
    raw.signal.throwIfAborted();
    if (status >= 400) throw new Error(`The upload could not be written: ${status}`);
    for (const name of ['Upload-Offset', 'Upload-Length'])
      context.header(name, headers.get(name) ?? undefined);
    return context.body(null, status === 204 ? 204 : 200);
  }

  calls.post('/', async (context) => {
    await refuseWhileShut(context);
    const bytes = lengthAnnounced(context);
    const { applicantId } = callingApplicant(context);
    const row = await uploads.begin(applicantId, bytes, context.req.raw.signal);
    context.header('Upload-Expires', expiryOf(row));
    // Relative, so that it is right behind whatever host and path the server is reached by.
    context.header('Location', `uploads/${row.id}`);
    return context.body(null, 201);
  });

  // The router takes HEAD for GET.
  calls.get('/:uploadId', async (context) => {
    if (context.req.method !== 'HEAD') throw new Refusal('not-found');
    const row = await found(context);
    if (row.usedAs === undefined) {
      context.header('Upload-Expires', expiryOf(row));
      return answered(context, row);
    }
    // Complete for good: whoever lost the answer to the picture then names this upload again, and gets that answer.
    context.header('Upload-Offset', String(row.bytes));
    context.header('Upload-Length', String(row.bytes));
    return context.body(null, 200);
  });

  calls.patch('/:uploadId', async (context) => {
    await refuseWhileShut(context);
    const row = await found(context);
    context.header('Upload-Expires', expiryOf(row));
    return answered(context, row);
  });

  calls.delete('/:uploadId', async (context) => answered(context, await found(context)));

  return calls;
}
