import { expect } from '@open-wc/testing';
import { words } from '../../../src/text/en/words.js';
import { put } from './country-field-harness.js';
import { descriptionOf, fill, focused, isFocused, rendered, themes } from './data-field-stage.js';

describe('The country field', () => {
  for (const theme of themes) {
    it(`passes the accessibility audit when ${theme}: closed, open, filtered, empty and complained about`, async () => {
      const it = await put({ theme, value: 'DEU' });
      await expect(it.field).to.be.accessible();
      it.input.focus();
      await it.press('Alt+ArrowDown');
      await expect(it.field).to.be.accessible();
      it.input.select();
      await it.type('united');
      await expect(it.field).to.be.accessible();
      await it.type('x');
      await expect(it.field).to.be.accessible();
      const wrong = await put({ theme, problem: 'Choose the country first.' });
      await expect(wrong.field).to.be.accessible();
    });
  }

  it('is a labelled combobox whose description holds the hint and what is wrong', async () => {
    const { input, field } = await put({ problem: 'Choose one.' });
    expect(input.getAttribute('role')).to.equal('combobox');
    expect(input.labels?.[0]?.textContent?.trim()).to.equal('Issued in');
    expect(descriptionOf(input)).to.equal(`Choose one. ${words.pick.countryHint}`);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    field.problem = '';
    await rendered(field);
    expect(descriptionOf(input)).to.equal(words.pick.countryHint);
    expect(input.getAttribute('aria-invalid')).to.equal('false');
  });
});

describe('Choosing a country by keyboard', () => {
  it('narrows the list while typing, counts aloud, and readies the first for Enter', async () => {
    const it = await put();
    it.input.focus();
    expect(it.isOpen).to.equal(false);
    await it.type('unit');
    expect(it.isOpen).to.equal(true);
    expect(it.names).to.eql(['United Arab Emirates', 'United Kingdom', 'United States', 'Tanzania']);
    expect(it.announced).to.equal(words.pick.countries(4));
    expect(it.active).to.equal('United Arab Emirates');
    await it.press('ArrowDown', 'Enter');
    expect(it.isOpen).to.equal(false);
    expect(it.input.value).to.equal('United Kingdom');
    expect(it.field.value).to.equal('GBR');
    expect(it.announced).to.equal('');
  });

  it('walks the whole list with the arrows, round both ends, with Home, End and the page keys', async () => {
    const it = await put();
    it.input.focus();
    await it.press('ArrowDown');
    expect([it.options.length, it.active]).to.eql([250, 'Afghanistan']);
    const walk: readonly (readonly [string, string])[] = [
      ['ArrowUp', 'Zimbabwe'],
      ['ArrowDown', 'Afghanistan'],
      ['ArrowDown', 'Åland Islands'],
      ['End', 'Zimbabwe'],
      ['PageUp', it.names.at(-11)!],
      ['Home', 'Afghanistan'],
      ['PageDown', it.names[10]!],
      ['PageUp', 'Afghanistan'],
      ['PageUp', 'Afghanistan'],
    ];
    for (const [key, name] of walk) {
      await it.press(key);
      expect(it.active, key).to.equal(name);
    }
  });

  it('leaves Home, End and the side arrows to the text while no option is active', async () => {
    const it = await put({ value: 'DEU' });
    it.input.focus();
    await it.press('Home');
    expect([it.input.selectionStart, it.isOpen]).to.eql([0, false]);
    await it.press('End', 'ArrowLeft');
    expect([it.input.selectionStart, it.isOpen]).to.eql(['German'.length, false]);
  });

  it('opens at the chosen country, and Alt with an arrow opens and closes without moving', async () => {
    const it = await put({ value: 'DEU' });
    it.input.focus();
    await it.press('ArrowDown');
    expect(it.active).to.equal('Germany');
    await it.press('ArrowDown', 'Escape');
    expect([it.isOpen, it.field.value]).to.eql([false, 'DEU']);
    await it.press('Alt+ArrowDown');
    expect([it.isOpen, it.active]).to.eql([true, 'Germany']);
    await it.press('Alt+ArrowUp');
    expect([it.isOpen, it.input.value]).to.eql([false, 'Germany']);
  });

  it('sends the form with Enter only once the list is closed', async () => {
    const it = await put();
    const sent: (string | File | null)[] = [];
    const form = it.field.closest('form')!;
    form.noValidate = true;
    form.addEventListener('submit', () => sent.push(new FormData(form).get('country')));
    it.input.focus();
    await it.type('portug');
    await it.press('Enter');
    expect(sent).to.eql([]);
    await it.press('Enter');
    expect(sent).to.eql(['PRT']);
  });

  it('closes with Escape, then empties, and only then lets the page have the key', async () => {
    const it = await put({ value: 'DEU' });
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): unknown => heard.push(event.key);
    document.addEventListener('keydown', listen);
    it.input.focus();
    await it.press('Alt+ArrowDown');
    heard.length = 0;
    await it.press('Escape');
    expect([it.isOpen, it.input.value, heard.length]).to.eql([false, 'Germany', 0]);
    await it.press('Escape');
    expect([it.field.value, it.input.value, heard.length]).to.eql(['', '', 0]);
    await it.press('Escape');
    expect(heard).to.eql(['Escape']);
    document.removeEventListener('keydown', listen);
  });

  it('takes the active option along with Tab and goes on to the next control', async () => {
    const it = await put();
    it.input.focus();
    await it.type('franc');
    await it.press('Tab');
    expect([it.field.value, it.input.value, it.isOpen]).to.eql(['FRA', 'France', false]);
    expect(focused()?.textContent).to.equal('Send');
  });

  it('says that nothing was found, and keeps what was typed for correction', async () => {
    const it = await put();
    it.input.focus();
    await it.type('atlantis');
    expect([it.announced, it.isOpen]).to.eql([words.pick.noCountry, false]);
    expect(it.inside('.popup')!.textContent!.trim()).to.equal(words.pick.noCountry);
    await it.press('Enter', 'Tab');
    expect([it.input.value, it.field.value]).to.eql(['atlantis', '']);
    expect(it.field.validity.badInput).to.equal(true);
  });

  it('has its answer ready in the instant it is typed in full, by any of its names', async () => {
    const table = {
      germany: 'DEU',
      Holland: 'NLD',
      uk: 'GBR',
      'Czech Republic': 'CZE',
      deu: 'DEU',
      germ: '',
    };
    for (const [text, code] of Object.entries(table)) {
      const it = await put();
      it.input.focus();
      fill(it.input, text);
      expect(it.field.value, text).to.equal(code);
      expect(it.field.validity.valid, text).to.equal(code !== '');
    }
  });

  it('settles on a name typed in full when it is left, and on nothing for a mere beginning', async () => {
    const table = { holland: 'Netherlands', GB: 'United Kingdom', germ: 'germ' };
    for (const [text, shown] of Object.entries(table)) {
      const it = await put();
      it.input.focus();
      await it.type(text);
      await it.click(document.querySelector('form-stage form button')!);
      await rendered(it.field);
      expect(it.input.value, text).to.equal(shown);
      expect(it.isOpen).to.equal(false);
    }
  });
});

describe('Choosing a country by pointer', () => {
  it('opens with a tap on the field or the arrow, picks with a tap, and keeps the focus in the text', async () => {
    for (const opener of ['input', 'button']) {
      const it = await put();
      await it.click(it.inside(opener)!);
      expect(it.isOpen, opener).to.equal(true);
      await it.click(it.options[2]!);
      expect([it.input.value, it.isOpen], opener).to.eql(['Albania', false]);
      expect(isFocused(it.input)).to.equal(true);
    }
  });

  it('shows every country behind the arrow, whatever is typed, and closes with a second tap', async () => {
    const it = await put();
    it.input.focus();
    await it.type('atlantis');
    await it.press('Escape');
    await it.click(it.inside('button')!);
    expect([it.isOpen, it.options.length]).to.eql([true, 250]);
    await it.click(it.inside('button')!);
    expect(it.isOpen).to.equal(false);
  });

  it('has options as large as a finger', async () => {
    const it = await put();
    await it.click(it.input);
    for (const option of it.options.slice(0, 12)) expect(option.offsetHeight).to.be.at.least(44);
    expect(it.inside('button')!.offsetHeight).to.be.at.least(44);
  });
});
