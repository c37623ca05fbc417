import { expect } from '@open-wc/testing';
import type { FirstPage } from '../../../src/flow/ports.js';
import { firstPage } from '../../../src/services/pdf/first-page.js';
import type { FirstPageOptions } from '../../../src/services/pdf/first-page.js';
import { LazyPdf } from '../../../src/services/pdf/lazy-pdf.js';
import { fields, firstFreeObject, pdfOf, streamOf } from '../../support/made-pdf.js';
import { quarters, seen } from './seen.js';

const painter = new URL('/src/services/pdf/painter/verification-widget.pdf.ts', location.href).href;
const good = pdfOf({ pages: [fields()] });
const never = new AbortController().signal;

function scriptUrl(code: string): string {
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

/** A way to start workers that keeps an eye on them. */
class Watched {
  readonly living = new Set<Worker>();
  started = 0;
  readonly #start: (url: URL) => Worker;

  constructor(start = (url: URL): Worker => new Worker(url, { type: 'module' })) {
    this.#start = start;
  }

  readonly spawn = (url: URL): Worker => {
    const worker = this.#start(url);
    this.started += 1;
    this.living.add(worker);
    const end = worker.terminate.bind(worker);
    worker.terminate = () => {
      this.living.delete(worker);
      end();
    };
    return worker;
  };
}

function ask(pdf: Blob, more: FirstPageOptions = {}, url = painter): Promise<FirstPage | undefined> {
  return firstPage(pdf, url, never, more);
}

describe('a PDF that cannot be shown', () => {
  const said: unknown[] = [];
  const usual = new Map<'log' | 'warn' | 'error', (...words: unknown[]) => void>();
  const unheard = (event: PromiseRejectionEvent): void => void said.push(event.reason);
  before(() => {
    for (const name of ['log', 'warn', 'error'] as const) {
      usual.set(name, console[name]);
      console[name] = (...words) => void said.push(words);
    }
    addEventListener('unhandledrejection', unheard);
  });
  after(() => {
    for (const [name, print] of usual) console[name] = print;
    removeEventListener('unhandledrejection', unheard);
  });
  beforeEach(() => said.splice(0));
  afterEach(() => expect(said, 'nothing is said, no error is lost').to.deep.equal([]));

  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;
  const files: Readonly<Record<string, () => Blob>> = {
    'is encrypted': () => pdfOf({ pages: [fields()], trailer: locked }),
    'is cut off': () => good.slice(0, 60),
    'is something else': () => new Blob(['<!doctype html><title>404</title>']),
    'is empty': () => new Blob([]),
    'has no pages': () => pdfOf({ pages: [] }),
    'has nothing on its page': () => pdfOf({ pages: [{ contents: '' }] }),
    'has only an image that is larger than any scan': () =>
      pdfOf({
        pages: [
          {
            contents: 'q 200 0 0 300 0 0 cm /I Do Q',
            more: `/Resources << /XObject << /I ${firstFreeObject} 0 R >> >>`,
          },
        ],
        objects: [
          streamOf(
            'x',
            '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray',
          ),
        ],
      }),
    'nests its pages in themselves': () =>
      pdfOf({ pages: [{ contents: '', more: '/Kids [2 0 R] /Type /Pages' }] }),
  };
  for (const [name, file] of Object.entries(files)) {
    it(`is nothing where it ${name}, and its worker ends`, async () => {
      const workers = new Watched();
      expect(await ask(file(), { spawn: workers.spawn })).to.equal(undefined);
      expect([workers.started, workers.living.size]).to.deep.equal([1, 0]);
    });
  }

  it('is shown the next time, each time by a worker of its own', async () => {
    const workers = new Watched();
    await ask(good.slice(0, 60), { spawn: workers.spawn });
    for (let round = 0; round < 2; round += 1) {
      const page = await ask(good, { spawn: workers.spawn });
      expect(quarters(await seen(page!.picture))[0]).to.equal('red');
    }
    expect([workers.started, workers.living.size]).to.deep.equal([3, 0]);
  });

  const painters: Readonly<Record<string, () => string>> = {
    'is not there': () => new URL('/src/services/pdf/painter/nothing.js', location.href).href,
    'is no script': () => URL.createObjectURL(new Blob(['<!doctype html>'], { type: 'text/html' })),
    'is another module': () => scriptUrl('export const other = 1'),
    'is no address': () => 'https://',
  };
  for (const [name, url] of Object.entries(painters)) {
    it(`is nothing where the file that draws it ${name}, and shown when it is there again`, async () => {
      expect(await ask(good, {}, url())).to.equal(undefined);
      expect((await ask(good))?.pages).to.equal(1);
    });
  }

  const workers: Readonly<Record<string, () => Worker>> = {
    'is not there': () => new Worker('/src/services/pdf/painter/nothing.js', { type: 'module' }),
    'is forbidden at once': () => {
      throw new DOMException('no', 'SecurityError');
    },
    'breaks down': () => new Worker(scriptUrl('throw new Error("broken")'), { type: 'module' }),
  };
  for (const [name, start] of Object.entries(workers)) {
    it(`is nothing where pdf.js’s worker ${name}; nothing of it runs on the page`, async () => {
      const watched = new Watched(start);
      expect(await ask(good, { spawn: watched.spawn })).to.equal(undefined);
      expect(watched.living.size).to.equal(0);
      expect(globalThis).not.to.have.property('pdfjsWorker');
    });
  }

  for (const [name, code] of Object.entries({
    'never answers': 'onmessage = () => {}',
    'never ends': 'for (;;);',
  })) {
    it(`is nothing where the worker ${name}, which is then ended`, async () => {
      const watched = new Watched(() => new Worker(scriptUrl(code), { type: 'module' }));
      expect(await ask(good, { spawn: watched.spawn, limitMs: 200 })).to.equal(undefined);
      expect([watched.started, watched.living.size]).to.deep.equal([1, 0]);
    });
  }

  it('is not even opened where the applicant has gone already', async () => {
    const watched = new Watched();
    const gone = AbortSignal.abort('gone');
    const reason = await firstPage(good, painter, gone, { spawn: watched.spawn }).catch((said) => said);
    expect(reason).to.equal('gone');
    expect(watched.started).to.equal(0);
  });

  for (const action of ['GetDocRequest', 'GetPage', 'GetOperatorList']) {
    it(`leaves nothing behind where the applicant goes at ${action}`, async () => {
      const leaving = new AbortController();
      const before = document.documentElement.outerHTML;
      const watched = new Watched((url) => {
        const worker = new Worker(url, { type: 'module' });
        const send = worker.postMessage.bind(worker) as (message: unknown, more?: never) => void;
        worker.postMessage = (message: { action?: string }, more: never) => {
          send(message, more);
          if (message.action === action) leaving.abort(`gone at ${action}`);
        };
        return worker;
      });
      const asked = firstPage(good, painter, leaving.signal, { spawn: watched.spawn });
      expect(await asked.catch((reason: unknown) => reason)).to.equal(`gone at ${action}`);
      expect([watched.started, watched.living.size]).to.deep.equal([1, 0]);
      expect(document.documentElement.outerHTML).to.equal(before);
    });
  }

  it('frees every canvas it drew on', async () => {
    const canvases: HTMLCanvasElement[] = [];
    const create = document.createElement.bind(document);
    document.createElement = ((name: string) => {
      const element = create(name);
      if (element instanceof HTMLCanvasElement) canvases.push(element);
      return element;
    }) as typeof document.createElement;
    try {
      await ask(good);
      await ask(pdfOf({ pages: [{ contents: '' }] }));
    } finally {
      Reflect.deleteProperty(document, 'createElement');
    }
    expect(canvases.length).to.be.at.least(2);
    expect(canvases.filter(({ width, height }) => width * height > 0)).to.deep.equal([]);
  });

  it('runs no script of its own and asks nobody for anything', async () => {
    const script = `/S /JavaScript /JS (app.alert(1); globalThis.ranFromPdf = 1; app.launchURL("${location.origin}/ran", true))`;
    const page = await ask(
      pdfOf({
        pages: [fields([0, 0, 200, 300], `/AA << /O << ${script} >> >>`)],
        catalog: `/OpenAction << ${script} >> /Names << /JavaScript << /Names [(a) << ${script} >>] >> >>`,
      }),
    );
    expect(quarters(await seen(page!.picture))).to.deep.equal(['red', 'green', 'blue', 'yellow']);
    expect(globalThis).not.to.have.property('ranFromPdf');
  });
});

describe('showing PDFs', () => {
  it('takes the file from where the page says at that time, and does nothing where it says nowhere', async () => {
    let url: string | undefined = painter;
    const pdf = new LazyPdf(() => url);
    expect((await pdf.firstPage(good, never))?.pages).to.equal(1);
    url = undefined;
    expect(await pdf.firstPage(good, never)).to.equal(undefined);
    const asked = pdf.firstPage(good, AbortSignal.abort('gone'));
    expect(await asked.catch((reason: unknown) => reason)).to.equal('gone');
  });
});
