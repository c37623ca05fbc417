import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { nameOf } from '../applicant/pictures/picture-words.js';
import type { Picture } from '../calls/operator-calls.js';
import { backIcon, closeIcon, foldIcon } from '../look/icons.js';
import type { ViewerCommand } from './viewer-keys.js';

/** What the viewer's head shows and does. */
export interface Head {
  readonly picture: Picture;
  /** Counted from 1. */
  readonly place: number;
  readonly count: number;
  readonly onCommand: (command: ViewerCommand) => void;
  readonly onClose: () => void;
}

/** The viewer's head: what the picture is, the way to the others, and out. */
export function viewerHead({ picture, place, count, onCommand, onClose }: Head): TemplateResult {
  const step = (name: string, key: string, by: 1 | -1, icon: TemplateResult): TemplateResult =>
    html`<button
      class="icon-button"
      type="button"
      aria-label=${name}
      aria-keyshortcuts=${key}
      title="${name} (${key})"
      aria-disabled=${place + by < 1 || place + by > count ? 'true' : 'false'}
      @click=${() => onCommand({ do: 'picture', by })}
    >
      ${icon}
    </button>`;
  return html`<header>
    <div class="title">
      <h2>${nameOf(picture)}</h2>
      <p class="soft" role="status">${picture.step}, picture ${place} of ${count}</p>
    </div>
    ${step('Previous picture', 'p', -1, backIcon)} ${step('Next picture', 'n', 1, foldIcon)}
    <button class="icon-button" type="button" aria-label="Close" title="Close (Esc)" @click=${onClose}>
      ${closeIcon}
    </button>
  </header>`;
}
