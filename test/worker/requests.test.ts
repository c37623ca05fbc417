import { expect } from '@open-wc/testing';
import { findings } from '../../src/domain/findings.js';
import type {
  CheckCode,
  CheckResult,
  Fingerprint,
  Inspection,
  InspectionRequest,
  KnownPicture,
} from '../../src/domain/judgement.js';
import { lumaOf } from '../../src/inspection/raster/raster.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { bytesOf, joined } from '../inspection/bytes-of.js';
import { pdfFile } from '../inspection/pdf/pdf-files.js';
import { turnedJpeg, withSegment } from '../inspection/picture-files.js';
import { blurred, inEachColour, inGrey } from '../inspection/raster/drawings.js';
import { grounds, posed, scene } from '../inspection/scene.js';
import { cardFile, fileOf, savedAgain } from './photo-files.js';

function inspect(
  bytes: Uint8Array<ArrayBuffer>,
  request: Partial<InspectionRequest> = {},
): Promise<Inspection<Blob>> {
  return inspectPhoto(new Blob([bytes]), { shot: 'identity/front', quarterTurns: 0, ...request });
}

function answer({ judgement }: Inspection<Blob>, code: CheckCode): CheckResult | undefined {
  return judgement.checks.find((check) => check.code === code);
}

function codes({ judgement }: Inspection<Blob>): readonly string[] {
  return findings(judgement).map(({ code, outcome }) => `${code}: ${outcome}`);
}

const [width, height] = [1024, 768];
const photo = scene({
  corners: posed({ turn: 5 }, width, height).corners,
  width,
  height,
  noise: 3,
  ground: grounds.wood!,
});
const good = await fileOf(photo);
const soft = await fileOf(inEachColour(photo, (colour) => blurred(colour, 3)));
const otherPose = await fileOf(
  scene({
    corners: posed({ turn: 11, x: 0.54 }, width, height).corners,
    width,
    height,
    noise: 3,
    ground: grounds.wood!,
  }),
);
const { fingerprint } = await inspect(good);

function known(role: KnownPicture['role'], of: Fingerprint = fingerprint!): readonly KnownPicture[] {
  return [{ role, fingerprint: of }];
}

describe('what must be right this time', () => {
  it('refuses what would be a warning, and only that', async () => {
    expect(codes(await inspect(soft))).to.deep.equal(['blurry: warn']);
    const must = await inspect(soft, { mustPass: ['blurry', 'glare', 'too-dark'] });
    expect(codes(must)).to.deep.equal(['blurry: refuse']);
    expect(must.judgement.verdict).to.equal('refused');
    const other = await inspect(soft, { mustPass: ['black-and-white', 'screenshot'] });
    expect(codes(other)).to.deep.equal(['blurry: warn']);
    expect(other.judgement.verdict).to.equal('doubtful');
  });

  it('looks for what a reviewer refused where that is not usual too', async () => {
    const grey = await fileOf(inGrey(lumaOf(photo)));
    expect(codes(await inspect(grey, { shot: 'selfie' }))).to.deep.equal([]);
    const must = await inspect(grey, { shot: 'selfie', mustPass: ['black-and-white'] });
    expect(codes(must)).to.deep.equal(['black-and-white: refuse']);
  });

  it('keeps score, line and place of what it refuses', async () => {
    const [warned, refused] = [await inspect(soft), await inspect(soft, { mustPass: ['blurry'] })];
    expect({ ...answer(refused, 'blurry'), outcome: 'warn' }).to.deep.equal(answer(warned, 'blurry'));
  });

  it('lets a good picture pass, whatever is asked of it', async () => {
    const all = (await inspect(good)).judgement.checks.map(({ code }) => code);
    expect((await inspect(good, { mustPass: all })).judgement.verdict).to.equal('ok');
  });
});

describe('a picture that was here before', () => {
  for (const role of ['other-shot', 'refused-before'] as const) {
    it(`is not taken again as the very same file: ${role}`, async () => {
      const again = await inspect(good, { known: known(role) });
      expect(again.judgement.verdict).to.equal('refused');
      expect(answer(again, 'same-picture')).to.include({ outcome: 'refuse', score: 0 });
    });
  }

  const copies: readonly (readonly [string, Parameters<typeof savedAgain>[1]])[] = [
    ['saved once more', { quality: 0.5 }],
    ['turned and saved', { turns: 1 }],
    ['turned twice, smaller', { turns: 2, scale: 0.7 }],
    ['half as large', { scale: 0.55 }],
  ];
  for (const [name, change] of copies) {
    it(`is known again though it was ${name}`, async () => {
      const copy = await savedAgain(good, change);
      const sameShot = await inspect(copy, { known: known('refused-before') });
      expect(answer(sameShot, 'same-picture')).to.include({ outcome: 'refuse' });
      expect(sameShot.judgement.verdict).to.equal('refused');
      const front = await inspect(copy, { known: known('other-shot') });
      expect(answer(front, 'same-picture')).to.include({ outcome: 'warn' });
      expect(front.judgement.verdict).to.equal('doubtful');
    });
  }

  it('is not another photo of the same card', async () => {
    for (const role of ['other-shot', 'refused-before'] as const) {
      const second = await inspect(otherPose, { known: known(role) });
      expect(answer(second, 'same-picture')!.outcome).to.equal('ok');
      expect(second.judgement.verdict).to.equal('ok');
    }
  });

  it('is known by its file even as a PDF', async () => {
    const pdf = pdfFile({ pages: 2 });
    const { fingerprint: ofPdf } = await inspect(pdf, { shot: 'address' });
    expect(ofPdf).to.include({ look: '' });
    const again = await inspect(pdf, { shot: 'address', known: known('other-shot', ofPdf) });
    expect(codes(again)).to.deep.equal(['same-picture: refuse']);
    const longer = await inspect(pdfFile({ pages: 3 }), {
      shot: 'address',
      known: known('other-shot', ofPdf),
    });
    expect(longer.judgement.verdict).to.equal('ok');
  });

  it('cannot be made up: what is no fingerprint is no picture', async () => {
    const made = ['', 'zz', '0'.repeat(63), 'f'.repeat(65)].flatMap((look) =>
      known('refused-before', { sha256: look, look }),
    );
    expect(answer(await inspect(good, { known: made }), 'same-picture')).to.include({
      outcome: 'ok',
      score: 1,
    });
  });
});

describe('the fingerprint of a picture', () => {
  it('is of the file as it was chosen, however the applicant turned it', async () => {
    for (const quarterTurns of [0, 1, 2, 3] as const) {
      expect((await inspect(good, { quarterTurns })).fingerprint).to.deep.equal(fingerprint);
    }
    const again = await inspect(good, { quarterTurns: 1, known: known('refused-before') });
    expect(answer(again, 'same-picture')).to.include({ outcome: 'refuse', score: 0 });
  });

  it('is the same for every shot, and does not depend on what else is asked', async () => {
    for (const shot of ['identity/back', 'selfie', 'address'] as const) {
      const asked = { shot, isLive: true, mustPass: ['blurry'], bounds: { blurry: { warn: 2 } } } as const;
      expect((await inspect(good, asked)).fingerprint).to.deep.equal(fingerprint);
    }
  });

  it('knows a picture again whose file merely says that it lies on its side', async () => {
    const turned = await inspect(turnedJpeg(good, 6), { known: known('refused-before') });
    expect(answer(turned, 'same-picture')!.outcome).to.equal('refuse');
    expect(turned.fingerprint!.sha256).not.to.equal(fingerprint!.sha256);
  });

  it('has nothing to compare where the picture is too small to be looked at, but its file', async () => {
    const small = await savedAgain(good, { scale: 0.2 });
    const { fingerprint: ofSmall } = await inspect(small);
    expect(ofSmall!.look).to.equal('');
    expect(ofSmall!.sha256).to.match(/^[0-9a-f]{64}$/);
  });

  it('is not given of what could not be decoded', async () => {
    expect((await inspect(good.slice(0, 3000))).fingerprint).to.equal(undefined);
    expect((await inspect(bytesOf('hello '.repeat(500)))).fingerprint).to.equal(undefined);
  });
});

describe('a picture that the widget’s own camera took', () => {
  it('has a screen’s size and is no screen grab', async () => {
    const [w, h] = [720, 1280];
    const frame = await fileOf(
      scene({
        corners: posed({ turn: 92, size: 0.6 }, w, h).corners,
        width: w,
        height: h,
        noise: 3,
        ground: grounds.wood!,
      }),
      'image/png',
    );
    expect(codes(await inspect(frame))).to.include('screenshot: warn');
    const live = await inspect(frame, { isLive: true });
    expect(answer(live, 'screenshot')!.outcome).to.equal('skipped');
    expect(codes(live)).not.to.include('screenshot: warn');
  });
});

describe('a level’s own lines', () => {
  it('decide in the worker', async () => {
    const strict = await inspect(good, { bounds: { blurry: { warn: 5 } } });
    expect(codes(strict)).to.deep.equal(['blurry: warn']);
    expect(answer(strict, 'blurry')).to.include({ threshold: 5 });
    const hard = await inspect(good, { bounds: { blurry: { warn: 5, refuse: 4 } } });
    expect(codes(hard)).to.deep.equal(['blurry: refuse']);
    const lenient = await inspect(soft, { bounds: { blurry: { warn: 0.01, refuse: 0 } } });
    expect(lenient.judgement.verdict).to.equal('ok');
  });

  it('and what must pass work together', async () => {
    const both = await inspect(good, {
      bounds: { 'document-too-far': { warn: 0.9 } },
      mustPass: ['document-too-far'],
    });
    expect(codes(both)).to.deep.equal(['document-too-far: refuse']);
  });
});

describe('an editor’s mark in a file', () => {
  it('is told to the host, never held against the picture, and never sent', async () => {
    const edited = withSegment(good, 0xe1, joined('http://ns.adobe.com/xap/1.0/\0', 'Adobe Photoshop 25.0'));
    const inspection = await inspect(edited);
    expect(answer(inspection, 'edited')).to.include({ outcome: 'ok', score: 1 });
    expect(answer(await inspect(good), 'edited')).to.include({ outcome: 'ok', score: 0 });
    expect(inspection.judgement.verdict).to.equal('ok');
    expect(codes(inspection)).to.deep.equal([]);
    expect(await inspection.prepared!.picture.text()).not.to.include('Photoshop');
  });
});

describe('what the worker is asked for pictures of one card', () => {
  it('is answered in the same words in every format', async () => {
    for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) {
      const inspection = await inspect(await cardFile(type));
      expect(inspection.judgement.checks.map(({ code }) => code)).to.deep.equal(
        (await inspect(good)).judgement.checks.map(({ code }) => code),
      );
    }
  });
});
