import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { PhotoAction } from '../domain/photo.js';
import { documentName } from '../text/lookup.js';
import { shotHeading, shotHint, shotName } from '../text/shot-words.js';
import { cssVariable } from './css-variable.js';
import { define } from './define.js';
import { FileIntake } from './photo/file-intake.js';
import { filePicker } from './photo/file-picker.js';
import type { Picker, Source } from './photo/file-picker.js';
import './frame.js';
import { PhotoActionEvent, PhotoChosenEvent } from './gestures.js';
import { picture, speech, turn } from './icons.js';
import './photo/photo-view.js';
import { ScreenElement } from './screen-element.js';
import './photo/shot-guide.js';
import { reportOf } from './photo/shot-report.js';
import type { ShotButton, ShotReport } from './photo/shot-report.js';
import { sendingBarStyles } from './photo/sending-bar.styles.js';
import { shotScreenStyles } from './shot-screen.styles.js';
import './photo/verdict.js';

function slotOf(look: ShotButton['look']): 'actions' | 'more' {
  return look === 'primary' ? 'actions' : 'more';
}

/** One picture: how it should look, choosing it, what the device thinks of it, and what becomes of it. */
export class ShotScreen extends ScreenElement<'shot'> {
  static override styles = [...ScreenElement.styles, sendingBarStyles, shotScreenStyles];

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
        .placeName=${this.#placeName}
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

  /** Taking it again goes back to where the last one came from. */
  get #againSource(): Source {
    return this.screen.photo?.face.isPdf ? 'file' : this.#lastSource;
  }

  get #isTall(): boolean {
    return this.screen.shot.kind === 'selfie' || this.screen.shot.kind === 'address';
  }

  get #placeName(): string | undefined {
    const { kind, documentType } = this.screen.shot;
    const isIdentity = kind === 'identity/front' || kind === 'identity/back';
    return isIdentity && documentType !== undefined ? documentName(this.words, documentType) : undefined;
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
          : html`<div class="bar" ${cssVariable('--sent', report.fraction)}></div>`
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
    if (does === 'take') return this.#renderPicker(text, look, this.#againSource);
    return html`<button
      slot=${slotOf(look)}
      class="button ${look}"
      type="button"
      @click=${() => this.#act(does)}
    >
      ${text}
    </button>`;
  }

  #renderPicker(text: string, look: Picker['look'], source: Source): TemplateResult {
    const slot = look === 'link' ? {} : { slot: slotOf(look) };
    return filePicker({ shot: this.screen.shot, source, text, look, ...slot, onPicked: this.#onPicked });
  }

  #renderQuietLine(report: ShotReport | undefined): TemplateResult | typeof nothing {
    const { triesLeft } = this.screen;
    const line = this.#quietText(report);
    const other = report?.buttons[0]?.does === 'take' ? this.#renderOtherSource() : nothing;
    if (!line && triesLeft === undefined && other === nothing) return nothing;
    return html`<div slot="quiet" class="quiet-line">
      ${other} ${line ? html`<p>${line}</p>` : nothing}
      ${
        triesLeft === undefined
          ? nothing
          : html`<p class="tries ${triesLeft === 1 ? 'last' : ''}">${this.words.fix.tries(triesLeft)}</p>`
      }
    </div>`;
  }

  #quietText(report: ShotReport | undefined): string {
    const { shot } = this.words;
    if (report) return report.isFree ? this.words.verdict.free : '';
    if (this.screen.shot.liveOnly) return shot.liveOnly;
    return this.#hasTouch ? '' : shot.dropHint;
  }

  /** Where there are both, the way that the main button does not offer. */
  #renderOtherSource(): TemplateResult | typeof nothing {
    const text = this.words.shot;
    if (!this.#hasTouch || this.screen.shot.liveOnly) return nothing;
    return this.#againSource === 'camera'
      ? this.#renderPicker(text.orChoose, 'link', 'file')
      : this.#renderPicker(text.orCamera, 'link', 'camera');
  }

  #act(action: PhotoAction): void {
    this.dispatchEvent(new PhotoActionEvent(this.screen.shot.key, action));
  }

  readonly #onPicked = (files: readonly File[], source: Source): void => {
    this.#lastSource = source;
    this.takeFiles(files);
  };
}

define('vw-shot-screen', ShotScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-shot-screen': ShotScreen;
  }
}
