import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Photo, PhotoAction } from '../domain/photo.js';
import { firstComment, reasonFor } from '../text/reasons.js';
import { shotHeading, shotHint, shotName, shotPlace } from '../text/shot-words.js';
import { cssVariable } from './css-variable.js';
import { define } from './define.js';
import './frame.js';
import { CameraActionEvent, PhotoActionEvent, PhotoChosenEvent, PlaceChosenEvent } from './gestures.js';
import type { CameraAction } from './gestures.js';
import { picture, turn } from './icons.js';
import './photo/camera-view.js';
import { pageStrip, pageStripStyles } from './photo/page-strip.js';
import './photo/photo-view.js';
import { receiptOf } from './photo/receipt/receipt-of.js';
import { beforeReport } from './photo/report/answer-report.js';
import { cameraAdvice } from './photo/report/camera-advice.js';
import { cameraReport } from './photo/report/camera-report.js';
import type { CameraReport, CameraWay } from './photo/report/camera-report.js';
import type { ShotButton, ShotReport } from './photo/report/report.js';
import { reportOf } from './photo/report/shot-report.js';
import { sendingBarStyles } from './photo/sending-bar.styles.js';
import './photo/shot-guide.js';
import { cameraButton } from './photo/source/camera-buttons.js';
import { FileIntake } from './photo/source/file-intake.js';
import { PhotoSources } from './photo/source/photo-sources.js';
import { thumbnailStyles } from './photo/thumbnail.styles.js';
import './photo/verdict.js';
import type { Verdict } from './photo/verdict.js';
import { reasonPanel } from './reasons/reason-note.js';
import { reasonNoteStyles } from './reasons/reason-note.styles.js';
import { ScreenElement } from './screen-element.js';
import { shotScreenStyles } from './shot-screen.styles.js';

function slotOf(look: ShotButton['look']): 'actions' | 'more' {
  return look === 'primary' ? 'actions' : 'more';
}

/** One picture: how it should look, choosing it, what the device thinks of it, and what becomes of it. */
export class ShotScreen extends ScreenElement<'shot'> {
  static override styles = [
    ...ScreenElement.styles,
    sendingBarStyles,
    reasonNoteStyles,
    pageStripStyles,
    thumbnailStyles,
    shotScreenStyles,
  ];

  @state() private gaveSeveral = false;
  @query('.shutter') private readonly shutter!: HTMLElement | null;
  @query('vw-verdict') private readonly verdict!: Verdict | null;

  readonly #intake = new FileIntake(this);
  readonly #sources = new PhotoSources(this);
  #hadFocus = false;
  #hadCamera = false;

  /** Not while one is being looked at, nor when the next one needs a word first because it is the last. */
  get takesFiles(): boolean {
    const { shot, photo, triesLeft, isLastTryNews = false } = this.screen;
    const isHeld =
      photo?.stage === 'inspecting' || (photo?.stage === 'refused' && (isLastTryNews || triesLeft === 0));
    return !shot.liveOnly && !isHeld;
  }

  /** Takes the first of the files for this shot. */
  takeFiles(files: readonly File[]): void {
    const [file] = files;
    if (!file) return;
    this.gaveSeveral = files.length > 1;
    this.dispatchEvent(new PhotoChosenEvent(this.screen.shot.key, file));
  }

  /** Tells what was done with the live camera. */
  useCamera(action: CameraAction): void {
    this.dispatchEvent(new CameraActionEvent(this.screen.shot.key, action));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('screen');
    if (before && before.shot.key !== this.screen.shot.key) this.gaveSeveral = false;
    this.#hadFocus = this.shadowRoot?.activeElement !== null && this.shadowRoot?.activeElement !== undefined;
  }

  /** When the control that had the focus is gone, the heading takes it, so that a keyboard is never lost. */
  protected override updated(changed: PropertyValues<this>): void {
    this.#bringIntoView(changed.get('screen')?.photo?.stage);
    const hadCamera = this.#hadCamera;
    this.#hadCamera = this.shutter !== null;
    if (this.shutter && !hadCamera) this.shutter.focus();
    else if (this.#hadFocus && this.shadowRoot?.activeElement === null) void this.focusHeading();
  }

  /** What is wrong with a photo must be read before it is used, so that it must not lie below the edge of the page. */
  #bringIntoView(before: Photo['stage'] | undefined): void {
    const { photo } = this.screen;
    const isDoubted = photo?.stage === 'judged' && photo.judgement.verdict !== 'ok';
    const asks = isDoubted || photo?.stage === 'refused' || photo?.stage === 'stuck';
    const { verdict } = this;
    if (!asks || photo.stage === before || !verdict) return;
    void verdict.updateComplete.then(() => {
      verdict.scrollIntoView({ block: 'nearest' });
    });
  }

  protected override render(): TemplateResult {
    const { shot, trail } = this.screen;
    const camera = this.#cameraReport();
    const report = camera ? undefined : reportOf(this.screen, this.words, this.#sources.isTaken);
    const before = this.#beforeReport();
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
          ${before ? this.#renderReport(before) : nothing} ${this.#renderReason()}
          ${pageStrip(this.words, this.screen.photo)} ${this.#renderSubject(report)}
          ${report ? this.#renderReport(report) : cameraAdvice(this.words, camera)}
          ${receiptOf(this.words, camera ? undefined : this.screen.photo)}
          ${this.gaveSeveral ? html`<p class="small">${this.words.shot.several}</p>` : nothing}
        </div>
        <p class="visually-hidden" role="status">${(camera ?? report ?? before)?.announcement ?? ''}</p>
        ${this.#renderButtons(camera, report)} ${before?.buttons.map((button) => this.#renderButton(button))}
        ${this.#renderQuietLine(camera, report)}
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

  #cameraReport(): CameraReport | undefined {
    const { screen, words } = this;
    const { hasCamera, chooseText } = this.#sources;
    return cameraReport({ screen, words, hasCamera, choose: chooseText });
  }

  #beforeReport(): ShotReport | undefined {
    const { shot, photo, camera, before = [] } = this.screen;
    return photo || camera ? undefined : beforeReport(before, { words: this.words, shot });
  }

  /** What a reviewer wants to be better; nothing where this shot is not asked again. */
  #renderReason(): TemplateResult | typeof nothing {
    const { comment, labels = [] } = this.screen;
    if (labels.length === 0 && firstComment(comment) === undefined) return nothing;
    return reasonPanel(this.words, reasonFor(this.words, [comment], labels));
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
        .isDropZone=${!shot.liveOnly && !this.#sources.hasTouch}
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
      .open=${report.open}
      .note=${report.note}
    >
      ${
        report.fraction === undefined
          ? nothing
          : html`<div class="bar" ${cssVariable('--sent', report.fraction)}></div>`
      }
    </vw-verdict>`;
  }

  #renderButtons(camera: CameraReport | undefined, report: ShotReport | undefined): unknown {
    if (camera) return camera.buttons.map((button) => this.#renderWay(button));
    return report ? report.buttons.map((button) => this.#renderButton(button)) : this.#renderFirstChoice();
  }

  #renderFirstChoice(): TemplateResult {
    const { hasCamera, chooseText } = this.#sources;
    const look = hasCamera ? 'secondary' : 'primary';
    return html`
      ${this.#sources.render('camera', this.words.shot.useCamera, 'primary', 'actions')}
      ${this.#sources.render('file', chooseText, look, slotOf(look))}
    `;
  }

  #renderButton({ text, look, does }: ShotButton): TemplateResult | typeof nothing {
    if (does === 'take') return this.#sources.render(this.#sources.again, text, look, slotOf(look));
    return html`<button
      slot=${slotOf(look)}
      class="button ${look}"
      type="button"
      @click=${() => (does === 'pick' ? this.#pickAnother() : this.#act(does))}
    >
      ${text}
    </button>`;
  }

  #renderWay({ does, ...way }: CameraWay): TemplateResult | typeof nothing {
    const slot = slotOf(way.look);
    if (does === 'file') return this.#sources.render('file', way.text, way.look, slot);
    return cameraButton({ ...way, slot, does, onPressed: this.#sources.onCamera });
  }

  #renderQuietLine(
    camera: CameraReport | undefined,
    report: ShotReport | undefined,
  ): TemplateResult | typeof nothing {
    const { triesLeft } = this.screen;
    const line = camera ? camera.quiet : this.#quietText(report);
    const other = report?.buttons[0]?.does === 'take' ? this.#sources.renderOther() : nothing;
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
    return this.#sources.hasTouch ? '' : shot.dropHint;
  }

  #act(action: PhotoAction): void {
    this.dispatchEvent(new PhotoActionEvent(this.screen.shot.key, action));
  }

  /** Back to the choice of documents, without the photo of the one that will not do. */
  #pickAnother(): void {
    const { shot, photo } = this.screen;
    if (photo?.stage === 'refused') this.#act('discard');
    this.dispatchEvent(new PlaceChosenEvent({ at: 'pick', step: shot.step }));
  }
}

define('vw-shot-screen', ShotScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-shot-screen': ShotScreen;
  }
}
