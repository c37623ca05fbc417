import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Shot } from '../../../domain/shot.js';
import { camera, picture } from '../../icons.js';

/** Where a picture comes from. */
export type Source = 'camera' | 'file';

/** How a picker looks and what becomes of what is picked. */
export interface Picker {
  readonly shot: Shot;
  readonly source: Source;
  readonly text: string;
  readonly look: 'primary' | 'secondary' | 'quiet' | 'link';
  readonly slot?: 'actions' | 'more';
  readonly onPicked: (files: readonly File[], source: Source) => void;
}

function accepted({ shot, source }: Picker): string {
  return source === 'file' && shot.kind === 'address' ? 'image/*,application/pdf' : 'image/*';
}

function onChange(event: Event, { onPicked, source }: Picker): void {
  const input = event.target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  // Left filled, the same file could not be chosen again: that would be no change.
  input.value = '';
  onPicked(files, source);
}

/** A button that opens the camera or the device's files: a real file input, with its label as the face. */
export function filePicker(picker: Picker): TemplateResult {
  const { shot, source, text, look, slot } = picker;
  const facing = shot.kind === 'selfie' ? 'user' : 'environment';
  const isLink = look === 'link';
  return html`<label slot=${ifDefined(slot)} class="ring ${isLink ? 'link' : `button ${look}`}">
    ${isLink ? nothing : source === 'camera' ? camera : picture}${text}
    <input
      class="visually-hidden"
      type="file"
      accept=${accepted(picker)}
      capture=${ifDefined(source === 'camera' ? facing : undefined)}
      @change=${(event: Event) => onChange(event, picker)}
    />
  </label>`;
}
