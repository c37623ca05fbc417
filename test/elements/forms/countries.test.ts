import { expect } from '@open-wc/testing';
import { aliasesOf } from '../../../src/elements/forms/countries-aliases.js';
import {
  allCountries,
  alpha2Of,
  alpha3Of,
  countryNames,
  countryOfLanguageTag,
} from '../../../src/elements/forms/countries.js';

/** Pairs that are easily mistaken for each other, from the standard itself. */
const knownPairs =
  `AT-AUT AU-AUS AO-AGO AI-AIA AG-ATG AQ-ATA AN- CH-CHE CN-CHN CL-CHL CG-COG CD-COD CF-CAF CZ-CZE DE-DEU DK-DNK DZ-DZA
EE-EST ES-ESP FK-FLK FO-FRO GB-GBR UA-UKR GN-GIN GW-GNB GQ-GNQ IE-IRL IL-ISR IQ-IRQ IR-IRN IS-ISL KM-COM KP-PRK KR-KOR KY-CYM LB-LBN LR-LBR
LT-LTU LV-LVA LY-LBY ME-MNE MX-MEX MA-MAR MZ-MOZ MU-MUS MR-MRT MT-MLT PF-PYF PM-SPM PT-PRT PY-PRY RS-SRB SB-SLB SK-SVK SI-SVN SE-SWE SZ-SWZ
TF-ATF TK-TKL TR-TUR UY-URY WF-WLF XK-XKX YT-MYT`
    .split(/\s+/)
    .map((pair) => pair.split('-') as [string, string]);

describe('The countries', () => {
  it('are the 249 of the standard and Kosovo, each once under each code', () => {
    expect(allCountries.length).to.equal(250);
    expect(new Set(allCountries).size).to.equal(250);
    expect(new Set(allCountries.map(alpha2Of)).size).to.equal(250);
    for (const code of allCountries) expect(code).to.match(/^[A-Z]{3}$/);
    for (const code of allCountries) expect(alpha2Of(code)).to.match(/^[A-Z]{2}$/);
  });

  it('are each known to the browser by a name of its own, in English and in every language of the widget', () => {
    for (const lang of ['en', 'de', 'fr', 'es', 'ar']) {
      const nameOf = countryNames(lang);
      const names = allCountries.map(nameOf);
      expect(new Set(names).size, lang).to.equal(250);
      for (const [index, code] of allCountries.entries()) expect(names[index], lang).not.to.equal(code);
      for (const [index, code] of allCountries.entries()) expect(names[index]).not.to.equal(alpha2Of(code));
    }
  });

  it('pair two and three letters as the standard does where the letters mislead', () => {
    for (const [alpha2, alpha3] of knownPairs) {
      if (alpha3 === '') expect(alpha3Of(alpha2), alpha2).to.equal(undefined);
      else expect(alpha2Of(alpha3), alpha3).to.equal(alpha2);
    }
  });

  it('are found by either code in any case, and nothing else is', () => {
    for (const code of allCountries) {
      const alpha2 = alpha2Of(code)!;
      for (const typed of [code, code.toLowerCase(), ` ${alpha2} `, alpha2.toLowerCase()])
        expect(alpha3Of(typed), typed).to.equal(code);
    }
    for (const odd of ['', 'ZZ', 'ZZZ', 'XX', 'Germany', '__proto__', 'constructor'])
      expect(alpha3Of(odd), odd).to.equal(undefined);
  });

  it('are named by a language tag only where it says a place', () => {
    const table = { 'de-CH': 'CHE', 'en-GB': 'GBR', 'zh-Hant-TW': 'TWN', 'es-419': undefined, en: undefined };
    for (const [tag, code] of Object.entries(table)) expect(countryOfLanguageTag(tag), tag).to.equal(code);
    for (const odd of ['', '?', 'not a tag', 'en_GB'])
      expect(countryOfLanguageTag(odd), odd).to.equal(undefined);
  });

  it('have other names only where there is a country to have them', () => {
    const named = allCountries.filter((code) => aliasesOf(code).length > 0);
    expect(named).to.include.members(['GBR', 'NLD', 'USA', 'CZE']);
    for (const code of named)
      for (const alias of aliasesOf(code)) expect(alias, code).to.match(/^\S(.*\S)?$/);
  });
});
