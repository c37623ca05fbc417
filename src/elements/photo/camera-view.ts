import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CameraView as View } from '../../domain/screen.js';
import type { Shot } from '../../domain/shot.js';
import { base, spinner } from '../../styles/controls.js';
import { shotName } from '../../text/shot-words.js';
import type { Words } from '../../text/words.js';
import { define } from '../define.js';
import { cameraOff } from '../icons.js';
import { drawingStyles } from '../illustrations/drawing.js';
import { guideFor } from '../illustrations/guides.js';
import { cameraViewStyles } from './camera-view.styles.js';
import { photoViewStyles } from './photo-view.styles.js';

/** What the camera sees, in the frame that the photo will have, with lines to aim by. */
export class CameraView extends LitElement {
  static override styles = [base, spinner, drawingStyles, photoViewStyles, cameraViewStyles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) view!: View;
  @property({ attribute: false }) shot!: Shot;
  /** A square frame, for portraits and letters. */
  @property({ type: Boolean, reflect: true }) tall = false;

  protected override render(): TemplateResult {
    if (this.view.stage === 'live') return this.#renderLive(this.view.stream as MediaStream);
    return html`<div class="frame">
      ${
        this.view.stage === 'starting'
          ? html`<div class="veil alone">
              <span class="working"><span class="spinner"></span>${this.words.camera.starting}</span>
            </div>`
          : html`<div class="blocked">${cameraOff}</div>`
      }
    </div>`;
  }

  /** Applicants look into a selfie as into a mirror; only the picture on the screen is turned round. */
  #renderLive(stream: MediaStream): TemplateResult {
    return html`<div class="frame on">
      <video
        class=${this.shot.kind === 'selfie' ? 'mirrored' : ''}
        aria-label=${this.words.camera.preview(shotName(this.words, this.shot))}
        autoplay
        playsinline
        disablepictureinpicture
        .muted=${true}
        .srcObject=${stream}
      ></video>
      ${guideFor(this.shot).aim}
    </div>`;
  }
}

define('vw-camera-view', CameraView);

declare global {
  interface HTMLElementTagNameMap {
    'vw-camera-view': CameraView;
  }
}
