import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ApplicantUser } from './applicant.js';
import { axeProblems, startWorld } from './world.js';
import type { World } from './world.js';

const verdict = /^(Looks good|Something to check|This one cannot be used)$/;

/** What the widget told its page, as JSON, from now on. */
async function listen({ page }: ApplicantUser): Promise<() => Promise<string>> {
  const told = await page.evaluateHandle(() => {
    const events: string[] = [];
    const widget = document.querySelector('verification-widget');
    for (const name of ['vw-photo-judged', 'vw-photo-used', 'vw-error'])
      widget?.addEventListener(name, (event) => events.push(name + JSON.stringify(event)));
    return events;
  });
  return () => told.evaluate((events) => events.join('\n'));
}

describe('what a page’s own detectors and readers find', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.end());

  const faces: readonly (readonly [string, RegExp, RegExp | undefined])[] = [
    ['one', /./, undefined],
    ['none', /We cannot see a face/, undefined],
    ['two', /There is another face/, undefined],
    ['nonsense', /./, /"faceDetector","reason":"bad-answer"/],
    ['stalls', /./, /"faceDetector","reason":"timeout"/],
  ];
  for (const [script, said, failure] of faces) {
    it(`is told of a selfie: ${script}`, async () => {
      const setup = { faces: script };
      const user = await world.visit({ applicant: `faces-${script}`, level: 'selfie-only-level', setup });
      await user.presses('Begin');
      await user.sees('A photo of your face');
      const told = await listen(user);
      await user.chooses(world.pictures.selfie);
      await user.heading(verdict).waitFor();
      assert.match(await user.text(), said);
      if (script === 'one' || failure)
        assert.doesNotMatch(await user.text(), /face is|another face|see a face/);
      assert.match(await told(), failure ?? /"no-face"/);
      if (!failure) assert.deepEqual(await axeProblems(user), []);
      assert.deepEqual(user.troubles, []);
      assert.deepEqual(user.consoleLines, []);
      await user.leave();
    });
  }

  const documents: readonly (readonly [string, string, RegExp])[] = [
    ['ID card', 'card', /./],
    ['ID card', 'passport', /not the kind of document you chose/],
    ['ID card', 'unreadable', /lines of letters and arrows cannot be read/],
    ['Passport', 'expired', /This document has expired/],
    ['Passport', 'nothing', /lines of letters and arrows cannot be read/],
    ['Driving licence', 'nothing', /./],
  ];
  for (const [document, script, said] of documents) {
    it(`is told of a document: ${script} where ${document} was chosen`, async () => {
      const applicant = `text-${script}-${document.replaceAll(' ', '-')}`;
      const user = await world.visit({ applicant, setup: { text: script } });
      await user.presses('Begin');
      await user.picks('Germany', document);
      const told = await listen(user);
      await user.chooses(world.pictures.cardFront);
      await user.heading(verdict).waitFor();
      const text = await user.text();
      assert.match(text, said);
      if (said.source === '.') assert.doesNotMatch(text, /kind of document|has expired|lines of letters/);
      await user.presses(/^(Use this photo|Use it anyway)$/);
      await user.isAllSent();
      const kept = await user.page.evaluate(() => JSON.stringify({ ...localStorage }));
      const all = `${await told()} ${kept} ${user.consoleLines.join()}`;
      assert.match(all, /vw-photo-used/);
      assert.doesNotMatch(all, /ERIKSSON|L898902|D23145890|120415|2012|UTO/);
      assert.deepEqual(user.troubles, []);
      await user.leave();
    });
  }
});
