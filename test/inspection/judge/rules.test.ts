import { expect } from '@open-wc/testing';
import type { CheckCode, ShotKind } from '../../../src/domain/judgement.js';
import { rulesFor, rulesOf } from '../../../src/inspection/judge/rules.js';
import type { Band, Rules } from '../../../src/inspection/judge/rules.js';

const shots: readonly ShotKind[] = ['identity/front', 'identity/back', 'selfie', 'address'];

/** Each check that has lines to draw, the rule that holds them, and which way is bad. */
const drawn: readonly (readonly [CheckCode, keyof Rules, 'low' | 'high', 'warns' | 'refuses too'])[] = [
  ['blurry', 'sharpness', 'low', 'refuses too'],
  ['too-dark', 'light', 'low', 'refuses too'],
  ['too-bright', 'burnt', 'high', 'warns'],
  ['low-contrast', 'contrast', 'low', 'refuses too'],
  ['glare', 'glare', 'high', 'warns'],
  ['no-document', 'document', 'low', 'warns'],
  ['document-cut-off', 'outline', 'low', 'warns'],
  ['document-too-far', 'nearness', 'low', 'warns'],
  ['document-tilted', 'squareness', 'low', 'warns'],
  ['black-and-white', 'colour', 'low', 'warns'],
  ['screenshot', 'screenshot', 'high', 'warns'],
  ['screen-recapture', 'pattern', 'high', 'warns'],
  ['same-picture', 'difference', 'low', 'warns'],
];

describe('the rules of a shot', () => {
  for (const [code, rule, bad, gravity] of drawn) {
    it(`for ${code}: it ${gravity}, and refusing lies beyond warning`, () => {
      for (const shot of shots) {
        const { warn, refuse } = rulesOf[shot][rule] as Band;
        expect(Number.isFinite(warn)).to.equal(true);
        expect(Number.isFinite(refuse)).to.equal(gravity === 'refuses too');
        expect(bad === 'low' ? refuse < warn : refuse > warn, shot).to.equal(true);
      }
    });

    it(`for ${code} move to where a level draws them, and no other`, () => {
      for (const shot of shots) {
        const before = rulesOf[shot][rule] as Band;
        for (const own of [{ warn: 7 }, { refuse: 3 }, { warn: 7, refuse: 3 }, {}]) {
          const rules = rulesFor(shot, { [code]: own });
          expect(rules[rule]).to.deep.equal({ ...before, ...own });
          expect({ ...rules, [rule]: before }).to.deep.equal(rulesOf[shot]);
        }
      }
    });
  }

  it('are the house’s own where a level says nothing', () => {
    for (const shot of shots) {
      expect(rulesFor(shot)).to.deep.equal(rulesOf[shot]);
      expect(rulesFor(shot, {})).to.deep.equal(rulesOf[shot]);
    }
  });

  it('are not moved by a level for checks of the file itself, nor by names that are none', () => {
    const foreign = {
      'file-too-big': { refuse: 1 },
      corrupted: { warn: 0 },
      blank: { refuse: 1 },
      toString: { warn: 1 },
    };
    for (const shot of shots) expect(rulesFor(shot, foreign as never)).to.deep.equal(rulesOf[shot]);
  });

  it('are not changed themselves by asking', () => {
    const before = JSON.stringify(rulesOf);
    rulesFor('selfie', { blurry: { warn: 9, refuse: 8 } });
    expect(JSON.stringify(rulesOf)).to.equal(before);
  });

  it('take a PDF for an address alone, and the same smallest file for all', () => {
    expect(shots.filter((shot) => rulesOf[shot].types === 'pictures-and-pdf')).to.deep.equal(['address']);
    for (const shot of shots) expect(rulesOf[shot].minBytes).to.equal(rulesOf.selfie.minBytes);
  });
});
