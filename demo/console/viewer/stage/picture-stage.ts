import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { reset } from '../../look/palette.styles.js';
import type { ViewerCommand } from '../viewer-keys.js';
import { pictureStageStyles } from './picture-stage.styles.js';
import { movedBy, reachOf, scaleOf, settled, turnedTo, wholeView, zoomedBy } from './view.js';
import type { Point, Scene, Size, View } from './view.js';

/** The picture is looked at differently: another zoom, another side up, or other room. */
export class ViewChangedEvent extends Event {
  static readonly type = 'view-changed';
  readonly zoom: number;
  /** How many pixels of the page one pixel of the picture takes. */
  readonly scale: number;

  constructor(zoom: number, scale: number) {
    super(ViewChangedEvent.type);
    this.zoom = zoom;
    this.scale = scale;
  }
}

const closeZoom = 2.5;
const pixelsPerLine = 18;

/** Holds one picture, given as its child, and lets it be zoomed, turned and moved by pointer, wheel and command. */
export class PictureStage extends LitElement {
  static override styles = [reset, pictureStageStyles];

  /** The picture's own size in pixels. */
  @property({ attribute: false }) size: Size = { width: 0, height: 0 };
  @property({ attribute: false }) label = '';
  /** Another one is another picture, which is looked at afresh. */
  @property({ attribute: false }) subject = '';

  @state() private view: View = wholeView;
  @state() private room: Size = { width: 0, height: 0 };

  @query('.stage') private readonly stage!: HTMLElement;
  @query('.picture') private readonly picture!: HTMLElement;

  readonly #fingers = new Map<number, Point>();
  readonly #resizes = new ResizeObserver(([entry]) => {
    if (entry) this.room = { width: entry.contentRect.width, height: entry.contentRect.height };
  });
  // The page must not scroll or zoom with the picture, and only a listener that says so beforehand may prevent that.
  readonly #wheel = { handleEvent: (event: WheelEvent) => this.#onWheel(event), passive: false };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resizes.observe(this.stage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.#fingers.clear();
  }

  override focus(): void {
    this.stage.focus();
  }

  /** Does what a key or a button asks of the picture. */
  obey(command: ViewerCommand): void {
    const { scene, view } = this.#now();
    if (command.do === 'zoom') this.view = zoomedBy(scene, view, command.factor);
    if (command.do === 'fit') this.view = { ...wholeView, turns: view.turns };
    if (command.do === 'turn') this.view = turnedTo(scene, view, command.side);
    if (command.do === 'move') this.view = movedBy(scene, view, command);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('subject')) this.view = wholeView;
    const { scene, view } = this.#now();
    this.view = settled(scene, view);
  }

  protected override render(): TemplateResult {
    const { scene, view } = this.#now();
    const { x, y } = reachOf(scene, view);
    return html`<div
      class="stage ${x > 0 || y > 0 ? 'movable' : ''}"
      role="group"
      tabindex="0"
      aria-label=${this.label}
      @pointerdown=${this.#onPointerDown}
      @pointermove=${this.#onPointerMove}
      @pointerup=${this.#onPointerUp}
      @pointercancel=${this.#onPointerUp}
      @dblclick=${this.#onDoubleClick}
      @wheel=${this.#wheel}
    >
      <div class="picture"><slot></slot></div>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.#resizes.observe(this.stage);
  }

  /** Set on the element, because the page's policy allows no styles in the markup. */
  protected override updated(): void {
    const { scene, view } = this.#now();
    const scale = scaleOf(scene, view);
    const { style } = this.picture;
    style.width = `${this.size.width * scale}px`;
    style.height = `${this.size.height * scale}px`;
    style.transform = `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) rotate(${view.turns * 90}deg)`;
    this.dispatchEvent(new ViewChangedEvent(view.zoom, scale));
  }

  #now(): { readonly scene: Scene; readonly view: View } {
    return { scene: { picture: this.size, stage: this.room }, view: this.view };
  }

  #placeOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }

  #onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.stage.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, this.#placeOf(event));
  }

  /** One finger moves the picture; two also zoom it around the point between them. */
  #onPointerMove(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = this.#placeOf(event);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, now);
    const { scene, view } = this.#now();
    const share = other ? 0.5 : 1;
    const moved = movedBy(scene, view, { x: (now.x - before.x) * share, y: (now.y - before.y) * share });
    if (!other) this.view = moved;
    else {
      const spread = Math.hypot(now.x - other.x, now.y - other.y);
      const spreadBefore = Math.hypot(before.x - other.x, before.y - other.y);
      const between = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      this.view = zoomedBy(scene, moved, spread / Math.max(spreadBefore, 1), between);
    }
  }

  #onPointerUp({ pointerId }: PointerEvent): void {
    this.#fingers.delete(pointerId);
  }

  #onDoubleClick(event: MouseEvent): void {
    const { scene, view } = this.#now();
    this.view =
      view.zoom > 1
        ? { ...wholeView, turns: view.turns }
        : zoomedBy(scene, view, closeZoom, this.#placeOf(event));
  }

  /** A pinch on a touchpad comes as a wheel with Ctrl held, in small steps. */
  #onWheel(event: WheelEvent): void {
    event.preventDefault();
    const { scene, view } = this.#now();
    const pixels =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * pixelsPerLine;
    const factor = Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.002));
    this.view = zoomedBy(scene, view, factor, this.#placeOf(event));
  }
}

customElements.define('qa-picture-stage', PictureStage);

declare global {
  interface HTMLElementEventMap {
    'view-changed': ViewChangedEvent;
  }
  interface HTMLElementTagNameMap {
    'qa-picture-stage': PictureStage;
  }
}
