import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CameraAction } from '../../gestures.js';
import { camera } from '../../icons.js';
import type { ShotButton } from '../report/report.js';

/** A button that does something with the live camera. */
export interface CameraButton {
  readonly text: string;
  readonly look: ShotButton['look'] | 'link';
  readonly slot?: 'actions' | 'more';
  readonly does: CameraAction;
  /** It is there already and does nothing yet. */
  readonly isWaiting?: boolean;
  readonly onPressed: (action: CameraAction) => void;
}

/** A button of the live camera; the one that takes the photo has the class `shutter`, as the focus goes there. */
export function cameraButton({ text, look, slot, does, isWaiting, onPressed }: CameraButton): TemplateResult {
  const hasIcon = does === 'take' || (does === 'open' && look === 'primary');
  const face = look === 'link' ? 'link' : `button ${look}`;
  return html`<button
    slot=${ifDefined(slot)}
    class="${face} ${does === 'take' ? 'shutter' : ''}"
    type="button"
    aria-disabled=${ifDefined(isWaiting ? 'true' : undefined)}
    @click=${() => (isWaiting ? undefined : onPressed(does))}
  >
    ${hasIcon ? camera : nothing}${text}
  </button>`;
}
