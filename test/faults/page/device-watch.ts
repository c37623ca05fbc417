/** What is heard of photos that the page writes into its storage. */
export interface StorageListener {
  /** A photo is about to be written for the first time. */
  readonly onKeeping: () => void;
  /** It is written, whatever becomes of the page. */
  readonly onKept: () => void;
  /** It is written that one was given up. */
  readonly onCalledOff: () => void;
}

/** What is written of a photo, as far as it can be read. */
interface Written {
  readonly id: string;
  readonly calledOff?: boolean;
}

/** Knows whether the device is at work for the page: its storage, its ciphers, its worker. */
export class DeviceWatch {
  readonly #listener: StorageListener;
  readonly #known = new Set<IDBValidKey>();
  readonly #asked = new WeakMap<Worker, (() => void)[]>();
  #underWay = 0;

  constructor(listener: StorageListener) {
    this.#listener = listener;
  }

  get isWorking(): boolean {
    return this.#underWay > 0;
  }

  /** Begins to listen, at the browser's own doors. */
  install(): void {
    watchStorage(this);
    watchCiphers(this);
    watchWorkers(this);
  }

  /** A piece of work begins; the function ends it, once. */
  begin(): () => void {
    let isOver = false;
    this.#underWay += 1;
    return () => {
      if (!isOver) this.#underWay -= 1;
      isOver = true;
    };
  }

  /** A piece of work begins that one of these events ends. */
  until(target: EventTarget, ...names: readonly string[]): void {
    const end = this.begin();
    for (const name of names) target.addEventListener(name, end, { once: true });
  }

  /** A worker was asked something; each of its messages answers one question. */
  asked(worker: Worker): void {
    const known = this.#asked.get(worker);
    const ends = known ?? [];
    ends.push(this.begin());
    if (known) return;
    this.#asked.set(worker, ends);
    worker.addEventListener('message', () => ends.shift()?.());
    for (const name of ['error', 'messageerror']) worker.addEventListener(name, () => this.gone(worker));
  }

  /** A worker answers nothing any more. */
  gone(worker: Worker): void {
    for (const end of this.#asked.get(worker)?.splice(0) ?? []) end();
  }

  /** A photo is written, anew or once more. */
  written({ id, calledOff }: Written, transaction: IDBTransaction): void {
    if (calledOff) {
      transaction.addEventListener('complete', () => this.#listener.onCalledOff(), { once: true });
      return;
    }
    if (this.#known.has(id)) return;
    this.#known.add(id);
    transaction.addEventListener('complete', () => this.#listener.onKept(), { once: true });
    this.#listener.onKeeping();
  }
}

function watchStorage(watch: DeviceWatch): void {
  const { open } = IDBFactory.prototype;
  const { transaction } = IDBDatabase.prototype;
  const { put } = IDBObjectStore.prototype;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    watch.until(request, 'success', 'error');
    return request;
  };
  IDBDatabase.prototype.transaction = function (...args) {
    const begun = transaction.apply(this, args);
    watch.until(begun, 'complete', 'abort');
    return begun;
  };
  IDBObjectStore.prototype.put = function (...args) {
    if (this.name === 'photos') watch.written(args[0] as Written, this.transaction);
    return put.apply(this, args);
  };
}

function watchCiphers(watch: DeviceWatch): void {
  const { subtle } = crypto;
  for (const name of ['encrypt', 'decrypt', 'digest', 'generateKey'] as const) {
    const original = subtle[name].bind(subtle) as (...args: unknown[]) => Promise<unknown>;
    const value = (...args: unknown[]): Promise<unknown> => original(...args).finally(watch.begin());
    Object.defineProperty(subtle, name, { value });
  }
}

function watchWorkers(watch: DeviceWatch): void {
  const { postMessage, terminate } = Worker.prototype;
  Worker.prototype.postMessage = function (...args: unknown[]) {
    watch.asked(this);
    postMessage.apply(this, args as Parameters<Worker['postMessage']>);
  };
  Worker.prototype.terminate = function () {
    terminate.apply(this);
    watch.gone(this);
  };
}
