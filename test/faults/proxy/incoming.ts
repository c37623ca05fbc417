import type { Socket } from 'node:net';

/** The head of a request. */
export interface Head {
  readonly method: string;
  readonly path: string;
  /** The access token that came with it. */
  readonly token: string;
  /** Bytes from the beginning to the end of the body, as they are sent on. */
  readonly totalBytes: number;
}

const headEnd = '\r\n\r\n';

/** One request that comes in over a connection, byte by byte. */
export class Incoming {
  readonly socket: Socket;
  #bytes = Buffer.alloc(0);
  #isOver = false;
  #onMore: () => void = () => undefined;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (part) => {
      this.#bytes = Buffer.concat([this.#bytes, part]);
      this.#onMore();
    });
    socket.on('close', () => {
      this.#isOver = true;
      this.#onMore();
    });
  }

  /** Whether whoever asked is gone. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The head, rewritten for one exchange on one connection; nothing where the connection ends before. */
  async head(): Promise<Head | undefined> {
    await this.#until(() => this.#bytes.includes(headEnd));
    const end = this.#bytes.indexOf(headEnd);
    if (end < 0) return undefined;
    const [first = '', ...lines] = this.#bytes.subarray(0, end).toString('latin1').split('\r\n');
    const [method = '', path = ''] = first.split(' ');
    const value = (name: string): string =>
      lines
        .find((line) => line.toLowerCase().startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim() ?? '';
    const kept = lines.filter((line) => !/^(connection|keep-alive):/i.test(line));
    const head = Buffer.from([first, ...kept, 'Connection: close'].join('\r\n') + headEnd, 'latin1');
    this.#bytes = Buffer.concat([head, this.#bytes.subarray(end + headEnd.length)]);
    return {
      method,
      path: new URL(path, 'http://localhost').pathname,
      token: value('authorization').replace(/^Bearer /i, ''),
      totalBytes: head.length + Number(value('content-length') || 0),
    };
  }

  /** Sends another token in the place of its own. */
  exchangeToken({ totalBytes, token, ...head }: Head, other: string): Head {
    const end = this.#bytes.indexOf(headEnd);
    const before = this.#bytes.subarray(0, end).toString('latin1');
    const after = Buffer.from(before.replace(token, other), 'latin1');
    this.#bytes = Buffer.concat([after, this.#bytes.subarray(end)]);
    return { ...head, token: other, totalBytes: totalBytes + after.length - before.length };
  }

  /** The first so many bytes; fewer where the connection ends before. */
  async first(count: number): Promise<Buffer> {
    await this.#until(() => this.#bytes.length >= count);
    return this.#bytes.subarray(0, count);
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.#isOver) await new Promise<void>((resolve) => (this.#onMore = resolve));
  }
}
