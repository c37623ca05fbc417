import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A box in the coordinates of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a popup goes: below its field, or above where there is clearly more room, and never beyond what can be seen. */
export interface Placement {
  readonly left: number;
  readonly width: number;
  readonly maxHeight: number;
  /** How far down the window its upper edge is, or its lower edge where it opens upwards. */
  readonly edge: number;
  readonly side: 'below' | 'above';
}

/** Clears the focus ring of the field. */
const gapPx = 8;
const enoughPx = 200;
const mostPx = 320;
const leastPx = 88;

/** Places a popup by a field within the part of the window that can be seen. */
export function placePopup(field: Box, seen: Box): Placement {
  const below = seen.top + seen.height - (field.top + field.height) - 2 * gapPx;
  const above = field.top - seen.top - 2 * gapPx;
  const side = below < enoughPx && above > below ? 'above' : 'below';
  const width = Math.min(field.width, seen.width - 2 * gapPx);
  const leftmost = seen.left + gapPx;
  return {
    side,
    width,
    left: Math.max(leftmost, Math.min(field.left, seen.left + seen.width - gapPx - width)),
    maxHeight: Math.max(leastPx, Math.min(mostPx, side === 'below' ? below : above)),
    edge: side === 'below' ? field.top + field.height + gapPx : field.top - gapPx,
  };
}

function seenBox(): Box {
  const view = window.visualViewport;
  return view
    ? { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height }
    : { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
}

/**
 * Keeps an open popup beside its field, in the browser's top layer, so that no `overflow` of the host page clips it.
 * Where there is no top layer the stylesheet lays it under the field instead.
 */
export class PopupController implements ReactiveController {
  #field: HTMLElement | undefined;
  #popup: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Opens the popup by the field and follows it, also over a phone's keyboard. */
  show(field: HTMLElement, popup: HTMLElement): void {
    if (this.#popup || !('showPopover' in popup)) return;
    this.#field = field;
    this.#popup = popup;
    popup.showPopover();
    window.addEventListener('scroll', this.#place, { capture: true, passive: true });
    window.addEventListener('resize', this.#place);
    window.visualViewport?.addEventListener('scroll', this.#place);
    window.visualViewport?.addEventListener('resize', this.#place);
    this.#place();
  }

  /** Closes the popup and stops following. */
  hide(): void {
    window.removeEventListener('scroll', this.#place, { capture: true });
    window.removeEventListener('resize', this.#place);
    window.visualViewport?.removeEventListener('scroll', this.#place);
    window.visualViewport?.removeEventListener('resize', this.#place);
    if (this.#popup?.isConnected) this.#popup.hidePopover();
    this.#popup = undefined;
    this.#field = undefined;
  }

  readonly #place = (): void => {
    if (!this.#field || !this.#popup) return;
    const { side, left, width, maxHeight, edge } = placePopup(this.#field.getBoundingClientRect(), seenBox());
    const { style } = this.#popup;
    style.left = `${left}px`;
    style.width = `${width}px`;
    style.maxHeight = `${maxHeight}px`;
    style.top = `${edge}px`;
    style.transform = side === 'above' ? 'translateY(-100%)' : 'none';
  };
}
