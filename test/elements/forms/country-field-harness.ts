import { expect, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/elements/forms/country-field.js';
import type { CountryField } from '../../../src/elements/forms/country-field.js';
import { words } from '../../../src/text/en/words.js';
import { onStage, rendered } from './data-field-stage.js';
import type { themes } from './data-field-stage.js';

/** English words in an Arabic setting: the country names are the browser's. */
export const arabic = { ...words, lang: 'ar', dir: 'rtl' as const };

interface Setup {
  readonly value?: string;
  readonly suggested?: string;
  readonly included?: readonly string[];
  readonly required?: boolean;
  readonly problem?: string;
  readonly theme?: (typeof themes)[number];
}

/** A country field as a person meets it. */
export class Harness {
  readonly field: CountryField;
  readonly input: HTMLInputElement;

  constructor(field: CountryField) {
    this.field = field;
    this.input = this.inside('input') as HTMLInputElement;
  }

  inside(selector: string): HTMLElement | null {
    return this.field.shadowRoot!.querySelector(selector);
  }

  get options(): readonly HTMLElement[] {
    return [...this.field.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')];
  }

  get names(): readonly string[] {
    return this.options.map((option) => option.textContent!.trim());
  }

  get isOpen(): boolean {
    const isSaid = this.input.getAttribute('aria-expanded') === 'true';
    expect(this.inside('[role=listbox]') !== null, 'what is said and what is there').to.equal(isSaid);
    return isSaid;
  }

  /** The name of the active option, which must be a real and visible one, the only one said to be selected. */
  get active(): string | undefined {
    const id = this.input.getAttribute('aria-activedescendant');
    const selected = this.options.filter((option) => option.getAttribute('aria-selected') === 'true');
    if (id === null) {
      expect(selected.length).to.equal(0);
      return undefined;
    }
    const option = this.field.shadowRoot!.getElementById(id)!;
    expect(selected.length === 1 && selected[0] === option, 'one selected').to.equal(true);
    const [seen, list] = [option.getBoundingClientRect(), this.inside('.popup')!.getBoundingClientRect()];
    expect(seen.top, 'active option in view').to.be.at.least(list.top - 1);
    expect(seen.bottom, 'active option in view').to.be.at.most(list.bottom + 1);
    return option.textContent!.trim();
  }

  get announced(): string {
    return this.inside('[role=status]')!.textContent!.trim();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const chord of keys) {
      const held = chord.split('+');
      const key = held.pop()!;
      for (const modifier of held) await sendKeys({ down: modifier });
      await sendKeys({ press: key });
      for (const modifier of held) await sendKeys({ up: modifier });
    }
    await rendered(this.field);
  }

  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
    await rendered(this.field);
  }

  async click(target: Element): Promise<void> {
    target.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position });
    await rendered(this.field);
  }
}

/** Puts a country field into a form on the stage. */
export async function put(setup: Setup = {}, language = words): Promise<Harness> {
  const { theme = 'light', value = '', included = [], required = true, problem = '' } = setup;
  const form = await onStage<HTMLFormElement>(
    html`<form>
      <vw-country-field
        name="country"
        label="Issued in"
        ?required=${required}
        .defaultValue=${value}
        .suggested=${setup.suggested}
        .included=${included}
        .problem=${problem}
        .words=${language}
      ></vw-country-field>
      <button>Send</button>
    </form>`,
    { theme, dir: language.dir },
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  const harness = new Harness(form.querySelector('vw-country-field')!);
  await rendered(form);
  return harness;
}
