import type { FirstPage } from '../../flow/ports.js';
import { within } from '../time-limit.js';
import { trusted } from '../trusted-url.js';
import type { PdfPainter } from './painter/pdf-painter.js';

/** Starts pdf.js's worker from its address; what is needed for that may go when the signal ends it. */
type Spawn = (url: URL, end: AbortSignal) => Worker;

/** What tests do otherwise. */
export interface FirstPageOptions {
  /** How long all of it may take, the fetching of 360 kB included; later nobody waits for it any more. */
  readonly limitMs?: number;
  readonly spawn?: Spawn;
}

const defaultLimitMs = 20_000;

/** How often the file could not be had: browsers remember an address that failed, but not one with another mark. */
let failures = 0;

async function load(url: string): Promise<PdfPainter> {
  try {
    return (await import(/* @vite-ignore */ failures === 0 ? url : `${url}#${failures}`)) as PdfPainter;
  } catch (caught) {
    failures += 1;
    throw caught;
  }
}

/** A worker cannot be started from another origin, but one of the page's own may import the file from there. */
function spawnFrom(url: URL, end: AbortSignal): Worker {
  if (url.origin === location.origin) return new Worker(trusted(url.href), { type: 'module' });
  const code = `import ${JSON.stringify(url.href)};`;
  const own = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  end.addEventListener('abort', () => URL.revokeObjectURL(own), { once: true });
  return new Worker(trusted(own), { type: 'module' });
}

/** Rejects when the worker cannot be started or breaks down. */
function breakdownOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error('no worker'));
    });
  });
}

async function paint(pdf: Blob, url: string, spawn: Spawn, end: AbortSignal): Promise<FirstPage> {
  const [painter, bytes] = await Promise.all([load(url), pdf.arrayBuffer()]);
  end.throwIfAborted();
  const worker = spawn(new URL('pdf.worker.js', url), end);
  end.addEventListener('abort', () => worker.terminate(), { once: true });
  return Promise.race([painter.firstPage(bytes, worker, end), breakdownOf(worker)]);
}

/**
 * The first page of a PDF as a picture, drawn by the file at this address in a worker that lives as long as that takes.
 * Nothing where that cannot be had, for whatever reason; rejects with the signal's reason only.
 */
export async function firstPage(
  pdf: Blob,
  url: string,
  signal: AbortSignal,
  { limitMs = defaultLimitMs, spawn = spawnFrom }: FirstPageOptions = {},
): Promise<FirstPage | undefined> {
  signal.throwIfAborted();
  const end = new AbortController();
  try {
    return await within(limitMs, paint(pdf, url, spawn, end.signal), signal);
  } catch {
    signal.throwIfAborted();
    return undefined;
  } finally {
    end.abort();
  }
}
