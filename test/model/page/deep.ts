import type { Screen } from '../../../src/domain/screen.js';

/** All elements under a root, through shadow roots, in the order of the tree. */
export function everyElement(root: ParentNode): readonly Element[] {
  return [...root.children].flatMap((child) => [
    child,
    ...(child.shadowRoot ? everyElement(child.shadowRoot) : []),
    ...everyElement(child),
  ]);
}

/** All elements that match, through shadow roots. */
export function all<Found extends Element>(root: ParentNode, selector: string): readonly Found[] {
  return everyElement(root).filter((each): each is Found => each.matches(selector));
}

/** Every word under a node, through shadow roots. */
export function textOf(node: Node): string {
  if (node instanceof Comment || node instanceof HTMLStyleElement) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const shadow = node instanceof Element ? node.shadowRoot : null;
  const children = [...(shadow?.childNodes ?? []), ...node.childNodes];
  return children.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** How a control is called. */
export function nameOf(control: Element): string {
  return (control.getAttribute('aria-label') ?? textOf(control)).replace(/\s+/g, ' ').trim();
}

/** Everything under a root that can be pressed. */
export function controlsIn(root: ParentNode): readonly HTMLElement[] {
  return all<HTMLElement>(root, 'button, a[href], label.ring');
}

/** A screen's element as the widget shows it. */
export type ScreenView = HTMLElement & { readonly screen: Screen };

/** The screen's element on a widget, once it has something in it. */
export function viewOn(widget: Element): ScreenView | undefined {
  const view = widget.shadowRoot?.querySelector<ScreenView>('.stage > *');
  return view?.shadowRoot?.firstElementChild ? view : undefined;
}

/** The screen that a widget shows; nothing while another element than the screen's own stands there. */
export function screenOn(widget: Element): Screen | undefined {
  const view = viewOn(widget);
  return view?.localName === `vw-${view?.screen.name}-screen` ? view.screen : undefined;
}
