import { expect } from '@open-wc/testing';
import type { PhotoAdvice } from '../../src/text/en/checks.js';
import { words as english } from '../../src/text/en/words.js';
import { firstWords, languageFor, languages, loadWords } from '../../src/text/load-words.js';
import type { Advice, Words } from '../../src/text/words.js';

type Entry = readonly [path: string, value: unknown];

/** Every phrase of a table with its path; functions are called with a sample so that their text can be looked at. */
function phrases(table: object, path = ''): Entry[] {
  return Object.entries(table).flatMap(([key, value]): Entry[] => {
    const here = path ? `${path}.${key}` : key;
    return value !== null && typeof value === 'object' ? phrases(value as object, here) : [[here, value]];
  });
}

const counts = [0, 1, 2, 3, 5, 11, 21, 100];
const counted = new Set([
  'pick.countries',
  'pick.photos',
  'data.problems',
  'start.minutes',
  'fix.heading',
  'fix.tries',
  'verdict.more',
  'pages',
  'sheets.use',
]);

function isCounted(path: string): boolean {
  return counted.has(path);
}

function sampleOf(path: string, value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const say = value as (...given: (string | number)[]) => string;
  if (isCounted(path)) return counts.map((count) => say(count));
  return path === 'trail.place' ? [say(2, 4, 'ONE')] : [say('ONE', 'TWO', 'THREE')];
}

/** Words that accuse or puzzle; none may stand in front of an applicant. */
const unwanted: Readonly<Record<string, RegExp>> = {
  en: /\b(fail(ed|ure)?|invalid|error|reject(ed)?|fraud|suspicious|upload(ed)?|biometric|MRZ|KYC|verdict|OK)\b/i,
  de: /\b(fehlgeschlagen|ungültig|Fehler\b|abgelehnt|Betrug|verdächtig|hochladen|MRZ|KYC)\b/i,
  fr: /\b(échec|invalide|erreur|rejeté|fraude|suspect|téléverser|MRZ|KYC)\b/i,
  es: /\b(fallo|inválido|error(es)? del|rechazado|fraude|sospechoso|MRZ|KYC)\b/i,
  ar: /(فشل|مرفوض|احتيال|مشبوه|MRZ|KYC)/,
};

describe('words', () => {
  it('are spoken in five languages, and in English where the language is not known', async () => {
    expect(languages).to.have.members(['en', 'de', 'fr', 'es', 'ar']);
    for (const [tag, language] of [
      ['de-AT', 'de'],
      ['AR_eg', 'ar'],
      ['fr', 'fr'],
      ['pt-BR', 'en'],
      ['', 'en'],
      ['constructor', 'en'],
      ['__proto__', 'en'],
    ] as const) {
      expect(languageFor(tag), tag).to.equal(language);
      expect((await loadWords(tag)).lang, tag).to.equal(language);
    }
  });

  it('begin with English, before anything is loaded', () => {
    for (const [path] of phrases(firstWords)) {
      expect(
        phrases(english).some(([other]) => other === path),
        path,
      ).to.be.true;
    }
  });

  for (const language of ['en', 'de', 'fr', 'es', 'ar']) {
    describe(`in ${language}`, () => {
      let words: Words;
      before(async () => {
        words = await loadWords(language);
      });

      it('have every phrase that English has, and no other', () => {
        const paths = (table: Words): string[] => phrases(table).map(([path]) => path);
        expect(paths(words)).to.have.members(paths(english));
      });

      it('are never empty, never untidy, and read from the right side', () => {
        for (const [path, value] of phrases(words)) {
          for (const text of sampleOf(path, value)) {
            expect(text, path).to.match(/\S/);
            expect(text, path).not.to.match(/^\s|\s$|\s{2}|\.\.|undefined|NaN|\[object/);
          }
        }
        expect(words.dir).to.equal(language === 'ar' ? 'rtl' : 'ltr');
        expect(words.lang).to.equal(language);
      });

      it('neither blame nor puzzle', () => {
        for (const [path, value] of phrases(words)) {
          for (const text of sampleOf(path, value)) expect(text, path).not.to.match(unwanted[language]!);
        }
      });

      it('repeat what they are given', () => {
        for (const [path, value] of phrases(words)) {
          if (typeof value !== 'function' || isCounted(path)) continue;
          const text = sampleOf(path, value).join().toLowerCase();
          expect(text, path).to.contain('one');
        }
      });

      it('count, each number in its own form', () => {
        for (const [path, value] of phrases(words).filter(([each]) => isCounted(each))) {
          const say = value as (count: number) => string;
          for (const count of [3, 5, 11, 100]) expect(say(count), path).to.contain(String(count));
          expect(say(1), path).not.to.equal(say(2));
        }
      });

      it('say what happened and what to do, for checks, tags, codes and failures', () => {
        const advice = [
          ...Object.entries<PhotoAdvice>(words.checks).flatMap(([code, { said, remedy, ...shots }]) =>
            [{}, ...Object.values(shots)].map((own: Partial<Advice>) => [
              code,
              words.sentence(own.said ?? said),
              own.remedy ?? remedy,
            ]),
          ),
          ...Object.entries({ ...words.camera.problems, missing: words.camera.missing }).map(
            ([code, { said, remedy }]) => [code, words.sentence(said), remedy],
          ),
          ...Object.entries(words.camera.problems).map(([code, { said, liveOnly }]) => [
            code,
            words.sentence(said),
            liveOnly,
          ]),
          ...[words.tags, words.errors, words.failures].flatMap((table) =>
            Object.entries(table).map(([code, { said, remedy }]) => [code, said, remedy]),
          ),
        ];
        for (const [code, said, remedy] of advice) {
          expect(said, code).to.match(/\S[.؟!]$/);
          expect(remedy, code).to.match(/\S[.؟!]$/);
          expect(said, code).not.to.equal(remedy);
          expect(`${said} ${remedy}`.length, code).to.be.below(180);
        }
      });

      it('do not fall back to English', () => {
        if (language === 'en') return;
        const own = new Map(phrases(words));
        const long = phrases(english).filter(([, value]) => typeof value === 'string' && value.length > 12);
        const same = long.filter(([path, value]) => own.get(path) === value).map(([path]) => path);
        expect(same).to.deep.equal([]);
      });
    });
  }
});
