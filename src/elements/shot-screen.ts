import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PhotoAction } from '../domain/photo.js';
import { shotHeading, shotHint, shotName } from '../text/shot-words.js';
import { define } from './define.js';
import { FileIntake } from './photo/file-intake.js';
import './frame.js';
import { PhotoActionEvent, PhotoChosenEvent } from './gestures.js';
import { camera, picture, speech, turn } from './icons.js';
import './photo/photo-view.js';
import { ScreenElement } from './screen-element.js';
import './photo/shot-guide.js';
import { reportOf } from './photo/shot-report.js';
import type { ShotButton, ShotReport } from './photo/shot-report.js';
import { shotScreenStyles } from './shot-screen.styles.js';
import './photo/verdict.js';

/** Where a picture comes from. */
type Source = 'camera' | 'file';

/** One picture: how it should look, choosing it, what the device thinks of it, and what becomes of it. */
export class ShotScreen extends ScreenElement<'shot'> {
  static override styles = [...ScreenElement.styles, shotScreenStyles];

  @state() private gaveSeveral = false;

  readonly #intake = new FileIntake(this);
  readonly #hasTouch = matchMedia('(pointer: coarse)').matches;
  #lastSource: Source = this.#hasTouch ? 'camera' : 'file';
  #hadFocus = false;

  get takesFiles(): boolean {
    return !this.screen.shot.liveOnly && this.screen.photo?.stage !== 'inspecting';
  }

  /** Takes the first of the files for this shot. */
  takeFiles(files: readonly File[]): void {
    const [file] = files;
    if (!file) return;
    this.gaveSeveral = files.length > 1;
    this.dispatchEvent(new PhotoChosenEvent(this.screen.shot.key, file));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('screen');
    if (before && before.shot.key !== this.screen.shot.key) this.gaveSeveral = false;
    this.#hadFocus = this.shadowRoot?.activeElement !== null && this.shadowRoot?.activeElement !== undefined;
  }

  /** When the control that had the focus is gone, the heading takes it, so that a keyboard is never lost. */
  protected override updated(): void {
    if (this.#hadFocus && this.shadowRoot?.activeElement === null) void this.focusHeading();
  }

  protected override render(): TemplateResult {
    const { shot, trail } = this.screen;
    const report = reportOf(this.screen, this.words, this.#hasTouch);
    return html`
      <vw-frame
        .words=${this.words}
        .trail=${trail}
        .heading=${shotHeading(this.words, shot)}
        .sentence=${shotHint(this.words, shot)}
        @journey-action=${this.repeat}
      >
        <div class="stack">
          ${this.#renderComment()} ${this.#renderSubject(report)}
          ${report ? this.#renderReport(report) : nothing}
          ${this.gaveSeveral ? html`<p class="small">${this.words.shot.several}</p>` : nothing}
        </div>
        <p class="visually-hidden" role="status">${report?.announcement ?? ''}</p>
        ${report ? report.buttons.map((button) => this.#renderButton(button)) : this.#renderFirstChoice()}
        ${this.#renderQuietLine(report)}
      </vw-frame>
      ${
        this.#intake.isOver
          ? html`<div class="drop-veil" aria-hidden="true">${picture}${this.words.shot.dropNow}</div>`
          : nothing
      }
    `;
  }

  get #isTall(): boolean {
    return this.screen.shot.kind === 'selfie' || this.screen.shot.kind === 'address';
  }

  #renderComment(): TemplateResult | typeof nothing {
    const { comment } = this.screen;
    if (!comment) return nothing;
    return html`<figure class="comment">
      ${speech}
      <figcaption>${this.words.fix.reviewer}</figcaption>
      <blockquote dir="auto">${comment}</blockquote>
    </figure>`;
  }

  #renderSubject(report: ShotReport | undefined): TemplateResult {
    const { shot, photo } = this.screen;
    if (!photo || !report) {
      return html`<vw-shot-guide
        .words=${this.words}
        .shot=${shot}
        .isDropZone=${!shot.liveOnly && !this.#hasTouch}
        ?tall=${this.#isTall}
      ></vw-shot-guide>`;
    }
    return html`<vw-photo-view
      .words=${this.words}
      .face=${photo.face}
      .name=${shotName(this.words, shot)}
      .tone=${report.tone}
      .marks=${report.marks}
      .working=${report.working}
      ?tall=${this.#isTall}
    >
      ${
        report.canTurn
          ? html`<button
              class="icon-button turn"
              type="button"
              aria-label=${this.words.verdict.turn}
              @click=${() => this.#act('turn')}
            >
              ${turn}
            </button>`
          : nothing
      }
    </vw-photo-view>`;
  }

  #renderReport(report: ShotReport): TemplateResult | typeof nothing {
    if (!report.heading) return nothing;
    return html`<vw-verdict
      .words=${this.words}
      .tone=${report.tone}
      .heading=${report.heading}
      .advice=${report.advice}
      .note=${report.note}
    >
      ${
        report.fraction === undefined
          ? nothing
          : html`<div class="bar" .style=${`--sent: ${report.fraction}`}></div>`
      }
    </vw-verdict>`;
  }

  #renderFirstChoice(): TemplateResult {
    const { shot } = this.screen;
    const text = this.words.shot;
    const canChoose = !shot.liveOnly;
    const hasCamera = this.#hasTouch || shot.liveOnly;
    return html`
      ${hasCamera ? this.#renderPicker(text.useCamera, 'primary', 'camera') : nothing}
      ${
        canChoose
          ? this.#renderPicker(this.#chooseText(), hasCamera ? 'secondary' : 'primary', 'file')
          : nothing
      }
    `;
  }

  #chooseText(): string {
    return this.screen.shot.kind === 'address' ? this.words.shot.chooseFile : this.words.shot.choose;
  }

  #renderButton({ text, look, does }: ShotButton): TemplateResult {
    if (does === 'take') return this.#renderPicker(text, look, this.#lastSource);
    return html`<button slot="actions" class="button ${look}" type="button" @click=${() => this.#act(does)}>
      ${text}
    </button>`;
  }

  #renderPicker(text: string, look: ShotButton['look'], source: Source): TemplateResult {
    const { shot } = this.screen;
    const facing = shot.kind === 'selfie' ? 'user' : 'environment';
    const isCamera = source === 'camera';
    const files = shot.kind === 'address' ? 'image/*,application/pdf' : 'image/*';
    return html`<label slot="actions" class="button ring ${look}">
      ${isCamera ? camera : picture}${text}
      <input
        class="visually-hidden"
        type="file"
        accept=${isCamera ? 'image/*' : files}
        capture=${isCamera ? facing : nothing}
        @change=${(event: Event) => this.#onPicked(event, source)}
      />
    </label>`;
  }

  #renderQuietLine(report: ShotReport | undefined): TemplateResult | typeof nothing {
    const { triesLeft, shot } = this.screen;
    const text = this.words.shot;
    const isFirstChoice = report === undefined;
    const hint = shot.liveOnly ? text.liveOnly : this.#hasTouch ? '' : text.dropHint;
    const line = isFirstChoice ? hint : report.isFree ? this.words.verdict.free : '';
    const isLast = triesLeft === 1;
    if (!line && triesLeft === undefined) return nothing;
    return html`<div slot="quiet" class="quiet-line">
      ${line ? html`<p>${line}</p>` : nothing}
      ${
        triesLeft === undefined
          ? nothing
          : html`<p class="tries ${isLast ? 'last' : ''}">${this.words.fix.tries(triesLeft)}</p>`
      }
    </div>`;
  }

  #act(action: PhotoAction): void {
    this.dispatchEvent(new PhotoActionEvent(this.screen.shot.key, action));
  }

  /** Empties the input, so that choosing the same file again is a change again. */
  #onPicked(event: Event, source: Source): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    this.#lastSource = source;
    this.takeFiles(files);
  }
}

define('vw-shot-screen', ShotScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-shot-screen': ShotScreen;
  }
}
