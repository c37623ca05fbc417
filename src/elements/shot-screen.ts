import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { PhotoAction } from '../domain/photo.js';
import { shotHeading, shotHint, shotName, shotPlace } from '../text/shot-words.js';
import { cssVariable } from './css-variable.js';
import { define } from './define.js';
import { cameraButton } from './photo/camera-buttons.js';
import { cameraReport } from './photo/camera-report.js';
import type { CameraReport, CameraWay } from './photo/camera-report.js';
import './photo/camera-view.js';
import { FileIntake } from './photo/file-intake.js';
import { filePicker } from './photo/file-picker.js';
import type { Picker, Source } from './photo/file-picker.js';
import './frame.js';
import { CameraActionEvent, PhotoActionEvent, PhotoChosenEvent } from './gestures.js';
import type { CameraAction } from './gestures.js';
import { picture, turn } from './icons.js';
import './photo/photo-view.js';
import { reviewerComment } from './photo/reviewer-comment.js';
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
  @query('.shutter') private readonly shutter!: HTMLElement | null;

  readonly #intake = new FileIntake(this);
  readonly #hasTouch = matchMedia('(pointer: coarse)').matches;
  #lastSource: Source = this.#hasTouch ? 'camera' : 'file';
  #hadFocus = false;
  #hadCamera = false;

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
    const hadCamera = this.#hadCamera;
    this.#hadCamera = this.shutter !== null;
    if (this.shutter && !hadCamera) this.shutter.focus();
    else if (this.#hadFocus && this.shadowRoot?.activeElement === null) void this.focusHeading();
  }

  protected override render(): TemplateResult {
    const { shot, trail, comment } = this.screen;
    const camera = this.#cameraReport();
    const report = camera ? undefined : reportOf(this.screen, this.words, this.#isTaken);
    return html`
      <vw-frame
        .words=${this.words}
        .trail=${trail}
        .placeName=${shotPlace(this.words, shot)}
        .heading=${shotHeading(this.words, shot)}
        .sentence=${shotHint(this.words, shot)}
        @journey-action=${this.repeat}
      >
        <div class="stack">
          ${comment ? reviewerComment(this.words, comment) : nothing} ${this.#renderSubject(report)}
          ${report ? this.#renderReport(report) : this.#renderCameraAdvice(camera)}
          ${this.gaveSeveral ? html`<p class="small">${this.words.shot.several}</p>` : nothing}
        </div>
        <p class="visually-hidden" role="status">${(camera ?? report)?.announcement ?? ''}</p>
        ${this.#renderButtons(camera, report)} ${this.#renderQuietLine(camera, report)}
      </vw-frame>
      ${
        this.#intake.isOver
          ? html`<div class="drop-veil" aria-hidden="true">${picture}${this.words.shot.dropNow}</div>`
          : nothing
      }
    `;
  }

  /** Phones open their own camera, which takes the best picture; elsewhere the page shows it. */
  get #hasCamera(): boolean {
    return this.#hasTouch || this.screen.canUseCamera === true;
  }

  /** The last photo came from a camera, or the next one will. */
  get #isTaken(): boolean {
    return this.#hasTouch || this.#againSource === 'camera';
  }

  /** Taking it again goes back to where the last one came from. */
  get #againSource(): Source {
    const { shot, photo } = this.screen;
    if (shot.liveOnly) return 'camera';
    return photo?.face.isPdf ? 'file' : this.#lastSource;
  }

  get #isTall(): boolean {
    return this.screen.shot.kind === 'selfie' || this.screen.shot.kind === 'address';
  }

  #cameraReport(): CameraReport | undefined {
    const { screen, words } = this;
    return cameraReport({ screen, words, hasCamera: this.#hasCamera, choose: this.#chooseText() });
  }

  #renderSubject(report: ShotReport | undefined): TemplateResult {
    const { shot, photo, camera } = this.screen;
    if (camera) {
      return html`<vw-camera-view
        .words=${this.words}
        .view=${camera}
        .shot=${shot}
        ?tall=${this.#isTall}
      ></vw-camera-view>`;
    }
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

  #renderCameraAdvice(camera: CameraReport | undefined): TemplateResult | typeof nothing {
    if (!camera?.advice) return nothing;
    const { said, remedy } = camera.advice;
    return html`<vw-verdict
      .words=${this.words}
      .tone=${'look'}
      .heading=${said}
      .note=${remedy}
    ></vw-verdict>`;
  }

  #renderButtons(camera: CameraReport | undefined, report: ShotReport | undefined): unknown {
    if (camera) return camera.buttons.map((button) => this.#renderWay(button));
    return report ? report.buttons.map((button) => this.#renderButton(button)) : this.#renderFirstChoice();
  }

  #renderFirstChoice(): TemplateResult {
    const isFirst = !this.#hasCamera;
    return html`
      ${this.#renderSource(this.words.shot.useCamera, 'primary', 'camera')}
      ${this.#renderSource(this.#chooseText(), isFirst ? 'primary' : 'secondary', 'file')}
    `;
  }

  #chooseText(): string {
    return this.screen.shot.kind === 'address' ? this.words.shot.chooseFile : this.words.shot.choose;
  }

  #renderButton({ text, look, does }: ShotButton): TemplateResult | typeof nothing {
    if (does === 'take') return this.#renderSource(text, look, this.#againSource);
    return html`<button
      slot=${slotOf(look)}
      class="button ${look}"
      type="button"
      @click=${() => this.#act(does)}
    >
      ${text}
    </button>`;
  }

  #renderWay({ does, ...way }: CameraWay): TemplateResult | typeof nothing {
    if (does === 'file') return this.#renderSource(way.text, way.look, 'file');
    return cameraButton({ ...way, slot: slotOf(way.look), does, onPressed: this.#onCamera });
  }

  /** One way to a picture; nothing where this device or this shot has no such way. */
  #renderSource(text: string, look: Picker['look'], source: Source): TemplateResult | typeof nothing {
    const { shot } = this.screen;
    if (source === 'camera' ? !this.#hasCamera : shot.liveOnly) return nothing;
    const face = { text, look, ...(look !== 'link' && { slot: slotOf(look) }) };
    return source === 'file' || this.#hasTouch
      ? filePicker({ ...face, shot, source, onPicked: this.#onPicked })
      : cameraButton({ ...face, does: 'open', onPressed: this.#onCamera });
  }

  #renderQuietLine(
    camera: CameraReport | undefined,
    report: ShotReport | undefined,
  ): TemplateResult | typeof nothing {
    const { triesLeft } = this.screen;
    const line = camera ? camera.quiet : this.#quietText(report);
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
    if (!this.#hasCamera || this.screen.shot.liveOnly) return nothing;
    return this.#againSource === 'camera'
      ? this.#renderSource(text.orChoose, 'link', 'file')
      : this.#renderSource(text.orCamera, 'link', 'camera');
  }

  #act(action: PhotoAction): void {
    this.dispatchEvent(new PhotoActionEvent(this.screen.shot.key, action));
  }

  readonly #onCamera = (action: CameraAction): void => {
    if (action === 'take') this.#lastSource = 'camera';
    this.dispatchEvent(new CameraActionEvent(this.screen.shot.key, action));
  };

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
