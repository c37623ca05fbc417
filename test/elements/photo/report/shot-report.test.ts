import { expect } from '@open-wc/testing';
import type { CheckCode } from '../../../../src/domain/judgement.js';
import { reportOf } from '../../../../src/elements/photo/report/shot-report.js';
import { words } from '../../../../src/text/en/words.js';
import {
  address,
  clear,
  finding,
  front,
  judgement,
  selfie,
  shotScreen,
} from '../../../support/gallery-shots.js';

const codes = Object.keys(words.checks) as CheckCode[];

describe('what is said of a photo', () => {
  it('is nothing while there is none', () => {
    expect(reportOf(shotScreen(front), words, false)).to.equal(undefined);
  });

  for (const code of codes.filter((each) => each !== 'edited')) {
    it(`tells ${code} with its remedy, for every shot`, () => {
      for (const shot of [front, selfie, address]) {
        for (const [verdict, outcome] of [
          ['doubtful', 'warn'],
          ['refused', 'refuse'],
        ] as const) {
          const photo = {
            stage: 'judged',
            face: clear,
            judgement: judgement(verdict, [finding(code, outcome)]),
          } as const;
          const report = reportOf(shotScreen(shot, photo), words, false)!;
          const [advice] = report.advice;
          expect(report.tone).to.equal(verdict === 'refused' ? 'stop' : 'look');
          expect(advice?.said).to.match(/^[A-Z].*\.$/);
          expect(advice?.remedy).to.match(/^[A-Z].*\.$/);
          expect(report.announcement).to.contain(advice?.said).and.contain(advice?.remedy);
          expect(report.buttons.some(({ does }) => does === 'use')).to.equal(verdict === 'doubtful');
          expect(report.isFree).to.be.true;
        }
      }
    });
  }

  it('never mentions that a picture was edited', () => {
    const checks = [finding('edited', 'warn'), finding('glare', 'warn')];
    const photo = { stage: 'judged', face: clear, judgement: judgement('doubtful', checks) } as const;
    const report = reportOf(shotScreen(front, photo), words, false)!;
    expect(report.advice).to.have.length(1);
    expect(JSON.stringify(report)).not.to.contain('editor');
  });

  it('still asks for a second look when there is nothing it may say', () => {
    const photo = {
      stage: 'judged',
      face: clear,
      judgement: judgement('doubtful', [finding('edited', 'warn')]),
    } as const;
    const report = reportOf(shotScreen(front, photo), words, false)!;
    expect(report.advice).to.be.empty;
    expect(report.note).to.equal('Look at it once more before you use it.');
  });

  it('puts what was refused before what is in doubt', () => {
    const checks = [finding('glare', 'warn'), finding('blurry', 'refuse')];
    const photo = { stage: 'judged', face: clear, judgement: judgement('refused', checks) } as const;
    const [first, second] = reportOf(shotScreen(front, photo), words, false)!.advice;
    expect(first?.said).to.contain('blurred');
    expect(second?.said).to.contain('reflection');
  });

  it('shows no score or threshold to the applicant', () => {
    const photo = {
      stage: 'judged',
      face: clear,
      judgement: judgement('doubtful', [
        { ...finding('blurry', 'warn'), score: 123.456, threshold: 654.321 },
      ]),
    } as const;
    expect(JSON.stringify(reportOf(shotScreen(front, photo), words, false))).not.to.match(/123|654/);
  });

  it('has words for every reason to wait and every failure', () => {
    for (const reason of Object.keys(words.sending.waiting) as (keyof typeof words.sending.waiting)[]) {
      const report = reportOf(shotScreen(front, { stage: 'waiting', face: clear, reason }), words, false)!;
      expect(report.heading).to.equal(words.sending.waiting[reason]);
    }
    for (const code of Object.keys(words.failures) as (keyof typeof words.failures)[]) {
      const report = reportOf(
        shotScreen(front, { stage: 'stuck', face: clear, failure: { code } }),
        words,
        false,
      )!;
      expect(report.advice).to.deep.equal([words.failures[code]]);
    }
  });

  it('tells the server’s refusal and its hints, known or not', () => {
    const refused = (reasons: readonly string[]): readonly { said: string }[] =>
      reportOf(shotScreen(front, { stage: 'refused', face: clear, reasons }), words, false)!.advice;
    expect(refused(['sameSides'])[0]?.said).to.contain('same side');
    expect(refused(['1002'])[0]?.said).to.contain('too big');
    expect(refused(['somethingNew'])).to.deep.equal([words.general]);
    expect(refused([])).to.deep.equal([words.general]);
    const hinted = reportOf(
      shotScreen(front, { stage: 'accepted', face: clear, imageId: '1', warnings: ['odd'] }),
      words,
      false,
    )!;
    expect(hinted.advice).to.deep.equal([words.generalHint]);
  });
});
