/** What one stream needs to know. */
export interface StreamStart {
  readonly applicantId: string;
  /** The revision the listener has, if it says so. */
  readonly seenRevision: number | undefined;
  readonly revision: number;
  /** Asked every beat: the revision as it is then, or nothing when the stream is to end. */
  readonly onBeat: (signal: AbortSignal) => Promise<number | undefined>;
}

const encoder = new TextEncoder();

/** One listener. Tells the newest revision; older ones that could not be told in time are left out. */
class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #told: number | undefined;
  #newest: number;

  constructor(start: StreamStart, onEnd: () => void) {
    this.#told = start.seenRevision;
    this.#newest = start.revision;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          this.#write(': open\nretry: 2000\n\n');
        },
        pull: () => this.#tellNewest(),
        cancel: onEnd,
      },
      { highWaterMark: 16 },
    );
    this.#tellNewest();
  }

  tell(revision: number): void {
    this.#newest = Math.max(this.#newest, revision);
    this.#tellNewest();
  }

  beat(): void {
    if (this.#hasRoom()) this.#write(': still here\n\n');
  }

  end(): void {
    this.#controller?.close();
    this.#controller = undefined;
  }

  #hasRoom(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0;
  }

  #tellNewest(): void {
    if (this.#newest === this.#told || !this.#hasRoom()) return;
    this.#told = this.#newest;
    this.#write(`event: snapshot\nid: ${this.#newest}\ndata: {"revision":${this.#newest}}\n\n`);
  }

  #write(text: string): void {
    this.#controller?.enqueue(encoder.encode(text));
  }
}

interface Listener {
  readonly applicantId: string;
  readonly timer: NodeJS.Timeout;
  readonly ended: AbortController;
}

/** All open event streams: tells listeners of new revisions, keeps idle ones open, ends them all when the server stops. */
export class EventStreams {
  readonly #beatMs: number;
  readonly #open = new Map<EventStream, Listener>();

  constructor(beatMs: number) {
    this.#beatMs = beatMs;
  }

  /** Opens a stream; it lives until its listener goes, a beat says so, or the server stops. */
  open(start: StreamStart): ReadableStream<Uint8Array> {
    const stream: EventStream = new EventStream(start, () => this.#forget(stream));
    const ended = new AbortController();
    const timer = setInterval(() => void this.#beat(stream, () => start.onBeat(ended.signal)), this.#beatMs);
    this.#open.set(stream, { applicantId: start.applicantId, timer, ended });
    return stream.body;
  }

  tell(applicantId: string, revision: number): void {
    for (const [stream, listener] of this.#open)
      if (listener.applicantId === applicantId) stream.tell(revision);
  }

  /** Ends the streams of one applicant, who may open others. */
  endOf(applicantId: string): void {
    for (const [stream, listener] of [...this.#open])
      if (listener.applicantId === applicantId) this.#end(stream);
  }

  close(): void {
    for (const stream of [...this.#open.keys()]) this.#end(stream);
  }

  async #beat(stream: EventStream, onBeat: () => Promise<number | undefined>): Promise<void> {
    const revision = await onBeat().catch(() => undefined);
    if (!this.#open.has(stream)) return;
    if (revision === undefined) return this.#end(stream);
    stream.tell(revision);
    stream.beat();
  }

  #end(stream: EventStream): void {
    this.#forget(stream);
    stream.end();
  }

  #forget(stream: EventStream): void {
    const listener = this.#open.get(stream);
    if (!listener) return;
    this.#open.delete(stream);
    clearInterval(listener.timer);
    listener.ended.abort();
  }
}
