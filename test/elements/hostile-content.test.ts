import { expect } from '@open-wc/testing';
import type { Screen } from '../../src/domain/screen.js';
import '../../src/elements/closed-screen.js';
import '../../src/elements/fix-screen.js';
import '../../src/elements/forms/data-screen.js';
import '../../src/elements/last-try-screen.js';
import '../../src/elements/shot-screen.js';
import { hostile } from '../support/gallery-outcomes.js';
import { front, shotScreen } from '../support/gallery-shots.js';
import { states } from '../support/gallery-states.js';
import { show } from '../support/harness-screen.js';

const screens: Readonly<Record<string, Screen>> = {
  'the fix-it list': states['fix-hostile']!,
  'a shot': shotScreen(front, undefined, { comment: hostile }),
  'the form': states['data-hostile']!,
  'the last try': states['last-try-hostile']!,
  'the final answer': states['final-hostile']!,
};

/** Kinds of text that break pages, each alone. */
const kinds: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror="window.pwned=1"><svg onload="window.pwned=1"></svg>${1}{{1}}&lt;b&gt;',
  'right-to-left overrides': `\u202E\u2067${'gpj.exe '.repeat(40)}`,
  'no space in 2,000 characters': 'x'.repeat(2000),
  'a link of 2,000 characters': `https://evil.example/${'a-'.repeat(990)}`,
  emoji: '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(200),
  'line breaks': '\n\r\n'.repeat(600) + 'end',
  'characters without width': '\u200B\u2060\uFEFF'.repeat(600) + 'end',
  'stacked marks': `a${'\u0301'.repeat(600)}`,
  Arabic: 'يرجى إعادة التقاط الصورة '.repeat(60),
};

describe('whatever a reviewer writes', () => {
  for (const [name, screen] of Object.entries(screens)) {
    for (const lang of ['en', 'ar']) {
      it(`stays text within the card at 320 px in ${lang}: ${name}`, async () => {
        const shown = await show(screen, { widthPx: 320, lang });
        expect(shown.overflowing).to.deep.equal([]);
        const quotes = shown.all('blockquote, p.comment');
        expect(quotes.map((quote) => quote.textContent)).to.include(hostile);
        expect(quotes.filter((quote) => quote.children.length > 0)).to.be.empty;
        expect(shown.all('script, img[onerror], b')).to.be.empty;
        expect('pwned' in window).to.be.false;
      });
    }
  }

  for (const [name, comment] of Object.entries(kinds)) {
    it(`leaves the button in reach after ${name}`, async () => {
      const items = [
        { step: 'IDENTITY', shot: front, comment, labels: [], done: false },
        { step: 'APPLICANT_DATA', labels: [], fields: [{ name: 'dob', comment, labels: [] }], done: false },
      ];
      const shown = await show({ name: 'fix', items, accepted: [] }, { widthPx: 320 });
      expect(shown.overflowing).to.deep.equal([]);
      expect('pwned' in window).to.be.false;
      for (const quote of shown.all('blockquote')) {
        expect(quote.getBoundingClientRect().height).to.be.below(2400);
        expect(getComputedStyle(quote).overflowY).to.equal('clip');
      }
      const { left, right, width } = shown.button('Take it again').getBoundingClientRect();
      expect(width).to.be.above(200);
      expect(right - left).to.equal(width);
    });
  }

  it('keeps the direction of the screen around it', async () => {
    const comment = '\u202E\u2067abc';
    const shown = await show(shotScreen(front, undefined, { comment }));
    const quote = shown.one('blockquote');
    expect(quote.dir).to.equal('auto');
    expect(getComputedStyle(quote).unicodeBidi).to.equal('isolate');
    expect(getComputedStyle(shown.one('figcaption')).direction).to.equal('ltr');
  });
});

describe('every screen of an outcome', () => {
  const named = Object.entries(states).filter(([name]) =>
    /^(fix|data|last-try|final|locked|cancelled|expired|inactive|unsupported|shot-before|shot-labels|shot-not|shot-other|shot-shut)/.test(
      name,
    ),
  );

  for (const lang of ['en', 'de', 'fr', 'es', 'ar']) {
    it(`fits 320 px, and text of twice the size, in ${lang}`, async function () {
      this.timeout(60_000);
      for (const [name, screen] of named) {
        for (const showing of [{ widthPx: 320 }, { widthPx: 390, fontPx: 32 }]) {
          const shown = await show(screen, { ...showing, lang });
          expect(shown.overflowing, `${name} ${JSON.stringify(showing)}`).to.deep.equal([]);
          shown.stage.remove();
        }
      }
    });
  }
});
