import type { CameraProblem } from '../domain/screen.js';
import type { CameraTrouble, Facing, LiveCamera } from '../flow/ports.js';
import { PageSurroundings } from './surroundings.js';

const idealWidth = 1920;
const idealHeight = 1440;
const jpegQuality = 0.95;
const firstPictureLimitMs = 10_000;
/** A camera's first pictures are often black; after this long the darkness is taken to be real. */
const darknessLimitMs = 2000;
const lookEveryMs = 40;
const sampleSide = 16;
const darkest = 8;

const problems: ReadonlyMap<string, CameraProblem> = new Map([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
]);

function problemOf(caught: unknown): CameraProblem {
  const name = caught instanceof Error ? caught.name : '';
  return problems.get(name) ?? 'unavailable';
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Asks the browser, which may ask the applicant; a stream that comes after the signal is stopped at once. */
function askFor(facing: Facing, signal: AbortSignal): Promise<MediaStream> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const video = {
      facingMode: { ideal: facing },
      width: { ideal: idealWidth },
      height: { ideal: idealHeight },
    };
    navigator.mediaDevices
      .getUserMedia({ audio: false, video })
      .then((stream) => {
        if (signal.aborted) stop(stream);
        resolve(stream);
      }, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Whether nothing at all can be seen; a few pixels tell. */
function isBlack(video: HTMLVideoElement): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sampleSide;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.drawImage(video, 0, 0, sampleSide, sampleSide);
  const { data } = context.getImageData(0, 0, sampleSide, sampleSide);
  return data.every((value, index) => index % 4 === 3 || value < darkest);
}

function hasPicture(video: HTMLVideoElement): boolean {
  return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;
}

function jpegOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality));
}

/** A camera that is on: its stream plays in an element of its own, from which photos are taken. */
class PageCamera implements LiveCamera {
  readonly stream: MediaStream;
  readonly ended: Promise<void>;
  readonly #video = document.createElement('video');
  readonly #life = new AbortController();
  readonly #surroundings = new PageSurroundings();

  constructor(stream: MediaStream, signal: AbortSignal) {
    this.stream = stream;
    const life = this.#life.signal;
    this.ended = new Promise((resolve) => {
      for (const track of stream.getTracks())
        track.addEventListener('ended', () => resolve(), { signal: life });
    });
    signal.addEventListener('abort', () => this.close(), { signal: life });
    this.#video.muted = true;
    this.#video.playsInline = true;
    this.#video.srcObject = stream;
    this.#video.play().catch(() => undefined);
  }

  /** Waits for the first picture; false where none comes. */
  async starts(): Promise<boolean> {
    return this.#until(() => hasPicture(this.#video), firstPictureLimitMs);
  }

  async take(): Promise<File | CameraTrouble> {
    const video = this.#video;
    await this.#until(() => hasPicture(video) && !isBlack(video), darknessLimitMs);
    const blob = hasPicture(video) ? await jpegOf(video) : null;
    this.#life.signal.throwIfAborted();
    return blob ? new File([blob], 'photo.jpg', { type: blob.type }) : { problem: 'unavailable' };
  }

  close(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    stop(this.stream);
    this.#video.srcObject = null;
  }

  /** Looks again and again until it is so, or the time is over. */
  async #until(isSo: () => boolean, limitMs: number): Promise<boolean> {
    const endMs = performance.now() + limitMs;
    while (!isSo()) {
      if (performance.now() >= endMs) return false;
      await this.#surroundings.wait(lookEveryMs, this.#life.signal);
    }
    return true;
  }
}

/** Asks for the camera that looks this way, or for any; resolves when it shows a picture. */
export async function openCamera(facing: Facing, signal: AbortSignal): Promise<LiveCamera | CameraTrouble> {
  signal.throwIfAborted();
  let camera: PageCamera | undefined;
  try {
    camera = new PageCamera(await askFor(facing, signal), signal);
    if (await camera.starts()) return camera;
    camera.close();
    return { problem: 'busy' };
  } catch (caught) {
    camera?.close();
    signal.throwIfAborted();
    return { problem: problemOf(caught) };
  }
}
