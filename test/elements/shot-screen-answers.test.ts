import { expect } from '@open-wc/testing';
import type { Photo } from '../../src/domain/photo.js';
import { CameraActionEvent, PhotoActionEvent, PlaceChosenEvent } from '../../src/elements/gestures.js';
import '../../src/elements/shot-screen.js';
import { words } from '../../src/text/en/words.js';
import { address, back, clear, front, passport, selfie, shotScreen } from '../support/gallery-shots.js';
import { states } from '../support/gallery-states.js';
import { audit, carrying, file, show, withTouch } from '../support/harness-screen.js';

const refused = (...reasons: string[]): Photo => ({ stage: 'refused', face: clear, reasons });

/** What was heard, in short. */
function told(events: readonly Event[]): unknown[] {
  return events.map((event) =>
    event instanceof PlaceChosenEvent
      ? event.place
      : event instanceof PhotoActionEvent || event instanceof CameraActionEvent
        ? event.action
        : event.type,
  );
}

function paste(): void {
  const clipboardData = carrying([file()]);
  document.body.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

describe('shot screen and the server’s answers', () => {
  it('passes the accessibility audit in every state, in Arabic as well', async function () {
    this.timeout(60_000);
    const all = Object.entries(states).filter(([name]) => /^shot-(before|not|other|labels|shut)/.test(name));
    expect(all).to.have.length.above(7);
    await audit(all.map(([, screen]) => screen));
    await audit(
      all.map(([, screen]) => screen),
      'ar',
    );
  });

  it('tells why the last photo was not accepted, with every reason, until there is a new one', async () => {
    const screen = await show(shotScreen(front, undefined, { before: ['dataNotReadable', 'grayscale'] }));
    expect(screen.text)
      .to.contain('Your last photo was not accepted')
      .and.contain('The words cannot be read.')
      .and.contain('This picture has no colour.')
      .and.contain('Please take both sides again.');
    expect(screen.announced).to.contain('The words cannot be read.');
    expect(screen.all('details')).to.be.empty;
    await screen.become(shotScreen(front, { stage: 'inspecting', face: clear }, { before: ['grayscale'] }));
    expect(screen.text).not.to.contain('last photo');
    await screen.become(
      shotScreen(front, undefined, {
        before: ['grayscale'],
        canUseCamera: true,
        camera: { stage: 'starting' },
      }),
    );
    expect(screen.text).not.to.contain('last photo');
  });

  it('says that a side fell with the other, without finding fault with it', async () => {
    const screen = await show(shotScreen(back, undefined, { before: ['otherSideRefused'] }));
    expect(screen.text)
      .to.contain('We need this side once more')
      .and.contain('The other side was not accepted. Please take both sides again.')
      .and.not.contain('Your last photo');
  });

  it('speaks of a file where the last one may have been one', async () => {
    const screen = await show(shotScreen(address, undefined, { before: ['odd'] }));
    expect(screen.text).to.contain('Your last file was not accepted').and.contain(words.general.said);
  });

  it('says nothing of the past where nothing is known of it', async () => {
    for (const before of [undefined, [], ['verification-locked', '1009']]) {
      const screen = await show(shotScreen(front, undefined, before && { before }));
      expect(screen.all('vw-verdict')).to.be.empty;
    }
  });

  it('shows the texts for a reviewer’s labels where there is no comment', async () => {
    const more = { labels: ['BLACK_AND_WHITE', 'FORGERY'] };
    const [comment, blank] = ['Own words.', ' \u200b\n'];
    const shown = async (comment?: string): Promise<string> =>
      (await show(shotScreen(front, undefined, { ...more, ...(comment !== undefined && { comment }) }))).text;
    expect(await shown())
      .to.contain(words.labels.BLACK_AND_WHITE)
      .and.not.match(/FORGERY|forg/i);
    expect(await shown(blank)).to.contain(words.labels.BLACK_AND_WHITE);
    expect(await shown(comment))
      .to.contain(comment)
      .and.not.contain(words.labels.BLACK_AND_WHITE);
    expect((await show(shotScreen(front, undefined, { comment: blank, labels: [] }))).all('.why')).to.be
      .empty;
  });

  it('asks for both sides after one is refused, and for one where there is but one', async () => {
    const both = words.tags.otherSideRefused.remedy;
    expect((await show(shotScreen(front, refused('grayscale')))).text).to.contain(both);
    expect((await show(shotScreen(passport, refused('grayscale')))).text).not.to.contain(both);
    expect((await show(shotScreen(selfie, refused('badSelfie')))).text).not.to.contain(both);
  });

  it('goes on to the last try instead of opening the files, by button, drop or paste', async () => {
    const screen = await show(shotScreen(front, refused('grayscale'), { triesLeft: 1, isLastTryNews: true }));
    expect(screen.all('input')).to.be.empty;
    screen.press('Continue');
    paste();
    expect(told(screen.heard)).to.deep.equal(['discard']);
    await screen.become(shotScreen(front, refused('grayscale'), { triesLeft: 2 }));
    paste();
    expect(told(screen.heard)).to.deep.equal(['discard', 'photo-chosen']);
  });

  it('takes another photo at once where the last try has been told', async () => {
    const screen = await show(shotScreen(front, refused('corrupted-file'), { triesLeft: 1 }));
    expect(screen.all('input')).not.to.be.empty;
    paste();
    expect(told(screen.heard)).to.deep.equal(['photo-chosen']);
  });

  it('offers nothing once no try is left', async () => {
    const screen = await show(shotScreen(front, refused('grayscale'), { triesLeft: 0 }));
    expect(screen.buttons).to.deep.equal(['Back']);
    paste();
    expect(screen.heard).to.be.empty;
  });

  for (const [reason, primary] of [
    ['forbiddenDocument', 'Choose another document'],
    ['differentDocTypeOrCountry', 'Choose another document'],
    ['shouldBeDoubleSided', 'Choose another document'],
    ['doc-type-not-in-req-docs', 'Choose another document'],
    ['1010', 'Choose another document'],
    ['expiredDoc', 'Choose another photo'],
    ['maybeExpiredDoc', 'Choose another photo'],
    ['docExpiresSoon', 'Choose another photo'],
  ] as const) {
    it(`offers another document after ${reason}, and drops the photo of this one`, async () => {
      const screen = await show(shotScreen(passport, refused(reason), { triesLeft: 3 }));
      expect(screen.one('.primary').textContent?.trim()).to.equal(primary);
      screen.press('Choose another document');
      expect(told(screen.heard)).to.deep.equal(['discard', { at: 'pick', step: 'IDENTITY' }]);
    });
  }

  it('offers another document before the last try too, as the second way', async () => {
    const screen = await show(
      shotScreen(passport, refused('forbiddenDocument'), { triesLeft: 1, isLastTryNews: true }),
    );
    expect(screen.buttons.slice(-2)).to.deep.equal(['Continue', 'Choose another document']);
  });

  it('offers another document on a later visit and with a hint', async () => {
    const later = await show(shotScreen(passport, undefined, { before: ['expiredDoc'] }));
    later.press('Choose another document');
    expect(told(later.heard)).to.deep.equal([{ at: 'pick', step: 'IDENTITY' }]);
    const hinted = await show(
      shotScreen(passport, { stage: 'accepted', face: clear, imageId: '1', warnings: ['docExpiresSoon'] }),
    );
    hinted.press('Choose another document');
    expect(told(hinted.heard)).to.deep.equal([{ at: 'pick', step: 'IDENTITY' }]);
  });

  it('offers no other document where a picture is the answer, nor for a face', async () => {
    for (const [shot, reason] of [
      [front, 'dataNotReadable'],
      [front, 'odd'],
      [selfie, 'forbiddenDocument'],
    ] as const) {
      expect((await show(shotScreen(shot, refused(reason)))).buttons).not.to.include(
        'Choose another document',
      );
    }
  });

  for (const reason of ['1006', '1008', '1009', '1100', '1101', '1102', 'verification-locked']) {
    it(`never calls ${reason} the picture’s fault, however it comes`, async () => {
      const failure = { code: 'refused', status: 409, errorCode: Number(reason) || 1100 } as const;
      for (const photo of [refused(reason, 'grayscale'), { stage: 'stuck', face: clear, failure } as const]) {
        const screen = await show(shotScreen(front, photo));
        expect(screen.text)
          .to.contain('Not sent')
          .and.not.match(/Not accepted|colour|photo was not|both sides/);
        expect(screen.all('.stop, .look')).to.be.empty;
        expect(screen.all('input')).to.be.empty;
        expect(screen.all('.primary')).to.have.length(1);
      }
    });
  }

  it('sends again what could not be sent, but asks for another file where that one is no good', async () => {
    const stuck = (status: number): Photo => ({
      stage: 'stuck',
      face: clear,
      failure: { code: 'refused', status },
    });
    const busy = await show(shotScreen(front, stuck(400)));
    busy.press('Send again');
    expect(told(busy.heard)).to.deep.equal(['resend']);
    const large = await show(shotScreen(front, stuck(413)));
    expect(large.text).to.contain('This file is too big.');
    expect(large.buttons).to.include('Choose another photo').and.not.include('Send again');
  });

  it('goes back to the camera for another photo where the last one came from there', async () => {
    await withTouch(async () => {
      const screen = await show(shotScreen(passport, refused('forbiddenDocument'), { triesLeft: 3 }));
      expect(screen.picker('Take another photo').hasAttribute('capture')).to.be.true;
    });
  });
});
