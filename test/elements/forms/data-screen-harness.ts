import { html } from '@open-wc/testing';
import type { FieldRule } from '../../../src/domain/level.js';
import type { Screen } from '../../../src/domain/screen.js';
import '../../../src/elements/forms/data-screen.js';
import type { DataScreen } from '../../../src/elements/forms/data-screen.js';
import type { FieldsFilledEvent } from '../../../src/elements/gestures.js';
import { words } from '../../../src/text/en/words.js';
import { fill, onStage, rendered } from './data-field-stage.js';
import type { themes } from './data-field-stage.js';

type Data = Extract<Screen, { name: 'data' }>;

export function field(name: string, more: Partial<FieldRule> = {}): FieldRule {
  return { name, required: true, immutableIfPresent: false, ...more };
}

/** One field of every kind; only the phone number is optional. */
export const allFields: readonly FieldRule[] = [
  field('firstName'),
  field('email'),
  field('phone', { required: false }),
  field('nationality'),
  field('dob'),
  field('gender'),
  field('shoeSize'),
];

/** Good answers to all of them, as the wire has them. */
export const filled: Readonly<Record<string, string>> = {
  firstName: 'Anna',
  email: 'anna@example.com',
  phone: '+49 30 1234',
  nationality: 'DEU',
  dob: '1985-03-27',
  gender: 'F',
  shoeSize: '42',
};

export function dataScreen(
  fields: readonly FieldRule[],
  values: Readonly<Record<string, string>> = {},
): Data {
  return {
    name: 'data',
    trail: { position: 4, total: 4, family: 'data', canGoBack: true },
    step: 'APPLICANT_DATA',
    fields,
    values,
    saving: { stage: 'idle' },
  };
}

/** The personal-data screen as a person meets it, with what it sent. */
export class DataHarness {
  readonly element: DataScreen;
  readonly sent: Readonly<Record<string, string>>[] = [];

  constructor(element: DataScreen) {
    this.element = element;
    element.addEventListener('fields-filled', ({ values }: FieldsFilledEvent) => this.sent.push(values));
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get form(): HTMLFormElement {
    return this.#root.querySelector('form')!;
  }

  get button(): HTMLButtonElement {
    return this.#root.querySelector('button[type=submit]')!;
  }

  get summary(): HTMLElement | null {
    return this.#root.querySelector('.problems');
  }

  /** The names of the fields asked for, in order. */
  get names(): readonly string[] {
    return [...new Set([...this.#root.querySelectorAll('[name]')].map((each) => each.getAttribute('name')!))];
  }

  /** What stands there as text, by label. */
  get fixed(): Readonly<Record<string, string>> {
    const rows = [...this.#root.querySelectorAll('.known dl > div')];
    return Object.fromEntries(
      rows.map((row) => [row.querySelector('dt')!.textContent!, row.querySelector('dd')!.textContent!]),
    );
  }

  /** What stands in the fields: texts, or the checked value. */
  get shown(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(
      this.names.map((name) => [
        name,
        this.inputs(name)
          .filter((input) => input.type !== 'radio' || input.checked)
          .map((input) => input.value),
      ]),
    );
  }

  get complaints(): Readonly<Record<string, string>> {
    const said = this.names.map((name) => [name, this.complaint(name)] as const);
    return Object.fromEntries(said.filter(([, text]) => text !== ''));
  }

  /** The boxes or buttons of a field, wherever they are. */
  inputs(name: string): readonly HTMLInputElement[] {
    const controls = [...this.#root.querySelectorAll(`[name="${name}"]`)];
    return controls.flatMap((control) => [
      ...(control.shadowRoot?.querySelectorAll('input') ?? [control as HTMLInputElement]),
    ]);
  }

  label(name: string): string {
    const control = this.#root.querySelector(`[name="${name}"]`)!;
    const root = control.shadowRoot ?? control.closest('.field')!;
    return root.querySelector('.label')!.textContent!.replace(/\s+/g, ' ').trim();
  }

  /** What is said about a field to everyone: the text a screen reader is pointed to. */
  complaint(name: string): string {
    const described = this.#group(name);
    const root = described.getRootNode() as ShadowRoot;
    const ids = described.getAttribute('aria-describedby')?.split(' ') ?? [];
    const errors = ids.map((id) => root.getElementById(id)!).filter((each) => each.matches('.error'));
    return errors.map((each) => each.textContent!.trim()).join(' ');
  }

  isMarkedWrong(name: string): boolean {
    return [this.#group(name), ...this.inputs(name)].some((each) => each.ariaInvalid === 'true');
  }

  async show(screen: Data): Promise<void> {
    this.element.screen = screen;
    await this.settled();
  }

  /** Types a text, chooses a radio button, or fills in a date given as day/month/year. */
  async fill(name: string, text: string): Promise<void> {
    const inputs = this.inputs(name);
    const [first] = inputs;
    if (first?.type === 'radio') inputs.find((input) => input.value === text && text !== '')?.click();
    else if (inputs.length === 3) text.split('/').forEach((part, index) => fill(inputs[index]!, part));
    else fill(first!, text);
    await this.settled();
  }

  async send(): Promise<void> {
    this.button.click();
    await this.settled();
  }

  async settled(): Promise<void> {
    await rendered(this.element);
    await rendered(this.element);
  }

  /** The element that a field's description belongs to: its group, or the box itself. */
  #group(name: string): Element {
    const [first] = this.inputs(name);
    return first!.closest('fieldset') ?? first!;
  }
}

/** Puts the screen on the stage. */
export async function put(screen: Data, theme: (typeof themes)[number] = 'light'): Promise<DataHarness> {
  const element = await onStage<DataScreen>(
    html`<vw-data-screen .screen=${screen} .words=${words}></vw-data-screen>`,
    { theme },
  );
  const harness = new DataHarness(element);
  await harness.settled();
  return harness;
}
