import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PhotoFace } from '../../domain/photo.js';
import { pdfPage, picture } from '../icons.js';

const mark = html`<small>PDF</small>`;

function signOf(face: PhotoFace | undefined): TemplateResult {
  return face?.isPdf ? html`${pdfPage}${mark}` : picture;
}

function previewOf(url: string, isPdf: boolean): TemplateResult {
  const image = html`<img src=${url} alt="" draggable="false" />`;
  return isPdf ? html`${image}${mark}` : image;
}

/** A small view of a photo or a page beside its name, or the sign of what it is; the name says the rest. */
export function thumbnail(face: PhotoFace | undefined): TemplateResult {
  const view = face?.previewUrl === undefined ? signOf(face) : previewOf(face.previewUrl, face.isPdf);
  return html`<span class="thumbnail">${view}</span>`;
}
