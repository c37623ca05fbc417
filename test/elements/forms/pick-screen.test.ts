import { expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Choice } from '../../../src/domain/level.js';
import type { Screen } from '../../../src/domain/screen.js';
import type { CountryField } from '../../../src/elements/forms/country-field.js';
import type { ChoiceMadeEvent, JourneyActionEvent } from '../../../src/elements/gestures.js';
import '../../../src/elements/forms/pick-screen.js';
import type { PickScreen } from '../../../src/elements/forms/pick-screen.js';
import { words } from '../../../src/text/en/words.js';
import {
  descriptionOf,
  fill,
  focused,
  isFocused,
  onStage,
  overflowing,
  rendered,
  themes,
} from './data-field-stage.js';

type Pick = Extract<Screen, { name: 'pick' }>;

const identity: Pick = {
  name: 'pick',
  trail: { position: 1, total: 4, family: 'identity', canGoBack: true },
  step: 'IDENTITY',
  family: 'identity',
  asksCountry: true,
  includedCountries: [],
  excludedCountries: [],
  documentTypes: [
    { type: 'PASSPORT', photoCount: 1 },
    { type: 'ID_CARD', photoCount: 2 },
    { type: 'DRIVERS', photoCount: 2 },
    { type: 'RESIDENCE_PERMIT', photoCount: 2 },
  ],
  choice: {},
};
const address: Pick = {
  ...identity,
  step: 'PROOF_OF_RESIDENCE',
  family: 'address',
  asksCountry: false,
  documentTypes: ['UTILITY_BILL', 'BANK_STATEMENT', 'WATER_BILL'].map((type) => ({ type, photoCount: 1 })),
};
const countryOnly: Pick = { ...identity, documentTypes: [{ type: 'PASSPORT', photoCount: 1 }] };

/** The pick screen as a person meets it, with what it told its owner. */
class Harness {
  readonly element: PickScreen;
  readonly choices: (readonly [string, Choice])[] = [];
  readonly actions: string[] = [];

  constructor(element: PickScreen) {
    this.element = element;
    element.addEventListener('choice-made', ({ step, choice }: ChoiceMadeEvent) =>
      this.choices.push([step, choice]),
    );
    element.addEventListener('journey-action', ({ action }: JourneyActionEvent) => this.actions.push(action));
  }

  all<E extends Element>(selector: string): readonly E[] {
    return [...this.element.shadowRoot!.querySelectorAll<E>(selector)];
  }

  get country(): CountryField | undefined {
    return this.all<CountryField>('vw-country-field')[0];
  }

  get countryInput(): HTMLInputElement {
    return this.country!.shadowRoot!.querySelector('input')!;
  }

  get radios(): readonly HTMLInputElement[] {
    return this.all<HTMLInputElement>('input[type=radio]');
  }

  get names(): readonly string[] {
    return this.radios.map((radio) => radio.labels![0]!.innerText.replace(/\s+/g, ' ').trim());
  }

  get complaints(): readonly string[] {
    const country = this.country ? descriptionOf(this.countryInput) : '';
    const group = this.all('[role=radiogroup]')[0];
    return [country.replace(words.pick.countryHint, '').trim(), group ? descriptionOf(group) : ''].filter(
      (text) => text !== '',
    );
  }

  async show(screen: Pick): Promise<void> {
    this.element.screen = screen;
    await this.settled();
  }

  async settled(): Promise<void> {
    await rendered(this.element);
    await rendered(this.element);
  }

  async typeCountry(text: string): Promise<void> {
    this.countryInput.focus();
    fill(this.countryInput, text);
    await this.settled();
  }

  async choose(type: string): Promise<void> {
    this.radios.find(({ value }) => value === type)!.click();
    await this.settled();
  }

  async goOn(): Promise<void> {
    this.all<HTMLButtonElement>('button[type=submit]')[0]!.click();
    await this.settled();
  }
}

async function put(
  screen: Pick,
  theme: (typeof themes)[number] = 'light',
  language = words,
): Promise<Harness> {
  const element = await onStage<PickScreen>(
    html`<vw-pick-screen .screen=${screen} .words=${language}></vw-pick-screen>`,
    { theme, dir: language.dir },
  );
  const harness = new Harness(element);
  await harness.settled();
  return harness;
}

describe('The pick screen', () => {
  for (const theme of themes) {
    it(`passes the accessibility audit when ${theme}, in every shape and with complaints`, async () => {
      for (const screen of [identity, address, countryOnly]) {
        const it = await put(screen, theme);
        await expect(it.element).to.be.accessible();
        await it.goOn();
        await expect(it.element).to.be.accessible();
      }
    });
  }

  it('asks only what the level leaves open', async () => {
    const table: readonly (readonly [Pick, string, number, boolean])[] = [
      [identity, words.pick.heading, 4, true],
      [{ ...identity, asksCountry: false }, words.pick.heading, 4, false],
      [countryOnly, words.pick.countryHeading, 0, true],
      [{ ...identity, documentTypes: [] }, words.pick.countryHeading, 0, true],
      [address, words.pick.addressHeading, 3, false],
    ];
    for (const [screen, heading, radios, asksCountry] of table) {
      const it = await put(screen);
      expect(it.all<HTMLElement & { heading: string }>('vw-frame')[0]!.heading).to.equal(heading);
      expect(it.radios.length).to.equal(radios);
      expect(it.country !== undefined).to.equal(asksCountry);
    }
  });

  it('names each kind of document, with its photos for an ID, also one that no table knows', async () => {
    expect((await put(identity)).names).to.eql([
      'Passport 1 photo',
      'ID card 2 photos',
      'Driving licence 2 photos',
      'Residence permit 2 photos',
    ]);
    expect((await put(address)).names).to.eql(['Utility bill', 'Bank statement', 'Water bill']);
  });

  it('sends what was picked, and of what was not asked what is known', async () => {
    const germanId = { country: 'DEU', documentType: 'ID_CARD' };
    const it = await put(identity);
    await it.typeCountry('Germany');
    await it.choose('ID_CARD');
    await it.goOn();
    expect(it.choices).to.eql([['IDENTITY', germanId]]);

    const table: readonly (readonly [Pick, Choice])[] = [
      [{ ...identity, choice: germanId }, germanId],
      [
        { ...countryOnly, choice: { country: 'FRA' } },
        { country: 'FRA', documentType: 'PASSPORT' },
      ],
      [{ ...identity, documentTypes: [], choice: { country: 'FRA' } }, { country: 'FRA' }],
      [{ ...identity, asksCountry: false, choice: germanId }, germanId],
      [{ ...address, choice: { documentType: 'WATER_BILL' } }, { documentType: 'WATER_BILL' }],
      [
        { ...countryOnly, includedCountries: ['ESP'] },
        { country: 'ESP', documentType: 'PASSPORT' },
      ],
    ];
    for (const [screen, choice] of table) {
      const ready = await put(screen);
      await ready.goOn();
      expect(ready.choices, JSON.stringify(screen.choice)).to.eql([[screen.step, choice]]);
    }
  });

  it('can be done by keyboard alone', async () => {
    const it = await put(identity);
    it.countryInput.focus();
    await sendKeys({ type: 'portug' });
    for (const press of ['Enter', 'Tab', 'ArrowDown', 'Enter']) await sendKeys({ press });
    await it.settled();
    expect(it.choices).to.eql([['IDENTITY', { country: 'PRT', documentType: 'ID_CARD' }]]);
  });

  it('says what is missing where it is missing, goes there, and sends nothing', async () => {
    const { countryMissing, countryUnknown, documentMissing } = words.pick;
    const table: readonly (readonly [
      string,
      string | undefined,
      readonly string[],
      'country' | 'document',
    ])[] = [
      ['', undefined, [countryMissing, documentMissing], 'country'],
      ['', 'PASSPORT', [countryMissing], 'country'],
      ['Atlantis', 'PASSPORT', [countryUnknown], 'country'],
      ['Germany', undefined, [documentMissing], 'document'],
    ];
    for (const [country, document, complaints, place] of table) {
      const it = await put(identity);
      if (country) await it.typeCountry(country);
      if (document) await it.choose(document);
      await it.goOn();
      expect(it.complaints).to.eql(complaints);
      expect(isFocused(place === 'country' ? it.countryInput : it.radios[0]), place).to.equal(true);
      expect(it.choices).to.eql([]);
      expect(it.countryInput.value).to.equal(country);
    }
  });

  it('takes a complaint back as soon as it is put right, and makes no new one before its time', async () => {
    const it = await put(identity);
    await it.goOn();
    await it.typeCountry('Ger');
    expect(it.complaints).to.eql([words.pick.countryUnknown, words.pick.documentMissing]);
    await it.typeCountry('Germany');
    expect(it.complaints).to.eql([words.pick.documentMissing]);
    await it.choose('PASSPORT');
    expect(it.complaints).to.eql([]);
    await it.typeCountry('');
    expect(it.complaints).to.eql([]);
  });

  it('obeys the lists of countries', async () => {
    const it = await put({
      ...identity,
      includedCountries: ['DEU', 'FRA', 'ESP'],
      excludedCountries: ['FRA'],
    });
    await it.typeCountry('France');
    expect(it.country!.value).to.equal('');
    await it.typeCountry('Spain');
    expect(it.country!.value).to.equal('ESP');
  });

  it('keeps what was picked when the same step is shown anew, and starts over for another step', async () => {
    const it = await put(identity);
    await it.typeCountry('Germany');
    await it.choose('DRIVERS');
    await it.show({ ...identity, trail: { ...identity.trail, sending: 0.4 } });
    expect([it.country!.value, it.radios.findIndex(({ checked }) => checked)]).to.eql(['DEU', 2]);
    await it.show({ ...identity, step: 'IDENTITY2' });
    expect([it.country!.value, it.radios.findIndex(({ checked }) => checked)]).to.eql(['', -1]);
  });

  it('repeats the frame’s way back as its own gesture', async () => {
    const it = await put(identity);
    it.all('vw-frame')[0]!.shadowRoot!.querySelector<HTMLButtonElement>('.back')!.click();
    expect(it.actions).to.eql(['back']);
  });

  it('moves the focus to its heading when asked', async () => {
    const it = await put(identity);
    await it.element.focusHeading();
    expect(focused()?.textContent).to.equal(words.pick.heading);
  });

  it('fits a narrow window with text twice as large', async () => {
    await setViewport({ width: 320, height: 640 });
    const it = await put(identity);
    it.element.closest<HTMLElement>('form-stage')!.style.setProperty('--vw-unit', '8px');
    await it.goOn();
    expect(overflowing(it.element)).to.eql([]);
    await setViewport({ width: 800, height: 600 });
  });

  it('runs from the right in Arabic', async () => {
    const it = await put(identity, 'light', { ...words, lang: 'ar', dir: 'rtl' });
    await it.choose('ID_CARD');
    const [radio, name] = [it.radios[1]!, it.all('.what')[1]!].map((each) => each.getBoundingClientRect());
    expect(radio!.left).to.be.greaterThan(name!.right);
    await expect(it.element).to.be.accessible();
  });
});
