import { expect } from '@open-wc/testing';
import { readSaveAnswer } from '../../src/flow/read-answers.js';
import { settle } from '../support/fakes.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';
import { atFront, closeAll, front, open, photoStage, useOne } from '../support/store-bench.js';

afterEach(closeAll);

const nonsense: readonly unknown[] = [
  undefined,
  null,
  'accepted',
  [],
  {},
  { outcome: 'fine' },
  { outcome: 'accepted' },
  { outcome: 'accepted', imageId: {}, warnings: [] },
  { outcome: 'accepted', imageId: '..', warnings: [] },
  new Map([['outcome', 'refused']]),
];

const dataAlone = {
  requiredIdDocs: {
    docSets: [{ idDocSetType: 'APPLICANT_DATA', fields: [{ name: 'firstName', required: true }] }],
  },
  steps: {},
};

// An integrator's own `api` is typed, and yet may answer anything.
describe('an answer of the host’s own api that is none', () => {
  for (const answer of nonsense) {
    it(`leaves a photo where it can be sent again (${JSON.stringify(answer)})`, async () => {
      const bench = await atFront();
      await useOne(bench, front);
      await bench.api.sendPhoto.take().answer(answer as never);
      bench.store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
      expect(photoStage(bench)).to.equal('stuck');
      bench.store.actOnPhoto(front, 'resend');
      await settle();
      await bench.api.sendPhoto.take().answer({ outcome: 'accepted', imageId: '7', warnings: [] });
      const steps = { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) };
      await bench.api.readSession.take().answer(wireSnapshot({ revision: 99, steps }));
      expect(photoStage(bench)).to.equal('accepted');
    });

    it(`leaves the details in their form and the summary ready (${JSON.stringify(answer)})`, async () => {
      const saving = await open(dataAlone);
      saving.store.begin();
      void saving.store.saveFields('APPLICANT_DATA', { firstName: 'Ada' });
      await saving.api.saveFields.take().answer(answer as never);
      expect(saving.store.screen).to.deep.nested.include({
        name: 'data',
        'saving.stage': 'failed',
        'saving.failure.code': 'bad-answer',
      });

      const sending = await open({ steps: allSent() });
      void sending.store.submit();
      await settle();
      await sending.api.requestCheck.take().answer(answer as never);
      expect(sending.store.screen).to.deep.nested.include({
        name: 'summary',
        'submission.stage': 'failed',
        'submission.failure.code': 'bad-answer',
      });
    });
  }

  it('refuses without reasons where they are not to be read, and costs no try that it does not name', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    await bench.api.sendPhoto.take().answer({ outcome: 'refused', reasons: 7 } as never);
    bench.store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    expect(bench.store.screen).to.deep.nested.include({ 'photo.stage': 'refused', 'photo.reasons': [] });
    expect(bench.notices.at(-1)).to.deep.include({ kind: 'photo-refused', usesTry: false });
  });

  it('names the fields it objects to, whatever it says of them', () => {
    const fields = { firstName: 'too-long', lastName: 7, dob: null };
    expect(readSaveAnswer({ outcome: 'invalid', fields })).to.deep.equal({
      outcome: 'invalid',
      fields: { firstName: 'too-long', lastName: 'invalid', dob: 'invalid' },
    });
    expect(readSaveAnswer({ outcome: 'invalid' })).to.deep.equal({ outcome: 'invalid', fields: {} });
  });
});
