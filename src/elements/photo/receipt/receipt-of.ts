import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Photo } from '../../../domain/photo.js';
import type { Words } from '../../../text/words.js';
import './photo-receipt.js';

/** The receipt under a photo that is sent, can be, or was and did not do; nothing under one that cannot be. */
export function receiptOf(words: Words, photo: Photo | undefined): TemplateResult | typeof nothing {
  const isNotSent = photo?.stage === 'judged' && photo.judgement.verdict === 'refused';
  if (!photo?.face.receipt || isNotSent) return nothing;
  return html`<vw-photo-receipt .words=${words} .items=${[{ face: photo.face }]}></vw-photo-receipt>`;
}
