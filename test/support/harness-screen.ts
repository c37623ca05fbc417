import { expect, fixture, html } from '@open-wc/testing';
import type { Screen } from '../../src/domain/screen.js';
import {
  CameraActionEvent,
  JourneyActionEvent,
  PhotoActionEvent,
  PhotoChosenEvent,
  PlaceChosenEvent,
} from '../../src/elements/gestures.js';
import { loadWords } from '../../src/text/load-words.js';
import type { Words } from '../../src/text/words.js';
import './harness-stage.js';
import type { HarnessStage } from './harness-stage.js';
import { still } from './still.js';

/** Every look a screen must work in. */
export const themes = ['light', 'dark'] as const;

type ScreenView = HTMLElement & {
  screen: Screen;
  words: Words;
  updateComplete: Promise<boolean>;
  focusHeading(): Promise<void>;
};

/** How a screen is shown. */
export interface Showing {
  readonly theme?: (typeof themes)[number];
  readonly lang?: string;
  readonly widthPx?: number;
  /** The applicant's own font size, where it is not the browser's. */
  readonly fontPx?: number;
}

const gestures = [
  CameraActionEvent,
  JourneyActionEvent,
  PhotoActionEvent,
  PhotoChosenEvent,
  PlaceChosenEvent,
] as const;

/** All elements under a root, through shadow roots, in the order of the tree. */
export function everyElement(root: ParentNode): Element[] {
  return [...root.children].flatMap((child) => [
    child,
    ...(child.shadowRoot ? everyElement(child.shadowRoot) : []),
    ...everyElement(child),
  ]);
}

/** The text of a node as it is put together on the screen: shadow content, with what is slotted in its place. */
export function flatText(node: Node): string {
  if (node instanceof Comment || node instanceof HTMLStyleElement) return '';
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
    return node.assignedNodes().map(flatText).join(' ');
  }
  const inner = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return inner.childNodes.length > 0
    ? [...inner.childNodes].map(flatText).join(' ')
    : (node.textContent ?? '');
}

/** The lines of an element's own text, as they are laid out. */
function textBoxes(element: Element): DOMRect[] {
  return [...element.childNodes]
    .filter((node) => node instanceof Text && node.data.trim() !== '')
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** One screen as a person meets it: what can be read, what can be pressed, and which gestures came of it. */
export class ScreenHarness {
  readonly stage: HarnessStage;
  readonly view: ScreenView;
  readonly words: Words;
  readonly heard: Event[] = [];

  constructor(stage: HarnessStage, view: ScreenView, words: Words) {
    this.stage = stage;
    this.view = view;
    this.words = words;
    for (const { type } of gestures) view.addEventListener(type, (event) => this.heard.push(event));
  }

  /** Everything that can be read, in order. */
  get text(): string {
    return tidy(flatText(this.view));
  }

  /** What screen readers are told without asking. */
  get announced(): string {
    return this.all('[role=status]')
      .map((region) => tidy(flatText(region)))
      .join(' ')
      .trim();
  }

  get heading(): string {
    return tidy(this.one('h2').textContent ?? '');
  }

  /** The innermost element that has the focus. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  all(selector: string): HTMLElement[] {
    const view = this.view.shadowRoot ?? this.view;
    return everyElement(view).filter((each): each is HTMLElement => each.matches(selector));
  }

  one(selector: string): HTMLElement {
    const [first] = this.all(selector);
    if (!first) throw new Error(`Nothing here matches ${selector}`);
    return first;
  }

  /** The names of everything that can be pressed. */
  get buttons(): string[] {
    return this.all('button, a[href], label.ring').map(nameOf);
  }

  button(name: string): HTMLElement {
    const found = this.all('button, a[href], label.ring').find((each) => nameOf(each) === name);
    if (!found) throw new Error(`No button "${name}" among: ${this.buttons.join(' | ')}`);
    return found;
  }

  press(name: string): void {
    this.button(name).click();
  }

  /** The file input behind a picker. */
  picker(name: string): HTMLInputElement {
    const input = this.button(name).querySelector('input');
    if (!input) throw new Error(`"${name}" is no picker`);
    return input;
  }

  /** Chooses files as a person would with the browser's own dialogue. */
  pick(name: string, ...files: File[]): void {
    const input = this.picker(name);
    input.files = carrying(files).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What reaches beyond the card, by its box or by its text. */
  get overflowing(): string[] {
    const { left, right } = this.stage.getBoundingClientRect();
    const isBeyond = (box: DOMRect): boolean =>
      box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    const shown = this.all('*').filter((each) => !each.closest('.visually-hidden, svg'));
    const beyond = shown.filter((each) => [each.getBoundingClientRect(), ...textBoxes(each)].some(isBeyond));
    return beyond.map((each) => `${each.localName}.${each.className}`);
  }

  /** Shows another state on the same element. */
  async become(screen: Screen): Promise<void> {
    this.view.screen = screen;
    await settled(this.view);
  }
}

function nameOf(element: HTMLElement): string {
  return tidy(element.getAttribute('aria-label') ?? flatText(element));
}

/** A data transfer with these files, as a drag, a paste or an input carries them. */
export function carrying(files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

/** A small file with a name. */
export function file(name = 'photo.jpg', type = 'image/jpeg'): File {
  return new File(['picture'], name, { type });
}

/** Waits until all parts have rendered, and ends whatever moves. */
export async function settled(view: Element): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const parts = [view, ...everyElement(view.shadowRoot ?? view)];
    for (const part of parts) await (part as Partial<ScreenView>).updateComplete;
    // In every round: what a part shows late begins to move late.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
    }
  }
}

/** Puts a screen on the widget's card. */
export async function show(screen: Screen, showing: Showing = {}): Promise<ScreenHarness> {
  const words = await loadWords(showing.lang ?? 'en');
  const stage = await fixture<HarnessStage>(html`<vw-harness-stage></vw-harness-stage>`);
  stage.setAttribute('theme', showing.theme ?? 'light');
  stage.dir = words.dir;
  stage.lang = words.lang;
  still(stage);
  if (showing.widthPx !== undefined) stage.style.width = `${showing.widthPx}px`;
  if (showing.fontPx !== undefined) stage.style.fontSize = `${showing.fontPx}px`;
  const view = document.createElement(`vw-${screen.name}-screen`) as ScreenView;
  view.words = words;
  view.screen = screen;
  const harness = new ScreenHarness(stage, view, words);
  stage.append(view);
  await settled(view);
  return harness;
}

/** The accessibility audit of a state, by day and by night. */
export async function audit(screens: readonly Screen[], lang = 'en'): Promise<void> {
  for (const theme of themes) {
    for (const screen of screens) {
      const { stage } = await show(screen, { theme, lang });
      await expect(stage).to.be.accessible();
      stage.remove();
    }
  }
}

/** Pretends a touch screen while the work runs; screens ask for it when they are made. */
export async function withTouch(work: () => Promise<void>): Promise<void> {
  const original = window.matchMedia;
  window.matchMedia = (query) =>
    query === '(pointer: coarse)' ? original.call(window, 'all') : original.call(window, query);
  try {
    await work();
  } finally {
    window.matchMedia = original;
  }
}
