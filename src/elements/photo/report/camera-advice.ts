import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../../text/words.js';
import '../verdict.js';
import type { CameraReport } from './camera-report.js';

/** What to do about a camera that gives no picture; nothing where it does. */
export function cameraAdvice(
  words: Words,
  camera: CameraReport | undefined,
): TemplateResult | typeof nothing {
  if (!camera?.advice) return nothing;
  const { said, remedy } = camera.advice;
  return html`<vw-verdict .words=${words} .tone=${'look'} .heading=${said} .note=${remedy}></vw-verdict>`;
}
