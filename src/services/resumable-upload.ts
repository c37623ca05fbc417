import TusUpload from 'tus-js-client/lib/upload.js';
import type { DetailedError, HttpResponse, Upload, UploadOptions } from 'tus-js-client';
import { FailureError } from '../domain/failure.js';
import type { ProgressListener, Receipt, ResumeNote } from '../flow/ports.js';
import { failureOf } from './http-failure.js';
import { withToken } from './http.js';
import type { Http } from './http.js';
import { refusalOf } from './receipt.js';
import { StallWatchdog } from './stall-watchdog.js';
import { TusRequests } from './tus-requests.js';
import { uploadIdShape, uploadsPath } from './upload-address.js';

/** A large file and all that is needed to bring it to the server in pieces. */
export interface PiecesOrder {
  readonly http: Http;
  readonly content: Blob;
  readonly note: ResumeNote;
  readonly onProgress: ProgressListener;
  /** Names the finished upload to the server, which makes a picture of it. */
  readonly finish: (uploadId: string) => Promise<Receipt>;
  readonly signal: AbortSignal;
}

/**
 * How one go at an upload ended: all is there, its place must be asked again, it is there no longer, the server does not
 * take pieces, or it refused the file.
 */
type Ending = 'done' | 'again' | 'gone' | 'not-taken' | Receipt;

/** Half of the 1 MB that servers in front usually let through, and on a slow network (100 kbit/s) sent in 40 s. */
const pieceBytes = 512 * 1024;
/** A server that again and again disagrees about the place, or loses the upload, will not come round. */
const mostRounds = 4;
/** What a server says to a call that it does not have, or that it wants otherwise than we speak. */
const unknownCall: ReadonlySet<number> = new Set([400, 404, 405, 412, 415, 501]);
const lost: ReadonlySet<number> = new Set([403, 404, 410]);
/** Refusals of a file that did not arrive as a whole, by name and by code. */
const notArrived: ReadonlySet<string> = new Set(['empty-file', '1003', 'incorrect-file-size', '1007']);

/** The address as far as it may be called: directly below the uploads of the configured back end, and nothing else. */
function ownAddress(address: string | null | undefined, uploads: URL): URL | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const id = url.pathname.slice(uploads.pathname.length + 1);
  const isBelow = url.pathname === `${uploads.pathname}/${id}` && uploadIdShape.test(id);
  return isBelow && url.href === uploads.origin + url.pathname ? url : undefined;
}

/** What an answer outside 2xx means for the upload; what is no matter of the upload's is thrown. */
function endingOf(method: string, response: HttpResponse): Ending {
  const status = response.getStatus();
  if (status >= 200 && status < 300) return 'not-taken';
  const header = (name: string): string | null => response.getHeader(name) ?? null;
  const answer = { status, header, body: response.getBody() };
  const { errorCode, ...failure } = failureOf(status, header, answer.body);
  if (errorCode === undefined) {
    if (method === 'POST' && unknownCall.has(status)) return 'not-taken';
    if (method === 'HEAD' && lost.has(status)) return 'gone';
    if (method === 'PATCH' && (status === 404 || status === 410)) return 'gone';
    if (method === 'PATCH' && status === 409) return 'again';
    // Without a code it is this upload that another request still holds, not the verification that is locked.
    if (method !== 'POST' && status === 423) {
      const { retryAfterMs } = failure;
      throw new FailureError({ code: 'server-busy', ...(retryAfterMs !== undefined && { retryAfterMs }) });
    }
  }
  return refusalOf(answer);
}

/** Why the library gave up, read from what it says of the request it gave up at. */
function endingOfError(error: Error | DetailedError): Ending {
  const { originalRequest, originalResponse, causingError }: Partial<DetailedError> = error;
  if (causingError instanceof FailureError) throw causingError;
  if (originalRequest && originalResponse) return endingOf(originalRequest.getMethod(), originalResponse);
  return 'not-taken';
}

class PiecewiseUpload {
  readonly #order: PiecesOrder;
  readonly #uploads: URL;
  #address: URL | undefined;

  constructor(order: PiecesOrder) {
    this.#order = order;
    this.#uploads = new URL(order.http.urlOf(uploadsPath), document.baseURI);
    this.#address = ownAddress(order.note.read(), this.#uploads);
  }

  async send(): Promise<Receipt | undefined> {
    const { http, signal } = this.#order;
    for (let round = 0; round < mostRounds; round += 1) {
      // A new token after a refused one goes on with the same upload, from where it is.
      const ending = await withToken(http.tokens, signal, (token) => this.#go(token));
      if (ending === 'done') return this.#finish();
      if (ending === 'again') continue;
      this.#keep(undefined);
      if (ending !== 'gone') return ending === 'not-taken' ? undefined : ending;
    }
    throw new FailureError({ code: 'server-error' });
  }

  /** A server that does not find what was finished gets the file whole. */
  async #finish(): Promise<Receipt | undefined> {
    const uploadId = this.#address?.pathname.split('/').at(-1) ?? '';
    let receipt: Receipt | undefined;
    try {
      receipt = await this.#order.finish(uploadId);
    } catch (caught) {
      const { status, errorCode } = caught instanceof FailureError ? caught.failure : {};
      const isUnknown = errorCode === undefined && (status === 400 || status === 404);
      if (!isUnknown) throw caught;
    }
    this.#keep(undefined);
    const reason = receipt?.outcome === 'refused' && !receipt.usesTry ? receipt.reasons[0] : undefined;
    return reason !== undefined && notArrived.has(reason) ? undefined : receipt;
  }

  #keep(address: URL | undefined): void {
    this.#address = address;
    this.#order.note.keep(address?.href);
  }

  /** One go with one token: on from where the upload is, or from its beginning. */
  #go(token: string): Promise<Ending> {
    const { content, signal } = this.#order;
    return new Promise((resolve, reject) => {
      let isSettled = false;
      const settle = (outcome: () => Ending): void => {
        if (isSettled) return;
        isSettled = true;
        watchdog.stop();
        signal.removeEventListener('abort', onAbort);
        try {
          resolve(outcome());
        } catch (caught) {
          reject(caught);
        }
        // Last of all: an answer that is not read yet would be lost with it.
        void upload.abort();
      };
      const fail = (reason: unknown): void =>
        settle(() => {
          throw reason;
        });
      const onAbort = (): void => fail(signal.reason);
      const watchdog = new StallWatchdog(() => fail(new FailureError({ code: 'timeout' })));
      const upload = new TusUpload(content, {
        ...this.#options(token),
        onBeforeRequest: () => {
          // Told to stop before it has quite begun, the library forgets that.
          if (isSettled) throw new Error('ended');
          watchdog.feed();
        },
        onAfterResponse: (request, response) => {
          const isOther = request.getMethod() === 'HEAD' && !this.#isOurs(response);
          if (isOther) settle(() => 'gone');
        },
        onUploadUrlAvailable: () => this.#begun(upload, settle),
        onProgress: (bytes, total) => {
          if (isSettled) return;
          watchdog.feed();
          this.#order.onProgress(bytes / total);
        },
        onChunkComplete: (bytes, accepted, total) => {
          if (bytes <= 0 || accepted > total) fail(new FailureError({ code: 'bad-answer' }));
        },
        onSuccess: () => settle(() => 'done'),
        onError: (error) => settle(() => endingOfError(error)),
      });
      if (signal.aborted) return onAbort();
      signal.addEventListener('abort', onAbort);
      upload.start();
    });
  }

  #options(token: string): UploadOptions {
    const { content } = this.#order;
    const address = this.#address?.href;
    const isAllowed = (url: string): boolean =>
      url === this.#uploads.href || ownAddress(url, this.#uploads) !== undefined;
    return {
      ...TusUpload.defaultOptions,
      // With both, the library would begin anew whenever asking for the place fails, for whatever reason.
      ...(address === undefined ? { endpoint: this.#uploads.href } : { uploadUrl: address }),
      headers: { Authorization: `Bearer ${token}` },
      chunkSize: pieceBytes,
      retryDelays: null,
      storeFingerprintForResuming: false,
      fingerprint: async () => '',
      httpStack: new TusRequests(isAllowed),
      fileReader: {
        openFile: async () => ({
          size: content.size,
          slice: async (start, end) => ({ value: content.slice(start, end), done: end >= content.size }),
          close: () => undefined,
        }),
      },
    };
  }

  /** Whether the upload at a kept address can be of this file. */
  #isOurs(response: HttpResponse): boolean {
    const { size } = this.#order.content;
    const [length, offset] = ['Upload-Length', 'Upload-Offset'].map((name) => response.getHeader(name));
    const isSuccess = response.getStatus() >= 200 && response.getStatus() < 300;
    return !isSuccess || (Number(length ?? size) === size && Number(offset ?? 0) <= size);
  }

  /** Keeps the address at once; one that must not be called leaves the whole way, for the token goes nowhere else. */
  #begun(upload: Upload, settle: (outcome: () => Ending) => void): void {
    if (this.#address) return;
    const address = ownAddress(upload.url, this.#uploads);
    if (address) this.#keep(address);
    else settle(() => 'not-taken');
  }
}

/**
 * Sends a file in pieces, from where an earlier try ended; nothing comes back where the server does not take pieces after
 * all. The signal ends it without ending the upload, so that a later try can go on.
 */
export function sendInPieces(order: PiecesOrder): Promise<Receipt | undefined> {
  return new PiecewiseUpload(order).send();
}
