import { expect } from '@open-wc/testing';
import type { CheckCode, CheckResult } from '../../../../src/domain/judgement.js';
import type { PhotoFace } from '../../../../src/domain/photo.js';
import type { ShotReport } from '../../../../src/elements/photo/report/report.js';
import { reportOf } from '../../../../src/elements/photo/report/shot-report.js';
import { words } from '../../../../src/text/en/words.js';
import { blindFace, pdfFace } from '../../../support/gallery-photos.js';
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

  const all = [{ x: 0.02, y: 0.02, width: 0.96, height: 0.96 }];
  const spot = [{ x: 0.6, y: 0.6, width: 0.2, height: 0.2 }];
  const corner = [
    { x: 0, y: 0, width: 0.7, height: 0.06 },
    { x: 0, y: 0, width: 0.06, height: 0.7 },
  ];
  const reportOn = (checks: readonly CheckResult[], face: PhotoFace = clear): ShotReport =>
    reportOf(
      shotScreen(front, { stage: 'judged', face, judgement: judgement('doubtful', checks) }),
      words,
      false,
    )!;

  it('says that a place is marked when there is a ring, and only then', () => {
    const wheres = [undefined, all, spot, corner];
    for (const code of ['document-cut-off', 'blurry', 'glare', 'document-tilted'] as const) {
      for (const other of ['no-document', 'low-contrast'] as const) {
        for (const [mine, its] of wheres.flatMap((one) => wheres.map((two) => [one, two] as const))) {
          for (const face of [clear, blindFace, pdfFace]) {
            const { marks, announcement, advice, open } = reportOn(
              [finding(code, 'warn', mine), finding(other, 'warn', its)],
              face,
            );
            if (face !== clear) expect(marks).to.be.empty;
            expect(announcement.includes(words.verdict.marked)).to.equal(marks.length > 0);
            // What is told is what stands open.
            for (const [i, { said }] of advice.entries())
              expect(announcement.includes(said)).to.equal(i < open);
          }
        }
      }
    }
  });

  it('marks the first place that can be drawn, with its sentence beside it', () => {
    const checks = [
      finding('too-dark', 'warn'),
      finding('blurry', 'warn', all),
      finding('glare', 'warn', spot),
      finding('low-contrast', 'warn', spot),
    ];
    const { marks, advice, open } = reportOn(checks);
    expect(marks).to.have.length(1);
    expect(open).to.equal(2);
    expect(advice.map(({ said }) => said)).to.deep.equal([
      'It is too dark.',
      'There is a reflection at the bottom right.',
      'The picture is blurred.',
      'The words are hard to tell from the paper at the bottom right.',
    ]);
    expect(advice.map(({ remedy }) => remedy.includes(words.verdict.marked))).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
  });

  it('marks each edge of a cut corner, and folds the others away', () => {
    const { marks, advice, open, announcement } = reportOn([
      finding('glare', 'warn', spot),
      finding('document-cut-off', 'warn', corner),
    ]);
    expect(marks).to.have.length(2);
    expect([advice.length, open]).to.deep.equal([2, 1]);
    expect(announcement).to.contain('cut off at the top and on the left. Show all four corners. The place');
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

  it('does not say that the page can be closed where another photo would be lost with it', () => {
    const kept = { stage: 'waiting', face: clear, reason: 'offline', isKept: true } as const;
    const screen = shotScreen(front, kept);
    expect(reportOf(screen, words, false)?.note).to.equal(words.sending.backgroundKept);
    expect(reportOf({ ...screen, losesOthers: true }, words, false)?.note).to.equal(words.sending.background);
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
