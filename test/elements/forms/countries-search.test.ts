import { expect } from '@open-wc/testing';
import {
  countriesAllowed,
  countriesIn,
  countryNamed,
  fold,
  matchCountries,
} from '../../../src/elements/forms/countries-search.js';
import { allCountries } from '../../../src/elements/forms/countries.js';
import { seeded } from './data-field-stage.js';

const languages = ['en', 'de', 'fr', 'es', 'ar'];

function codes(lang: string, typed: string): readonly string[] {
  return matchCountries(countriesIn(lang), typed).map(({ code }) => code);
}

/** What is typed, in which language of the widget, and the countries that come first. */
const firsts: readonly (readonly [string, string, ...string[]])[] = [
  ['en', 'ger', 'DEU', 'DZA'],
  ['en', 'GERMANY', 'DEU'],
  ['en', 'Holland', 'NLD'],
  ['en', 'uk', 'GBR', 'UKR'],
  ['en', 'England', 'GBR'],
  ['en', 'america', 'USA', 'ASM'],
  ['en', 'us', 'USA'],
  ['en', 'united st', 'USA'],
  ['en', 'czech republic', 'CZE'],
  ['en', 'Czechia', 'CZE'],
  ['en', 'turkey', 'TUR'],
  ['en', 'burma', 'MMR'],
  ['en', 'ivory', 'CIV'],
  ['en', "cote d'iv", 'CIV'],
  ['en', 'Côte d’Ivoire', 'CIV'],
  ['en', 'aland', 'ALA'],
  ['en', 'curacao', 'CUW'],
  ['en', 'sao tome', 'STP'],
  ['en', 'saint lucia', 'LCA'],
  ['en', 'st lucia', 'LCA'],
  ['en', 'bosnia and', 'BIH'],
  ['en', 'korea south', 'KOR'],
  ['en', 'korea', 'PRK', 'KOR'],
  ['en', 'islands british', 'VGB'],
  ['en', 'ch', 'CHE', 'TCD'],
  ['en', 'DEU', 'DEU'],
  ['en', 'zaf', 'ZAF'],
  ['en', 'stan', 'AFG'],
  ['en', 'Deutschland', 'DEU'],
  ['en', 'españa', 'ESP'],
  ['en', '日本', 'JPN'],
  ['en', 'ελλ', 'GRC'],
  ['de', 'oster', 'AUT'],
  ['de', 'oesterreich', 'AUT'],
  ['de', 'Österr', 'AUT'],
  ['de', 'germany', 'DEU'],
  ['de', 'weissrussland', 'BLR'],
  ['de', 'grossbri', 'GBR'],
  ['fr', 'etats-unis', 'USA'],
  ['fr', 'angleterre', 'GBR'],
  ['es', 'alemania', 'DEU'],
  ['es', 'eeuu', 'USA'],
  ['ar', 'ألمانيا', 'DEU'],
  ['ar', 'المانيا', 'DEU'],
  ['ar', 'بريطانيا', 'GBR'],
  ['ar', 'germany', 'DEU'],
];

describe('Looking for a country', () => {
  for (const [lang, typed, ...expected] of firsts) {
    it(`finds ${expected.join(', ')} first for “${typed}” in ${lang}`, () => {
      expect(codes(lang, typed).slice(0, expected.length)).to.eql(expected);
    });
  }

  it('finds each country by its name, its English name and both codes, in any case, in every language', () => {
    for (const lang of languages) {
      for (const { code, name, terms } of countriesIn(lang)) {
        for (const typed of [name, name.toUpperCase(), code, code.toLowerCase(), ...terms])
          expect(countryNamed(countriesIn(lang), typed)?.code, `${lang}: ${typed}`).to.equal(code);
      }
    }
  });

  it('never loses the country that is being typed, from its first letter to its last', () => {
    for (const lang of languages) {
      for (const { code, name } of countriesIn(lang)) {
        for (let length = 1; length <= name.length; length += 1) {
          const typed = name.slice(0, length);
          if (fold(typed) !== '') expect(codes(lang, typed), `${lang}: ${typed}`).to.include(code);
        }
      }
    }
  }).timeout(30_000);

  it('puts beginnings of the shown name before its other words, and both before insides', () => {
    const found = matchCountries(countriesIn('en'), 'an').map(({ name }) => fold(name));
    const kinds = found.map((name) => (name.startsWith('an') ? 0 : ` ${name}`.includes(' an') ? 1 : 2));
    const own = kinds.filter((kind, index) => kind < 2 || found[index]?.includes('an'));
    expect(own).to.eql(own.toSorted((one, other) => one - other));
    expect(new Set(own).size).to.equal(3);
  });

  it('shows all while nothing is typed, and none for what names nothing', () => {
    expect(codes('en', '').length).to.equal(250);
    expect(codes('en', '  ').length).to.equal(250);
    for (const typed of ['atlantis', '---', '…', 'zz zz', '123'])
      expect(codes('en', typed), typed).to.eql([]);
  });

  it('lists the names in the order of the language', () => {
    for (const lang of languages) {
      const names = countriesIn(lang).map(({ name }) => name);
      expect(names).to.eql(names.toSorted(new Intl.Collator(lang).compare));
    }
  });
});

describe("The level's lists of countries", () => {
  const listed = (included: readonly string[], excluded: readonly string[]): string[] =>
    countriesAllowed('en', included, excluded).map(({ code }) => code);

  it('leave every country in its turn out, or alone', () => {
    for (const code of allCountries) {
      expect(listed([], [code]).length).to.equal(249);
      expect(listed([], [code])).not.to.include(code);
      expect(listed([code], [])).to.eql([code]);
      expect(listed([code], [code])).to.eql([]);
    }
  });

  it('allow exactly what is included and not excluded, whatever the lists', () => {
    const random = seeded(7);
    for (let round = 0; round < 200; round += 1) {
      const share = random();
      const included = allCountries.filter(() => random() < share);
      const excluded = allCountries.filter(() => random() < 0.3);
      const expected = allCountries.filter(
        (code) => (included.length === 0 || included.includes(code)) && !excluded.includes(code),
      );
      expect(listed(included, excluded)).to.have.members(expected);
    }
  });

  it('keep a code that nobody can name, so that a level made of such codes is not a dead end', () => {
    const [only] = countriesAllowed('en', ['RKS'], []);
    expect(only).to.include({ code: 'RKS', name: 'RKS' });
    expect(matchCountries(countriesAllowed('en', ['RKS', 'DEU'], []), 'rk').map(({ code }) => code)).to.eql([
      'RKS',
    ]);
  });
});

describe('Folding', () => {
  it('makes alike what people take for alike', () => {
    const alike = [
      ['Åland', 'aland'],
      ['ÎLES', 'iles'],
      ['İstanbul', 'istanbul'],
      ['Straße', 'strasse'],
      ['Łódź', 'lodz'],
      ['Færøerne', 'faeroerne'],
      ['Đà Nẵng', 'da nang'],
      ['Trinidad & Tobago', 'trinidad and tobago'],
      ['U.S.', 'us'],
      ['Guinea-Bissau', 'guinea  bissau'],
      ['إيطاليا', 'ايطاليا'],
      ['سورية', 'سوريه'],
    ];
    for (const [one, other] of alike) expect(fold(one!)).to.equal(fold(other!));
  });

  it('is settled: folding what is folded changes nothing', () => {
    for (const lang of languages)
      for (const { terms } of countriesIn(lang)) for (const term of terms) expect(fold(term)).to.equal(term);
  });
});
