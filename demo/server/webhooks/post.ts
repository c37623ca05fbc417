import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';

/** One request to a receiver. */
export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sends a webhook and gives the status it was answered with; rejects where no answer came. */
export type Post = (posting: Posting, signal: AbortSignal) => Promise<number>;

/** How much of an answer is read, out of courtesy; what it says does not matter. */
const maxAnswerBytes = 16 * 1024;

/** Sends over a connection of its own and follows no redirect. */
export const post: Post = ({ url, headers, body }, signal) =>
  new Promise((resolve, reject) => {
    let status: number | undefined;
    let failure: Error | undefined;
    const send = new URL(url).protocol === 'https:' ? overHttps : overHttp;
    // Without an agent no connection is used twice, so that none is found closed by the receiver in between.
    const request = send(url, { method: 'POST', headers, signal, agent: false });
    request.on('response', (response) => {
      status = response.statusCode;
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
        if (bytes > maxAnswerBytes) response.destroy();
      });
      // The status was told: an answer that breaks off or drags on after it is an answer.
      response.on('error', () => undefined);
    });
    request.on('error', (error) => (failure = error));
    request.on('close', () => {
      if (status !== undefined) resolve(status);
      else reject(failure ?? new Error('The connection was closed without an answer.'));
    });
    request.end(body);
  });
