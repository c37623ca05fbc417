import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { words } from '../../../src/text/en/words.js';
import { allFields, dataScreen, field, filled, put } from './data-screen-harness.js';
import { isFocused, overflowing, themes } from './data-field-stage.js';

const { data, pick } = words;

/** A field, what is typed, and what is then said about it; nothing where it may be sent. */
const judged: readonly (readonly [string, string, string | undefined])[] = [
  ['firstName', '', data.missing],
  ['firstName', '   ', data.missing],
  ['firstName', 'Anna', undefined],
  ['firstName', 'María-José O’Neill Ñ', undefined],
  ['firstName', '王', undefined],
  ['email', '', data.missing],
  ['email', 'anna', data.badEmail],
  ['email', 'anna@', data.badEmail],
  ['email', 'anna@example', data.badEmail],
  ['email', 'anna@exa mple.com', data.badEmail],
  ['email', 'anna@example.com', undefined],
  ['phone', '12', data.badPhone],
  ['phone', 'call me', data.badPhone],
  ['phone', '+44 20 7946 0000', undefined],
  ['phone', '(030) 12/34-56', undefined],
  ['phone', '٠٣٠ ١٢٣ ٤٥٦', undefined],
  ['phone', '1234567890123456', data.badPhone],
  ['nationality', '', data.missing],
  ['nationality', 'Atlantis', pick.countryUnknown],
  ['nationality', 'German', pick.countryUnknown],
  ['nationality', 'Germany', undefined],
  ['dob', '//', data.missing],
  ['dob', '27//1985', data.badDate],
  ['dob', '30/2/1985', data.badDate],
  ['dob', '27/3/85', data.shortYear],
  ['dob', '27/3/2985', data.futureDate],
  ['dob', '27/3/1885', data.tooOld],
  ['dob', '27/3/1985', undefined],
  ['gender', '', data.missing],
  ['gender', 'F', undefined],
  ['shoeSize', '', data.missing],
  ['shoeSize', '42', undefined],
];

describe('The personal-data screen', () => {
  for (const theme of themes) {
    it(`passes the accessibility audit when ${theme}: empty, complained about, saving, failed, fixed`, async () => {
      const it = await put(dataScreen(allFields), theme);
      await expect(it.element).to.be.accessible();
      await it.send();
      await expect(it.element).to.be.accessible();
      await it.show({ ...it.element.screen, saving: { stage: 'saving' } });
      await expect(it.element).to.be.accessible();
      await it.show({ ...it.element.screen, saving: { stage: 'failed', failure: { code: 'unreachable' } } });
      await expect(it.element).to.be.accessible();
      const fixed = allFields.map((rule) => ({ ...rule, immutableIfPresent: true }));
      await it.show({ ...it.element.screen, fields: fixed, values: filled });
      await expect(it.element).to.be.accessible();
    }).timeout(20_000);
  }

  for (const [name, typed, said] of judged) {
    it(`says ${said ? `“${said}”` : 'nothing'} about “${typed}” for ${name}`, async () => {
      const it = await put(dataScreen([field(name)]));
      await it.fill(name, typed);
      await it.send();
      expect(it.complaint(name)).to.equal(said ?? '');
      expect(it.isMarkedWrong(name)).to.equal(said !== undefined);
      expect(it.sent.length).to.equal(said === undefined ? 1 : 0);
    });
  }

  it('lets optional fields stay empty and says which they are, but not be wrong', async () => {
    const optional = allFields.map(({ name }) => field(name, { required: false }));
    const it = await put(dataScreen(optional));
    for (const { name } of optional) expect(it.label(name), name).to.match(/\(optional\)$/);
    await it.send();
    expect(it.sent).to.eql([{}]);
    await it.fill('email', 'anna');
    await it.send();
    expect(it.complaint('email')).to.equal(data.badEmail);
  });

  it('asks in the level’s order, under plain names, also for a field that no table knows', async () => {
    const it = await put(dataScreen([field('shoeSize'), field('lastName'), field('firstName')]));
    expect(['shoeSize', 'lastName', 'firstName'].map((name) => it.label(name))).to.eql([
      'Shoe size',
      words.fields.lastName,
      words.fields.firstName,
    ]);
    expect(it.names).to.eql(['shoeSize', 'lastName', 'firstName']);
  });

  it('sends every answer as the wire has it', async () => {
    const it = await put(dataScreen(allFields));
    const typed = {
      firstName: '  Anna ',
      email: 'anna@example.com',
      phone: '+٤٩ ٣٠/١٢٣٤',
      nationality: 'Holland',
      dob: '٧/3/1985',
      gender: 'X',
      shoeSize: '42',
    };
    for (const [name, text] of Object.entries(typed)) await it.fill(name, text);
    await it.send();
    expect(it.sent).to.eql([
      {
        firstName: 'Anna',
        email: 'anna@example.com',
        phone: '+49 30 1234',
        nationality: 'NLD',
        dob: '1985-03-07',
        gender: 'X',
        shoeSize: '42',
      },
    ]);
  });

  it('begins with what is known and sends it again unchanged; an emptied optional answer is taken away', async () => {
    const optional = allFields.map(({ name }) => field(name, { required: false }));
    const it = await put(dataScreen(optional, filled));
    await it.send();
    expect(it.sent).to.eql([filled]);
    const again = await put(dataScreen(optional, filled));
    await again.fill('shoeSize', '');
    await again.send();
    expect(again.sent).to.eql([{ ...filled, shoeSize: '' }]);
  });

  it('sends with Enter from any kind of field', async () => {
    for (const { name } of allFields.filter((rule) => rule.name !== 'gender')) {
      const it = await put(dataScreen(allFields, filled));
      it.inputs(name)[0]!.focus();
      await sendKeys({ press: 'Enter' });
      expect(it.sent, name).to.eql([filled]);
    }
  });

  it('shows as text what may not be changed, and asks for it where it is absent', async () => {
    const fixed = allFields.map((rule) => ({ ...rule, immutableIfPresent: true }));
    const it = await put(dataScreen(fixed, { ...filled, email: '' }));
    expect(it.names).to.eql(['email']);
    expect(it.fixed).to.eql({
      [words.fields.firstName]: 'Anna',
      [words.fields.phone]: '+49 30 1234',
      [words.fields.nationality]: 'Germany',
      [words.fields.dob]: '27 March 1985',
      [words.fields.gender]: data.genders.F,
      'Shoe size': '42',
    });
    await it.fill('email', 'anna@example.com');
    await it.send();
    expect(it.sent).to.eql([{ ...filled, email: 'anna@example.com' }]);
  });

  it('lists all complaints at the top, in order, and each leads to its field', async () => {
    const it = await put(dataScreen(allFields));
    await it.send();
    expect(isFocused(it.summary)).to.equal(true);
    expect(it.summary!.querySelector('h3')!.textContent).to.include(data.problems(6));
    const asked = allFields.filter(({ required }) => required).map(({ name }) => name);
    const links = [...it.summary!.querySelectorAll('button')];
    expect(links.map((link) => link.textContent)).to.eql(
      asked.map((name) => `${it.label(name)}: ${data.missing}`),
    );
    for (const [index, link] of links.entries()) {
      link.click();
      expect(it.inputs(asked[index]!).some(isFocused), asked[index]).to.equal(true);
    }
  });

  it('leads to the box of a date that is wrong', async () => {
    const it = await put(dataScreen([field('dob')]));
    await it.fill('dob', '27/3/85');
    await it.send();
    it.summary!.querySelector('button')!.click();
    expect(isFocused(it.inputs('dob')[2])).to.equal(true);
    expect(it.inputs('dob').map((input) => input.ariaInvalid)).to.eql(['false', 'false', 'true']);
  });

  it('takes a complaint back when its field is put right, while the list stays where it is', async () => {
    const it = await put(dataScreen(allFields));
    await it.send();
    await it.fill('firstName', 'Anna');
    expect([it.complaint('firstName'), it.complaint('email')]).to.eql(['', data.missing]);
    await it.fill('email', 'anna');
    expect(it.complaint('email')).to.equal(data.badEmail);
    expect(it.summary!.querySelectorAll('li').length).to.equal(6);
  });

  it('fits a narrow window with text twice as large', async () => {
    await setViewport({ width: 320, height: 640 });
    const it = await put(dataScreen([...allFields, field('taxResidenceCountry'), field('postCode')]));
    it.element.closest<HTMLElement>('form-stage')!.style.setProperty('--vw-unit', '8px');
    await it.send();
    expect(overflowing(it.element)).to.eql([]);
    await setViewport({ width: 800, height: 600 });
  });

  it('never makes a new complaint before its time', async () => {
    const it = await put(dataScreen(allFields));
    await it.fill('email', 'anna');
    await it.fill('firstName', '');
    expect(it.complaints).to.eql({});
    expect(it.summary === null).to.equal(true);
  });
});
