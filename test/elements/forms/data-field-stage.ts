import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../../src/elements/define.js';
import { surfaceStyles } from '../../../src/elements/surface.styles.js';
import { tokens } from '../../../src/styles/tokens.js';

/** The widget's tokens and surface around whatever is tested on it. */
class FormStage extends LitElement {
  static override styles = [tokens, surfaceStyles];

  @property({ reflect: true }) theme = 'light';

  protected override render(): TemplateResult {
    return html`<div class="surface">
      <div class="stage"><slot></slot></div>
    </div>`;
  }
}

define('form-stage', FormStage);

export const themes = ['light', 'dark'] as const;

/** Puts something on the stage and hands out its first element, rendered to the last part. */
export async function onStage<E extends Element>(
  content: TemplateResult,
  { theme = 'light', dir = 'ltr' }: { theme?: (typeof themes)[number]; dir?: 'ltr' | 'rtl' } = {},
): Promise<E> {
  const stage = await fixture<FormStage>(html`<form-stage theme=${theme} dir=${dir}>${content}</form-stage>`);
  const element = stage.firstElementChild as E;
  await rendered(element);
  return element;
}

/** Waits until an element and the parts in its shadow have rendered. */
export async function rendered(element: Element): Promise<void> {
  if (element instanceof LitElement) await element.updateComplete;
  const parts = [...(element.shadowRoot ?? element).querySelectorAll('*')].filter(
    (part) => part instanceof LitElement,
  );
  for (const part of parts) await part.updateComplete;
}

/** The text that `aria-describedby` gives an element, as a screen reader has it. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent?.trim() ?? `(no element #${id})`).join(' ');
}

/** The element that has the focus, in whatever shadow. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether an element has the focus. Elements are never compared by `expect` itself: printing one takes for ever. */
export function isFocused(element: Element | null | undefined): boolean {
  return element !== null && element !== undefined && focused() === element;
}

/** Types into a native input as one stroke, replacing what is there. */
export function fill(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Numbers from 0 to 1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The controls and texts of an element that reach beyond the stage it stands on. */
export function overflowing(element: Element): readonly string[] {
  const { left, right } = element.closest('form-stage')!.getBoundingClientRect();
  const inside = (root: ParentNode): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot ? inside(each.shadowRoot) : []),
    ]);
  const shown = inside(element.shadowRoot!).filter((each) => !each.closest('.visually-hidden, svg'));
  const beyond = shown.filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
  });
  return beyond.map((each) => `${each.localName}.${each.className}`);
}
