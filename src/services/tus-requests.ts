import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { FailureError } from '../domain/failure.js';
import { noAnswer } from './http-failure.js';

class XhrResponse implements HttpResponse {
  readonly #request: XMLHttpRequest;

  constructor(request: XMLHttpRequest) {
    this.#request = request;
  }

  getStatus(): number {
    return this.#request.status;
  }

  getHeader(name: string): string | undefined {
    return this.#request.getResponseHeader(name) ?? undefined;
  }

  getBody(): string {
    return this.#request.responseText;
  }

  getUnderlyingObject(): XMLHttpRequest {
    return this.#request;
  }
}

/** Opens nothing before it is sent, so that no step before can throw where nobody would catch it. */
class XhrRequest implements HttpRequest {
  readonly #request = new XMLHttpRequest();
  readonly #headers = new Map<string, string>();
  readonly #method: string;
  readonly #url: string;
  readonly #isAllowed: (url: string) => boolean;
  #isAborted = false;

  constructor(method: string, url: string, isAllowed: (url: string) => boolean) {
    this.#method = method;
    this.#url = url;
    this.#isAllowed = isAllowed;
  }

  getMethod(): string {
    return this.#method;
  }

  getURL(): string {
    return this.#url;
  }

  setHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getHeader(name: string): string | undefined {
    return this.#headers.get(name);
  }

  setProgressHandler(onProgress: (bytesSent: number) => void): void {
    this.#request.upload.onprogress = ({ loaded, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded);
    };
  }

  send(body: Blob | null = null): Promise<HttpResponse> {
    return new Promise((resolve, reject) => {
      // The library may come here after it was told to stop.
      if (this.#isAborted || !this.#isAllowed(this.#url)) throw new Error('not to be sent');
      const request = this.#request;
      request.onload = () => resolve(new XhrResponse(request));
      request.onerror = () => reject(new FailureError(noAnswer()));
      request.open(this.#method, this.#url);
      for (const [name, value] of this.#headers) request.setRequestHeader(name, value);
      request.send(body);
    });
  }

  async abort(): Promise<void> {
    this.#isAborted = true;
    this.#request.abort();
  }

  getUnderlyingObject(): XMLHttpRequest {
    return this.#request;
  }
}

/** How the tus client reaches the network: by XMLHttpRequest, and at no address but those allowed. */
export class TusRequests implements HttpStack {
  readonly #isAllowed: (url: string) => boolean;

  constructor(isAllowed: (url: string) => boolean) {
    this.#isAllowed = isAllowed;
  }

  createRequest(method: string, url: string): HttpRequest {
    return new XhrRequest(method, url, this.#isAllowed);
  }

  getName(): string {
    return 'TusRequests';
  }
}
