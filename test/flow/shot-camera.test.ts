import { expect } from '@open-wc/testing';
import { FailureError } from '../../src/domain/failure.js';
import type { CameraProblem, CameraView } from '../../src/domain/screen.js';
import { HandLiveCamera, settle } from '../support/fakes.js';
import { atFront, back, choose, closeAll, file, front, open, photoStage } from '../support/store-bench.js';
import type { Bench } from '../support/store-bench.js';
import { sentStep } from '../support/wire.js';

afterEach(closeAll);

function view({ store }: Bench): CameraView | undefined {
  return store.screen?.name === 'shot' ? store.screen.camera : undefined;
}

async function use(bench: Bench, action: 'open' | 'take' | 'close', key = front): Promise<void> {
  void bench.store.useCamera(key, action);
  await settle();
}

interface LiveBench extends Bench {
  readonly device: HandLiveCamera;
}

/** At the front of an ID card, with the camera on. */
async function withCamera(): Promise<LiveBench> {
  const bench = await atFront();
  await use(bench, 'open');
  const device = new HandLiveCamera();
  await bench.camera.openings.take().answer(device);
  return { ...bench, device };
}

describe('the live camera of a shot', () => {
  it('is offered where the page has one, and only there', async () => {
    const bench = await atFront();
    expect(bench.visit.screen).to.include({ canUseCamera: true });
    bench.camera.isHere = false;
    expect(bench.visit.screen).not.to.have.property('canUseCamera');
  });

  it('starts, shows its picture, and hands the photo to the road of all photos', async () => {
    const bench = await atFront();
    await use(bench, 'open');
    expect(view(bench)).to.deep.equal({ stage: 'starting' });
    const device = new HandLiveCamera();
    await bench.camera.openings.take().answer(device);
    expect(view(bench)).to.deep.equal({ stage: 'live', stream: device.stream });
    await use(bench, 'take');
    const taken = file('photo.jpg');
    await device.photos.take().answer(taken);
    expect(photoStage(bench)).to.equal('inspecting');
    expect(bench.inspector.inspections.take().args[0]).to.equal(taken);
    expect(view(bench)).to.equal(undefined);
    expect(device.isClosed).to.be.true;
  });

  it('looks at the applicant for a selfie and away from them for everything else', async () => {
    const bench = await atFront();
    await use(bench, 'open');
    bench.store.goTo({ at: 'shot', step: 'SELFIE', key: 'SELFIE' });
    await use(bench, 'open', 'SELFIE');
    expect(bench.camera.openings.calls.map(({ args }) => args[0])).to.deep.equal(['environment', 'user']);
  });

  it('takes one photo, however often the button is pressed', async () => {
    const bench = await withCamera();
    for (let times = 0; times < 3; times += 1) await use(bench, 'take');
    expect(bench.device.photos.calls).to.have.length(1);
  });

  it('takes nothing before there is a picture', async () => {
    const bench = await atFront();
    await use(bench, 'take');
    await use(bench, 'open');
    await use(bench, 'take');
    expect(view(bench)).to.deep.equal({ stage: 'starting' });
    expect(bench.inspector.inspections.waiting).to.equal(0);
  });

  for (const problem of ['denied', 'none', 'busy', 'unavailable'] satisfies CameraProblem[]) {
    it(`says that it is blocked when the answer is "${problem}", and can be tried again`, async () => {
      const bench = await atFront();
      await use(bench, 'open');
      await bench.camera.openings.take().answer({ problem });
      expect(view(bench)).to.deep.equal({ stage: 'blocked', problem });
      await use(bench, 'open');
      expect(view(bench)).to.deep.equal({ stage: 'starting' });
      await bench.camera.openings.take().answer(new HandLiveCamera());
      expect(view(bench)?.stage).to.equal('live');
    });
  }

  it('is blocked when its part cannot be had, when it is pulled out, and when no photo comes of it', async () => {
    const broken = { stage: 'blocked', problem: 'unavailable' };
    const unfetched = await atFront();
    await use(unfetched, 'open');
    await unfetched.camera.openings.take().fail(new FailureError({ code: 'offline' }));
    expect(view(unfetched)).to.deep.equal(broken);

    const pulled = await withCamera();
    await pulled.device.pullOut();
    expect(view(pulled)).to.deep.equal(broken);
    expect(pulled.device.isClosed).to.be.true;

    for (const end of ['trouble', 'rejection'] as const) {
      const bench = await withCamera();
      await use(bench, 'take');
      const asked = bench.device.photos.take();
      await (end === 'trouble' ? asked.answer({ problem: 'unavailable' }) : asked.fail(new Error('no')));
      expect(view(bench), end).to.deep.equal(broken);
      expect(bench.device.isClosed, end).to.be.true;
    }
  });

  const endings: Readonly<Record<string, (bench: Bench) => void | Promise<void>>> = {
    'is cancelled': (bench) => use(bench, 'close'),
    'goes back': ({ store }) => store.back(),
    'goes to another shot': ({ store }) => store.goTo({ at: 'shot', step: 'IDENTITY', key: back }),
    'chooses a file instead': (bench) => choose(bench, front),
    'chooses another document': ({ store }) =>
      store.choose('IDENTITY', { country: 'FRA', documentType: 'PASSPORT' }),
    'is locked out': ({ tell }) => tell({ session: { state: 'locked' } }),
    'turns out to be another applicant': ({ tell }) => tell({ applicantId: 'applicant-2' }),
    'is in review': ({ tell }) => tell({ review: { reviewStatus: 'pending' } }),
    'takes the widget off the page': ({ visit }) => visit.close(),
  };
  for (const [ending, end] of Object.entries(endings)) {
    it(`ends when the applicant ${ending}, and does not come back by itself`, async () => {
      const bench = await withCamera();
      await end(bench);
      await settle();
      expect(bench.device.isClosed).to.be.true;
      expect(bench.camera.signals[0]?.aborted).to.be.true;
      bench.store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
      expect(view(bench)).to.equal(undefined);
    });

    it(`closes a camera that is allowed only after the applicant ${ending}`, async () => {
      const bench = await atFront();
      await use(bench, 'open');
      await end(bench);
      const late = new HandLiveCamera();
      await bench.camera.openings.take().answer(late);
      expect(late.isClosed).to.be.true;
      expect(view(bench)).to.equal(undefined);
    });
  }

  it('drops a photo that comes after the applicant has gone on', async () => {
    const bench = await withCamera();
    await use(bench, 'take');
    const asked = bench.device.photos.take();
    await use(bench, 'close');
    await asked.answer(file('late.jpg'));
    expect(bench.inspector.inspections.waiting).to.equal(0);
    expect(photoStage(bench)).to.equal(undefined);
  });

  it('stays on through a snapshot that changes nothing for its shot', async () => {
    const bench = await withCamera();
    await bench.tell({ steps: { SELFIE: sentStep('SELFIE', []) } });
    expect(view(bench)?.stage).to.equal('live');
    expect(bench.device.isClosed).to.be.false;
  });

  it('stays off where pictures are not taken any more', async () => {
    const bench = await open({ review: { reviewStatus: 'pending' } });
    await use(bench, 'open');
    expect(bench.camera.openings.calls).to.be.empty;
  });
});
