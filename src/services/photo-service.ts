import { FailureError } from '../domain/failure.js';
import type {
  OutgoingPhoto,
  PhotoPort,
  ProgressListener,
  Receipt,
  ResumeNote,
  UnwantedPhoto,
} from '../flow/ports.js';
import { noAnswer } from './http-failure.js';
import { finished, withToken } from './http.js';
import type { components } from './generated/wire.js';
import type { Http } from './http.js';
import { receiptOf } from './receipt.js';
import { StallWatchdog } from './stall-watchdog.js';
import { uploadIdShape, uploadsPath } from './upload-address.js';

/** Up to this size a second try costs a slow network a minute or two, which is less than pieces would cost everybody. */
const wholeUpToBytes = 1024 * 1024;

/** The form of a photo: with the file in it, or with the name of the upload that brought it. */
function formOf(photo: OutgoingPhoto, uploadId?: string): FormData {
  const { documentType, step, country, side, content } = photo;
  const metadata: components['schemas']['IdDocMetadata'] = {
    idDocType: documentType,
    ...(country !== undefined && { country }),
    ...(side && { idDocSubType: side }),
    idDocSetType: step,
    contentBytes: content.size,
    ...(uploadId !== undefined && { uploadId }),
  };
  const form = new FormData();
  form.append('metadata', JSON.stringify(metadata));
  if (uploadId !== undefined) return form;
  const extension = content.type === 'application/pdf' ? 'pdf' : content.type === 'image/png' ? 'png' : 'jpg';
  form.append('content', content, `photo.${extension}`);
  return form;
}

/** Sends with byte progress (which `fetch` cannot tell), ends what stalls, and is ended by the signal. */
function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  form: FormData,
  onProgress: ProgressListener,
  signal: AbortSignal,
): Promise<Receipt> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const settle = (outcome: () => void): void => {
      watchdog.stop();
      signal.removeEventListener('abort', onAbort);
      outcome();
    };
    const onAbort = (): void => {
      settle(() => reject(signal.reason));
      request.abort();
    };
    const watchdog = new StallWatchdog(() => {
      settle(() => reject(new FailureError({ code: 'timeout' })));
      request.abort();
    });
    request.upload.onprogress = ({ loaded, total, lengthComputable }): void => {
      watchdog.feed();
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onerror = (): void => settle(() => reject(new FailureError(noAnswer())));
    request.onload = (): void =>
      settle(() => {
        try {
          const header = (name: string): string | null => request.getResponseHeader(name);
          resolve(receiptOf({ status: request.status, header, body: request.responseText }));
        } catch (caught) {
          reject(caught);
        }
      });
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    signal.addEventListener('abort', onAbort);
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    watchdog.feed();
    request.send(form);
  });
}

/** Pictures on the wire: sent with an idempotency key, taken back, shown again. */
export class PhotoService implements PhotoPort {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  async sendPhoto(photo: OutgoingPhoto, onProgress: ProgressListener, signal: AbortSignal): Promise<Receipt> {
    const { resume, content } = photo;
    if (!resume || content.size <= wholeUpToBytes) return this.#sendWhole(photo, onProgress, signal);
    let told = 0;
    const tell: ProgressListener = (fraction) => {
      // An upload that is begun anew, or goes whole after all, tells nothing until it has come further than before.
      if (fraction > told) onProgress((told = fraction));
    };
    const receipt = await this.#sendInPieces(photo, resume, tell, signal);
    return receipt ?? this.#sendWhole(photo, tell, signal);
  }

  async takePhotoBack(applicantId: string, imageId: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#http.call({ method: 'DELETE', path: picturePath(applicantId, imageId) }, signal, finished);
    } catch (caught) {
      const isGone = caught instanceof FailureError && caught.failure.status === 404;
      if (!isGone) throw caught;
    }
  }

  async callPhotoOff(photo: UnwantedPhoto, signal: AbortSignal): Promise<void> {
    const { applicantId, idempotencyKey, uploadUrl } = photo;
    const path = `${documentsPath(applicantId)}/${encodeURIComponent(idempotencyKey)}`;
    await this.#http.call({ method: 'DELETE', path }, signal, finished);
    if (uploadUrl !== undefined) await this.#endUpload(uploadUrl, signal);
  }

  readPhoto(applicantId: string, imageId: string, signal: AbortSignal): Promise<Blob> {
    const call = { method: 'GET', path: picturePath(applicantId, imageId) };
    return this.#http.call(call, signal, (response) => response.blob());
  }

  /** Has the pieces of an upload removed at once; what cannot be is removed by the server after a while. */
  async #endUpload(address: string, signal: AbortSignal): Promise<void> {
    const id = address.split('/').at(-1) ?? '';
    if (!uploadIdShape.test(id)) return;
    const call = { method: 'DELETE', path: `${uploadsPath}/${id}`, headers: { 'Tus-Resumable': '1.0.0' } };
    await this.#http.call(call, signal, finished).catch(() => undefined);
  }

  #sendWhole(photo: OutgoingPhoto, onProgress: ProgressListener, signal: AbortSignal): Promise<Receipt> {
    return this.#send(photo, formOf(photo), onProgress, signal);
  }

  async #sendInPieces(
    photo: OutgoingPhoto,
    note: ResumeNote,
    onProgress: ProgressListener,
    signal: AbortSignal,
  ): Promise<Receipt | undefined> {
    // A page that stood open while the server got a newer version finds this part no more; the whole way stays open.
    const part = await import('./resumable-upload.js').catch(() => undefined);
    const finish = (uploadId: string): Promise<Receipt> =>
      this.#send(photo, formOf(photo, uploadId), () => undefined, signal);
    return part?.sendInPieces({ http: this.#http, content: photo.content, note, onProgress, finish, signal });
  }

  #send(
    photo: OutgoingPhoto,
    form: FormData,
    onProgress: ProgressListener,
    signal: AbortSignal,
  ): Promise<Receipt> {
    const url = this.#http.urlOf(documentsPath(photo.applicantId));
    const headers = { 'X-Return-Doc-Warnings': 'true', 'Idempotency-Key': photo.idempotencyKey };
    return withToken(this.#http.tokens, signal, (token) =>
      send(url, { ...headers, Authorization: `Bearer ${token}` }, form, onProgress, signal),
    );
  }
}

function documentsPath(applicantId: string): string {
  return `/resources/applicants/${encodeURIComponent(applicantId)}/info/idDoc`;
}

function picturePath(applicantId: string, imageId: string): string {
  return `/resources/applicants/${encodeURIComponent(applicantId)}/resources/${encodeURIComponent(imageId)}`;
}
