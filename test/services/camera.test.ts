import { expect } from '@open-wc/testing';
import type { CameraTrouble, LiveCamera } from '../../src/flow/ports.js';
import { openCamera } from '../../src/services/camera.js';
import { LazyCamera } from '../../src/services/lazy-camera.js';

type Ask = (wanted: MediaStreamConstraints) => Promise<MediaStream>;

/** What the browser answers to the question for a camera, until the test is over. */
function browserAnswers(ask: Ask): void {
  Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: ask, configurable: true });
}

interface Webcam {
  readonly stream: MediaStream;
  paint(left: string, right: string): void;
}

function webcamOf(width: number, height: number): Webcam {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const paint = (left: string, right: string): void => {
    context.fillStyle = left;
    context.fillRect(0, 0, width / 2, height);
    context.fillStyle = right;
    context.fillRect(width / 2, 0, width / 2, height);
  };
  return { stream: canvas.captureStream(), paint };
}

/** A camera whose picture is red on the left and blue on the right. */
function webcam(width = 640, height = 480): MediaStream {
  const { stream, paint } = webcamOf(width, height);
  paint('#e01010', '#1010e0');
  return stream;
}

function live(opened: LiveCamera | CameraTrouble): LiveCamera {
  if ('problem' in opened) throw new Error(`no camera: ${opened.problem}`);
  return opened;
}

function states(stream: MediaStream): string[] {
  return stream.getTracks().map((track) => track.readyState);
}

async function colourAt(file: File, share: number): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const [red = 0, , blue = 0] =
    context?.getImageData(bitmap.width * share, bitmap.height / 2, 1, 1).data ?? [];
  return red > blue ? 'red' : 'blue';
}

describe('the page’s camera', () => {
  let life: AbortController;
  beforeEach(() => {
    life = new AbortController();
  });
  afterEach(() => {
    life.abort();
    Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
  });

  for (const [width, height] of [
    [640, 480],
    [1280, 720],
    [360, 640],
  ] as const) {
    it(`takes a JPEG of ${width} × ${height} as large as the camera gives it`, async () => {
      browserAnswers(() => Promise.resolve(webcam(width, height)));
      const file = (await live(await openCamera('user', life.signal)).take()) as File;
      expect(file.type).to.equal('image/jpeg');
      const bitmap = await createImageBitmap(file);
      expect([bitmap.width, bitmap.height]).to.deep.equal([width, height]);
    });
  }

  it('never mirrors what it takes', async () => {
    browserAnswers(() => Promise.resolve(webcam()));
    const file = (await live(await openCamera('user', life.signal)).take()) as File;
    expect(await colourAt(file, 0.1)).to.equal('red');
    expect(await colourAt(file, 0.9)).to.equal('blue');
  });

  it('waits out the black pictures with which a camera begins', async () => {
    const { stream, paint } = webcamOf(640, 480);
    paint('#000', '#020202');
    browserAnswers(() => Promise.resolve(stream));
    const taking = live(await openCamera('user', life.signal)).take();
    paint('#e01010', '#1010e0');
    expect(await colourAt((await taking) as File, 0.1)).to.equal('red');
  });

  it('gives a black picture in the end where there is nothing else to see', async () => {
    const { stream, paint } = webcamOf(64, 48);
    paint('#000', '#000');
    browserAnswers(() => Promise.resolve(stream));
    const taken = await live(await openCamera('environment', life.signal)).take();
    expect(taken).to.be.instanceOf(File);
  });

  it('asks for the way it should look, in high resolution and without a sound', async () => {
    const asked: MediaStreamConstraints[] = [];
    browserAnswers((wanted) => {
      asked.push(wanted);
      return Promise.resolve(webcam());
    });
    for (const facing of ['user', 'environment'] as const)
      live(await openCamera(facing, life.signal)).close();
    for (const [index, facing] of (['user', 'environment'] as const).entries()) {
      expect(asked[index]?.audio).to.be.false;
      expect(asked[index]?.video).to.deep.include({ facingMode: { ideal: facing } });
      const { width, height } = asked[index]?.video as MediaTrackConstraints;
      expect((width as ConstrainULongRange).ideal).to.be.at.least(1920);
      expect((height as ConstrainULongRange).ideal).to.be.at.least(1440);
    }
  });

  for (const end of ['close', 'signal'] as const) {
    it(`stops every track by its ${end}, and takes nothing after that`, async () => {
      const stream = webcam();
      browserAnswers(() => Promise.resolve(stream));
      const camera = live(await openCamera('user', life.signal));
      expect(states(stream)).to.deep.equal(['live']);
      if (end === 'close') camera.close();
      else life.abort();
      expect(states(stream)).to.deep.equal(['ended']);
      const outcome = await camera.take().then(
        () => 'taken',
        () => 'refused',
      );
      expect(outcome).to.equal('refused');
    });
  }

  for (const [name, problem] of [
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['InvalidStateError', 'unavailable'],
    ['constructor', 'unavailable'],
  ] as const) {
    it(`says "${problem}" for ${name}`, async () => {
      browserAnswers(() => Promise.reject(new DOMException('told by the browser', name)));
      expect(await openCamera('user', life.signal)).to.deep.equal({ problem });
    });
  }

  it('ends with its signal while the applicant is still being asked, and stops what comes too late', async () => {
    let answer: (stream: MediaStream) => void = () => undefined;
    browserAnswers(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const opening = openCamera('user', life.signal);
    const reason = new Error('gone on');
    life.abort(reason);
    expect(await opening.catch((caught: unknown) => caught)).to.equal(reason);
    const late = webcam();
    const stopped = new Promise<void>((resolve) => {
      const [track] = late.getTracks();
      const stop = track?.stop.bind(track);
      if (track)
        track.stop = (): void => {
          stop?.();
          resolve();
        };
    });
    answer(late);
    await stopped;
    expect(states(late)).to.deep.equal(['ended']);
  });

  it('asks nobody when its signal is already over', async () => {
    let isAsked = false;
    browserAnswers(() => {
      isAsked = true;
      return Promise.resolve(webcam());
    });
    life.abort();
    const outcome = await openCamera('user', life.signal).catch(() => 'ended');
    expect(outcome).to.equal('ended');
    expect(isAsked).to.be.false;
  });

  it('tells when the device is pulled out', async () => {
    const stream = webcam();
    browserAnswers(() => Promise.resolve(stream));
    const camera = live(await openCamera('user', life.signal));
    stream.getTracks()[0]?.dispatchEvent(new Event('ended'));
    await camera.ended;
  });

  it('is not there on pages from which the browser hides its cameras', () => {
    const camera = new LazyCamera();
    expect(camera.isThere()).to.be.true;
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
    try {
      expect(camera.isThere()).to.be.false;
    } finally {
      Reflect.deleteProperty(navigator, 'mediaDevices');
    }
  });

  it('opens by the part that is fetched when it is needed', async () => {
    const stream = webcam();
    browserAnswers(() => Promise.resolve(stream));
    const camera = live(await new LazyCamera().open('user', life.signal));
    expect(camera.stream).to.equal(stream);
  });
});
