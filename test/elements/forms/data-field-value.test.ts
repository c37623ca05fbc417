import { expect } from '@open-wc/testing';
import { kindOf, plainPhone } from '../../../src/elements/forms/data-field-kinds.js';
import { shownValue } from '../../../src/elements/forms/data-field-value.js';
import { words } from '../../../src/text/en/words.js';

describe('A value of the wire, as a person reads it', () => {
  const table: readonly (readonly [string, string, string, string])[] = [
    ['firstName', 'Anna', 'en', 'Anna'],
    ['dob', '1985-03-27', 'en', '27 March 1985'],
    ['dob', '1985-03-27', 'de', '27. März 1985'],
    ['dob', 'last spring', 'en', 'last spring'],
    ['dob', '1985-02-30', 'en', '1985-02-30'],
    ['country', 'DEU', 'en', 'Germany'],
    ['nationality', 'DEU', 'fr', 'Allemagne'],
    ['taxResidenceCountry', 'de', 'en', 'Germany'],
    ['country', 'Atlantis', 'en', 'Atlantis'],
    ['gender', 'F', 'en', words.data.genders.F],
    ['gender', 'unknown', 'en', 'unknown'],
    ['gender', 'constructor', 'en', 'constructor'],
    ['shoeSize', '42', 'en', '42'],
  ];
  for (const [name, value, lang, shown] of table) {
    it(`shows ${name} “${value}” as “${shown}” in ${lang}`, () => {
      expect(shownValue(name, value, { ...words, lang })).to.equal(shown);
    });
  }
});

describe('How a field is asked for', () => {
  it("names to the browser's autofill what each well-known field is", () => {
    const tokens = {
      firstName: 'given-name',
      lastName: 'family-name',
      email: 'email',
      phone: 'tel',
      postCode: 'postal-code',
      town: 'address-level2',
      country: 'country-name',
      nationality: 'off',
      placeOfBirth: 'off',
    };
    for (const [name, token] of Object.entries(tokens))
      expect(kindOf(name).autocomplete, name).to.equal(token);
  });

  it('is a plain text for a name that nobody knows, also one that every object has', () => {
    for (const name of ['shoeSize', '', 'constructor', '__proto__'])
      expect(kindOf(name), name).to.include({ control: 'text', autocomplete: 'off' });
  });

  it('writes a phone number in plain digits, with nothing the wire refuses', () => {
    const table = { '+49 30/12 34': '+49 30 12 34', '٠٣٠ ١٢٣': '030 123', '(030) 12-34': '(030) 12-34' };
    for (const [typed, sent] of Object.entries(table)) expect(plainPhone(typed)).to.equal(sent);
  });
});
