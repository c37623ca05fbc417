import { FailureError } from '../domain/failure.js';
import { fileErrorByStatus } from '../domain/file-status.js';
import { asId, asObject, asText } from '../domain/reading.js';
import type { OutgoingPhoto, PhotoPort, ProgressListener, Receipt } from '../flow/ports.js';
import { failureOf, noAnswer, parseJson } from './http-failure.js';
import { finished, withToken } from './http.js';
import type { components } from './generated/wire.js';
import type { Http } from './http.js';

const stallLimitMs = 60_000;
const firstPictureCode = 1000;
const lastPictureCode = 1011;
/** Codes in the pictures' range that are about the whole verification, not about this picture. */
const sessionCodes = new Set([1006, 1008, 1009]);

/** A tag is one word; sentences, and the labels of reviewers, are not for the page. */
const tagShape = /^[a-z\d][\w.-]{0,63}$/;

/** What a server says with a list, or with one thing where a list belongs. */
function saidIn(value: unknown): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) =>
    typeof item === 'object'
      ? Object.keys(item ?? {}).length > 0
      : item !== false && asText(String(item ?? '')) !== undefined,
  );
}

/** The tags of what was said; one that is in no table where something was said, but by no tag. */
function tagsIn(said: readonly unknown[]): readonly string[] {
  const tags = said.flatMap((item) => {
    const { code, tag, name } = asObject(item);
    const text = asText(item) ?? asText(tag) ?? asText(code) ?? asText(name);
    return text !== undefined && tagShape.test(text) ? [text] : [];
  });
  return tags.length === 0 && said.length > 0 ? ['unknown'] : tags;
}

function formOf(photo: OutgoingPhoto): FormData {
  const { documentType, step, country, side, content } = photo;
  const metadata: components['schemas']['IdDocMetadata'] = {
    idDocType: documentType,
    ...(country !== undefined && { country }),
    ...(side && { idDocSubType: side }),
    idDocSetType: step,
    contentBytes: content.size,
  };
  const extension = content.type === 'application/pdf' ? 'pdf' : content.type === 'image/png' ? 'png' : 'jpg';
  const form = new FormData();
  form.append('metadata', JSON.stringify(metadata));
  form.append('content', content, `photo.${extension}`);
  return form;
}

/** What the answer to an upload means; a refusal of the picture is a receipt, everything else outside 2xx a failure. */
function receiptOf(request: XMLHttpRequest): Receipt {
  if (request.status >= 200 && request.status < 300) {
    const { errors, warnings } = asObject(parseJson(request.responseText));
    const refusals = saidIn(errors);
    if (refusals.length > 0) return { outcome: 'refused', reasons: tagsIn(refusals), usesTry: true };
    const imageId = asId(request.getResponseHeader('X-Image-Id'));
    if (imageId === undefined) throw new FailureError({ code: 'bad-answer', status: request.status });
    return { outcome: 'accepted', imageId, warnings: tagsIn(saidIn(warnings)) };
  }
  const failure = failureOf(request.status, (name) => request.getResponseHeader(name), request.responseText);
  const code = failure.errorCode ?? 0;
  const isAboutPicture = code >= firstPictureCode && code <= lastPictureCode && !sessionCodes.has(code);
  const byStatus = failure.errorCode === undefined ? fileErrorByStatus.get(request.status) : undefined;
  if (!isAboutPicture && byStatus === undefined) throw new FailureError(failure);
  return { outcome: 'refused', reasons: [failure.errorName ?? byStatus ?? String(code)], usesTry: false };
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
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const settle = (outcome: () => void): void => {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', onAbort);
      outcome();
    };
    const onAbort = (): void => {
      settle(() => reject(signal.reason));
      request.abort();
    };
    const feedWatchdog = (): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        settle(() => reject(new FailureError({ code: 'timeout' })));
        request.abort();
      }, stallLimitMs);
    };
    request.upload.onprogress = ({ loaded, total, lengthComputable }): void => {
      feedWatchdog();
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onerror = (): void => settle(() => reject(new FailureError(noAnswer())));
    request.onload = (): void =>
      settle(() => {
        try {
          resolve(receiptOf(request));
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
    feedWatchdog();
    request.send(form);
  });
}

/** Pictures on the wire: sent with an idempotency key, taken back, shown again. */
export class PhotoService implements PhotoPort {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  sendPhoto(photo: OutgoingPhoto, onProgress: ProgressListener, signal: AbortSignal): Promise<Receipt> {
    const url = this.#http.urlOf(`/resources/applicants/${encodeURIComponent(photo.applicantId)}/info/idDoc`);
    return withToken(this.#http.tokens, signal, (token) =>
      send(
        url,
        {
          Authorization: `Bearer ${token}`,
          'X-Return-Doc-Warnings': 'true',
          'Idempotency-Key': photo.idempotencyKey,
        },
        formOf(photo),
        onProgress,
        signal,
      ),
    );
  }

  async takePhotoBack(applicantId: string, imageId: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#http.call({ method: 'DELETE', path: picturePath(applicantId, imageId) }, signal, finished);
    } catch (caught) {
      const isGone = caught instanceof FailureError && caught.failure.status === 404;
      if (!isGone) throw caught;
    }
  }

  readPhoto(applicantId: string, imageId: string, signal: AbortSignal): Promise<Blob> {
    const call = { method: 'GET', path: picturePath(applicantId, imageId) };
    return this.#http.call(call, signal, (response) => response.blob());
  }
}

function picturePath(applicantId: string, imageId: string): string {
  return `/resources/applicants/${encodeURIComponent(applicantId)}/resources/${encodeURIComponent(imageId)}`;
}
