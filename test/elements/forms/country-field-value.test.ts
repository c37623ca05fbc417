import { expect } from '@open-wc/testing';
import type { CountryField } from '../../../src/elements/forms/country-field.js';
import { arabic, put } from './country-field-harness.js';
import { fill, rendered } from './data-field-stage.js';

describe('The value of the country field', () => {
  it('begins with a code or a name, and leaves out a country that is not allowed', async () => {
    const table: readonly (readonly [string, readonly string[], string, string])[] = [
      ['DEU', [], 'DEU', 'Germany'],
      ['de', [], 'DEU', 'Germany'],
      ['Germany', [], 'DEU', 'Germany'],
      ['DEU', ['FRA'], '', ''],
      ['Prussia', [], '', 'Prussia'],
      ['RKS', ['RKS'], 'RKS', 'RKS'],
      ['', [], '', ''],
    ];
    for (const [value, included, code, text] of table) {
      const it = await put({ value, included });
      expect([it.field.value, it.input.value], value).to.eql([code, text]);
    }
  });

  it('is missing only where it is required', async () => {
    expect((await put()).field.validity.valueMissing).to.equal(true);
    expect((await put({ required: false })).field.validity.valid).to.equal(true);
  });

  it('offers the suggested country first without picking it, and only while nothing is typed', async () => {
    const it = await put({ suggested: 'GBR' });
    it.input.focus();
    await it.press('ArrowDown');
    expect(it.names.slice(0, 2)).to.eql(['United Kingdom', 'Afghanistan']);
    expect(it.options.length).to.equal(250);
    expect(it.field.value).to.equal('');
    await it.type('a');
    expect(it.names[0]).to.equal('Afghanistan');
  });

  it('stays when its owner renders again, even in the middle of typing', async () => {
    const it = await put({ value: 'DEU' });
    it.input.focus();
    it.input.select();
    await it.type('us');
    Object.assign(it.field, { included: [], excluded: [], defaultValue: 'FRA' });
    await rendered(it.field);
    await it.type('t');
    expect([it.input.value, it.names[0]]).to.eql(['ust', 'Australia']);
  });

  it('changes its words with the language, not the country', async () => {
    const it = await put({ value: 'DEU' });
    it.field.words = arabic;
    await rendered(it.field);
    expect([it.field.value, it.input.value]).to.eql(['DEU', 'ألمانيا']);
  });

  it("takes the browser's autofill without opening a list", async () => {
    const it = await put();
    fill(it.input, 'Germany');
    await rendered(it.field);
    expect([it.field.value, it.isOpen]).to.eql(['DEU', false]);
  });

  it('tells its owner of each choice as a native control does', async () => {
    const it = await put();
    const told: string[] = [];
    for (const type of ['input', 'change'])
      it.field.addEventListener(type, ({ target }) => told.push(`${type} ${(target as CountryField).value}`));
    it.input.focus();
    await it.type('x');
    await it.press('Backspace', 'ArrowDown', 'Enter');
    expect(told.slice(-2)).to.eql(['input AFG', 'change AFG']);
  });
});
