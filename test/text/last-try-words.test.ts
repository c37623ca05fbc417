import { expect } from '@open-wc/testing';
import type { StepFamily } from '../../src/domain/level.js';
import { lastTryChecks } from '../../src/text/last-try-words.js';
import { languages, loadWords } from '../../src/text/load-words.js';
import { words } from '../../src/text/en/words.js';

const { checks } = words.lastTry;

describe('what to see to before a last try', () => {
  for (const [family, documentType, withDocument, first] of [
    ['identity', 'ID_CARD', false, checks.corners],
    ['identity', undefined, false, checks.corners],
    ['identity', 'PASSPORT', false, checks.page],
    ['selfie', undefined, false, checks.face],
    ['selfie', 'ID_CARD', true, checks.face],
    ['address', 'UTILITY_BILL', false, checks.readable],
    ['data', undefined, false, checks.details],
    ['unknown', undefined, false, undefined],
  ] as const) {
    it(`begins with "${first}" for ${family} ${documentType ?? ''} ${withDocument ? 'with a document' : ''}`, () => {
      const asked = { family, withDocument, ...(documentType && { documentType }) };
      expect(lastTryChecks(words, asked)[0]).to.equal(first);
    });
  }

  it('speaks of the document beside the face only where it belongs there', () => {
    const asked = (withDocument: boolean): readonly string[] =>
      lastTryChecks(words, { family: 'selfie', withDocument });
    expect(asked(true)).to.include(checks.beside);
    expect(asked(false)).not.to.include(checks.beside);
  });

  it('is short in every language', async () => {
    const families: StepFamily[] = ['identity', 'selfie', 'address', 'data', 'unknown'];
    for (const language of languages) {
      const table = await loadWords(language);
      for (const family of families) {
        const list = lastTryChecks(table, { family, withDocument: true });
        expect(list.length, `${language} ${family}`).to.be.below(5);
        for (const check of list) expect(check.length, check).to.be.below(80);
      }
    }
  });
});
