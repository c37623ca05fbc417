import { expect } from '@open-wc/testing';
import type { FailureCode } from '../../../src/domain/failure.js';
import { words } from '../../../src/text/en/words.js';
import { allFields, dataScreen, field, filled, put } from './data-screen-harness.js';
import { isFocused } from './data-field-stage.js';

const { data } = words;
const typed = {
  firstName: 'Anna Maria',
  email: 'anna@example.com',
  phone: '+49 30 99',
  nationality: 'Spain',
  dob: '1/2/1990',
  gender: 'X',
  shoeSize: '43',
};

describe('Saving personal data', () => {
  it('sends once, however often it is asked before the answer', async () => {
    const it = await put(dataScreen(allFields, filled));
    await it.send();
    await it.send();
    it.form.requestSubmit();
    expect(it.sent.length).to.equal(1);
    await it.show({ ...it.element.screen, saving: { stage: 'saving' } });
    await it.send();
    it.form.requestSubmit();
    expect(it.sent.length).to.equal(1);
  });

  it('shows that it is saving in words, and disables nothing', async () => {
    const it = await put({ ...dataScreen(allFields, filled), saving: { stage: 'saving' } });
    expect(it.button.textContent!.trim()).to.equal(data.saving);
    expect(it.element.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(data.saving);
    const controls = [...it.form.elements] as HTMLInputElement[];
    expect(controls.filter((control) => control.matches(':disabled') || control.readOnly)).to.eql([]);
  });

  it('sends again after a failure, which it tells in words with what to do', async () => {
    const codes: readonly FailureCode[] = ['offline', 'unreachable', 'timeout', 'server-error', 'unexpected'];
    for (const code of codes) {
      const it = await put(dataScreen(allFields, filled));
      await it.send();
      await it.show({ ...it.element.screen, saving: { stage: 'saving' } });
      await it.show({ ...it.element.screen, saving: { stage: 'failed', failure: { code } } });
      const alert = it.element.shadowRoot!.querySelector('[role=alert]')!;
      for (const text of [data.notSaved, words.failures[code].said, words.failures[code].remedy])
        expect(alert.textContent, code).to.include(text);
      expect(it.button.textContent!.trim()).to.equal(words.tryAgain);
      await it.send();
      expect(it.sent).to.eql([filled, filled]);
    }
  });

  it("shows the server's objections at their fields, and sends again once they are looked at", async () => {
    const objections = { email: 'invalid', firstName: 'too-long', dob: 'required', shoeSize: 'odd-new-code' };
    const it = await put(dataScreen(allFields, filled));
    await it.send();
    await it.show({ ...it.element.screen, saving: { stage: 'invalid', fields: objections } });
    expect(it.complaints).to.eql({
      firstName: data.tooLong,
      email: data.badEmail,
      dob: data.missing,
      shoeSize: data.objection,
    });
    expect(isFocused(it.summary)).to.equal(true);
    await it.fill('email', 'anna@example.org');
    expect(it.complaint('email')).to.equal('');
    await it.send();
    expect(it.sent.length).to.equal(2);
    expect(it.sent[1]).to.include({ email: 'anna@example.org' });
  });

  it('tells an objection to something it does not ask for, without a link to nowhere', async () => {
    const fixed = { ...field('firstName'), immutableIfPresent: true };
    const it = await put(dataScreen([fixed, field('email')], filled));
    await it.show({
      ...it.element.screen,
      saving: { stage: 'invalid', fields: { secret: 'unknown', firstName: 'immutable', email: 'invalid' } },
    });
    expect([...it.summary!.querySelectorAll('li')].map((line) => line.textContent!.trim())).to.eql([
      `${words.fields.firstName}: ${data.fixed}`,
      `${words.fields.email}: ${data.badEmail}`,
      `Secret: ${data.objection}`,
    ]);
    expect(it.summary!.querySelectorAll('button').length).to.equal(1);
  });

  it('loses nothing that was typed, whatever comes of saving', async () => {
    const stages = [
      { stage: 'saving' },
      { stage: 'failed', failure: { code: 'server-busy' } },
      { stage: 'invalid', fields: { email: 'invalid', dob: 'invalid', nationality: 'invalid' } },
      { stage: 'idle' },
    ] as const;
    const it = await put(dataScreen(allFields, filled));
    for (const [name, text] of Object.entries(typed)) await it.fill(name, text);
    const before = it.shown;
    for (const saving of stages) {
      await it.show({ ...dataScreen(allFields, { ...filled }), saving });
      expect(it.shown, saving.stage).to.eql(before);
    }
    await it.send();
    expect(it.sent).to.eql([{ ...typed, nationality: 'ESP', dob: '1990-02-01' }]);
  });

  it('loses nothing when the form itself complains', async () => {
    const it = await put(dataScreen(allFields));
    const wrong = { ...typed, email: 'anna@', dob: '1//1990', nationality: 'Atlantis' };
    for (const [name, text] of Object.entries(wrong)) await it.fill(name, text);
    const before = it.shown;
    await it.send();
    expect(it.shown).to.eql(before);
    expect(it.sent).to.eql([]);
  });

  it('starts over for another step', async () => {
    const it = await put(dataScreen([field('firstName')]));
    await it.send();
    await it.fill('firstName', 'Anna');
    await it.show({ ...dataScreen([field('firstName')]), step: 'APPLICANT_DATA2' });
    expect([it.summary === null, it.complaints, it.shown]).to.eql([true, {}, { firstName: [''] }]);
  });

  it('takes values that arrive later only where nothing was typed', async () => {
    const it = await put(
      dataScreen([field('firstName'), field('email'), field('dob'), field('nationality')]),
    );
    await it.fill('firstName', 'Annie');
    await it.show(dataScreen(it.element.screen.fields, filled));
    expect(it.shown).to.eql({
      firstName: ['Annie'],
      email: ['anna@example.com'],
      dob: ['27', '3', '1985'],
      nationality: ['Germany'],
    });
  });

  it('lets nothing typed out of the widget but in the one gesture', async () => {
    const it = await put(dataScreen(allFields, filled));
    const heard: unknown[] = [];
    const listen = (event: Event): unknown => heard.push(event.type, Object.values(event));
    for (const type of ['fields-filled', 'formdata', 'submit', 'change'])
      document.addEventListener(type, listen);
    await it.fill('email', 'secret@example.com');
    await it.send();
    expect(it.sent.length).to.equal(1);
    expect(heard).to.eql([]);
    for (const type of ['fields-filled', 'formdata', 'submit', 'change'])
      document.removeEventListener(type, listen);
  });
});
