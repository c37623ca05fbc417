import { once } from 'node:events';
import { connect } from 'node:net';

/** The whole answer of the server to these bytes; what there is of it when the connection ends. */
export async function ask(port: number, request: Buffer): Promise<Buffer> {
  const parts: Buffer[] = [];
  const socket = connect(port, '127.0.0.1');
  socket.on('data', (part) => parts.push(part));
  socket.on('error', () => undefined);
  socket.write(request);
  await once(socket, 'close').catch(() => undefined);
  return Buffer.concat(parts);
}

/** Sends only these bytes and breaks the connection once the server has them. */
export async function breakOff(port: number, beginning: Buffer): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').catch(() => undefined);
  socket.write(beginning, () => socket.destroy());
  await closed;
}

/** Streams the answer as it comes, until either side ends it or `mostBytes` have passed. */
export async function stream(
  port: number,
  request: Buffer,
  { write, onEnd }: { readonly write: (part: Buffer) => void; readonly onEnd: (end: () => void) => void },
  mostBytes = Infinity,
): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').catch(() => undefined);
  onEnd(() => socket.destroy());
  let passed = 0;
  socket.on('data', (part) => {
    write(part.subarray(0, Math.max(0, mostBytes - passed)));
    passed += part.length;
    if (passed >= mostBytes) socket.destroy();
  });
  socket.write(request);
  await closed;
}

/** The status of an answer; 0 where there is none. */
export function statusOf(answer: Buffer): number {
  return Number(answer.subarray(9, 12).toString('latin1')) || 0;
}
