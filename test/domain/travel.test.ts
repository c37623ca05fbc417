import { expect } from '@open-wc/testing';
import type { Photo, WaitingReason } from '../../src/domain/photo.js';
import { areLosable, isUnkept, safetyOf, sendingShare, travelOf } from '../../src/domain/travel.js';

const face = { isPdf: false, fileName: '', bytes: 1, quarterTurns: 0 } as const;
const accepted: Photo = { stage: 'accepted', face, imageId: '1', warnings: [] };
const refused: Photo = { stage: 'refused', face, reasons: [] };
const sending = (isKept?: boolean, fraction = 0.5): Photo => ({
  stage: 'sending',
  face,
  fraction,
  ...(isKept !== undefined && { isKept }),
});
const waiting = (reason: WaitingReason, isKept?: boolean): Photo => ({
  stage: 'waiting',
  face,
  reason,
  ...(isKept !== undefined && { isKept }),
});
const stuck = (isKept: boolean): Photo => ({
  stage: 'stuck',
  face,
  isKept,
  failure: { code: 'unreachable' },
});

describe('photos on their way', () => {
  it('say nothing when none is: all have arrived, or are in the applicant’s hands', () => {
    for (const photos of [[], [accepted], [refused, accepted], [{ stage: 'inspecting', face } as const]]) {
      expect(travelOf(photos)).to.equal(undefined);
      expect(sendingShare(photos)).to.equal(undefined);
    }
  });

  it('are counted together, with the share of what has left', () => {
    const photos = [accepted, accepted, sending(true), waiting('queued', true), refused];
    expect(travelOf(photos)).to.deep.include({ sent: 2, total: 4 });
    expect(sendingShare(photos)).to.equal(2.5 / 4);
  });

  it('tell what closing the page means only while something is in the way', () => {
    for (const [photos, safety] of [
      [[sending(true)], 'moving'],
      [[sending(false)], 'moving'],
      [[waiting('queued', false)], 'moving'],
      [[waiting('offline', true)], 'kept'],
      [[waiting('busy', true), sending(true)], 'kept'],
      [[stuck(true), accepted], 'kept'],
      [[stuck(false)], 'here'],
      [[waiting('retrying', false)], 'here'],
      // One is kept and waits, another would be lost.
      [[waiting('offline', true), sending(false)], 'here'],
    ] as const) {
      expect(travelOf(photos)?.safety, JSON.stringify(photos)).to.equal(safety);
    }
  });

  it('are not called kept before that is known of all', () => {
    expect(travelOf([waiting('offline', true), waiting('queued')])?.safety).to.equal('moving');
    expect(isUnkept({ stage: 'adding', face, pages: [face] })).to.be.true;
    for (const photo of [accepted, refused, sending(true)]) expect(isUnkept(photo)).to.be.false;
  });

  it('each say the same of themselves', () => {
    expect(safetyOf(accepted)).to.equal('moving');
    expect(safetyOf(sending(false))).to.equal('moving');
    // Whether it can be kept is not known yet.
    expect(safetyOf(waiting('offline'))).to.equal('moving');
    expect(safetyOf(waiting('offline', true))).to.equal('kept');
    expect(safetyOf(stuck(false))).to.equal('here');
  });

  it('would be lost with the page where they could not be kept, whatever they do', () => {
    expect(areLosable([accepted, sending(true), waiting('queued')])).to.be.false;
    for (const photo of [sending(false), waiting('queued', false), stuck(false)])
      expect(areLosable([accepted, photo])).to.be.true;
    const face = { isPdf: false, fileName: '', bytes: 1, quarterTurns: 0 } as const;
    expect(areLosable([{ stage: 'adding', face, pages: [face] }]), 'pages that are ready').to.be.true;
  });
});
