import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PhotoFace } from '../../domain/photo.js';
import { pdfPage, picture } from '../icons.js';

function signOf(face: PhotoFace | undefined): TemplateResult {
  return face?.isPdf ? html`${pdfPage}<small>PDF</small>` : picture;
}

/** A small view of a photo beside its name, or the sign of what it is; the name says the rest. */
export function thumbnail(face: PhotoFace | undefined): TemplateResult {
  const url = face?.isPdf ? undefined : face?.previewUrl;
  return html`<span class="thumbnail"
    >${url === undefined ? signOf(face) : html`<img src=${url} alt="" draggable="false" />`}</span
  >`;
}
