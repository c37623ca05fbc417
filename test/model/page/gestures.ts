import { shotName } from '../../../src/text/shot-words.js';
import { words } from '../../../src/text/en/words.js';
import { all, controlsIn, nameOf } from './deep.js';
import type { Gesture } from './protocol.js';
import type { Tab } from './tab.js';

/** What a gesture needs of a tab. */
export type Hand = Pick<Tab, 'root' | 'view' | 'screen' | 'press' | 'shown' | 'until'>;

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function countryName(code: string): string {
  const alpha2: Readonly<Record<string, string>> = { DEU: 'DE', FRA: 'FR' };
  return new Intl.DisplayNames('en', { type: 'region' }).of(alpha2[code] ?? code) ?? code;
}

function fieldNamed(tab: Hand, name: string): HTMLElement {
  const [field] = all<HTMLElement>(tab.root, `[name="${name}"]`);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

function innerInputs(field: HTMLElement): readonly HTMLInputElement[] {
  return field.shadowRoot ? all<HTMLInputElement>(field.shadowRoot, 'input') : [];
}

function fillIn(tab: Hand, name: string, value: string): void {
  const field = fieldNamed(tab, name);
  if (field instanceof HTMLInputElement) return type(field, value);
  const inputs = innerInputs(field);
  if (field.localName === 'vw-country-field') return type(inputs[0]!, countryName(value));
  const [year = '', month = '', day = ''] = value.split('-');
  const parts: Readonly<Record<string, string>> = { year, month, day };
  for (const input of inputs) type(input, parts[input.id] ?? '');
}

async function pick(
  tab: Hand,
  { type: document, country }: Extract<Gesture, { kind: 'pick' }>,
): Promise<void> {
  const radio = all<HTMLInputElement>(tab.root, `input[type=radio][value="${document}"]`)[0];
  radio?.click();
  if (country !== undefined) {
    const field = fieldNamed(tab, 'country');
    type(innerInputs(field)[0]!, countryName(country));
  }
  const before = tab.view;
  tab.press(words.continue);
  await tab.until('another screen after the choice', () => tab.view !== before);
}

/** Whether the photo on the screen is this one, and stands so. */
function isShownAs({ screen }: Hand, { name }: File, stage: string): boolean {
  const photo = screen?.name === 'shot' ? screen.photo : undefined;
  return photo?.stage === stage && photo.face.fileName === name;
}

async function choose(tab: Hand, picture: File): Promise<void> {
  const input = all<HTMLInputElement>(tab.root, 'input[type=file]').at(-1);
  if (!input) throw new Error('no file can be chosen');
  const data = new DataTransfer();
  data.items.add(picture);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  // The same file may have been chosen before: what is shown of that one is over now.
  await tab.shown();
  const isJudged = (): boolean => isShownAs(tab, picture, 'judged') && usable(tab) !== undefined;
  const isToldFirst = (): boolean => tab.screen?.name === 'last-try';
  await tab.until('the device’s verdict', () => isJudged() || isToldFirst());
  if (isJudged()) return;
  // Another picture in place of one that stood makes the last try matter.
  tab.press(words.lastTry.ready);
  await tab.until('the device’s verdict', isJudged);
}

const useNames = [words.verdict.use, words.verdict.useFile, words.verdict.useAnyway];

function usable(tab: Hand): HTMLElement | undefined {
  return controlsIn(tab.root).find((each) => useNames.includes(nameOf(each)));
}

/** The open items of a list have one button each, in their order. */
function fix(tab: Hand, key: string): void {
  const { screen } = tab;
  if (screen?.name !== 'fix') throw new Error('no list of items to fix');
  const open = screen.items.filter(({ done }) => !done);
  const index = open.findIndex(({ shot, step }) => (shot?.key ?? step) === key);
  const texts = [words.fix.again, words.fix.correct, words.verdict.anotherFile];
  const buttons = controlsIn(tab.root).filter((each) => texts.some((text) => nameOf(each).startsWith(text)));
  if (buttons.length !== open.length) throw new Error(`${buttons.length} buttons for ${open.length} items`);
  const button = buttons[index];
  if (!button) throw new Error(`no item ${key}`);
  button.click();
}

function change(tab: Hand, key: string): void {
  const { screen } = tab;
  const item =
    screen?.name === 'summary' &&
    screen.items.find((each) => (each.kind === 'photo' ? each.shot.key : each.step) === key);
  if (!item) throw new Error(`no item ${key}`);
  const name = item.kind === 'photo' ? shotName(words, item.shot) : words.trail.names.data;
  tab.press(words.summary.changeNamed(name));
}

/** Does one thing as a person would, and waits for what it does at once; what comes of it is looked at later. */
export async function performGesture(tab: Hand, gesture: Gesture, pictures: readonly File[]): Promise<void> {
  switch (gesture.kind) {
    case 'begin':
      return tab.press(words.start.begin);
    case 'ready':
      return tab.press(words.lastTry.ready);
    case 'go on':
      return tab.press(words.continue, words.sending.keep);
    case 'back':
      return tab.press(words.back);
    case 'submit':
      return tab.press(words.summary.send, words.tryAgain);
    case 'show trouble':
      return tab.press(words.notice.show);
    case 'try again':
      return tab.press(words.tryAgain);
    case 'pick':
      return pick(tab, gesture);
    case 'choose':
      return choose(tab, pictures[gesture.picture]!);
    case 'use':
      return usable(tab)?.click();
    case 'fix':
      return fix(tab, gesture.key);
    case 'change':
      return change(tab, gesture.key);
    case 'fill in':
      for (const [name, value] of Object.entries(gesture.values)) fillIn(tab, name, value);
      return tab.press(words.data.save, words.tryAgain);
  }
}
