import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Photo } from '../../domain/photo.js';
import type { Words } from '../../text/words.js';
import { thumbnail } from './thumbnail.js';

/** The pages of a document that are ready, small and in their order; nothing for a photo by itself. */
export function pageStrip({ sheets }: Words, photo: Photo | undefined): TemplateResult | typeof nothing {
  const pages = photo && 'pages' in photo ? (photo.pages ?? []) : [];
  if (pages.length === 0) return nothing;
  return html`<ol class="pages" aria-label=${sheets.list}>
    ${pages.map((face, index) => html`<li>${thumbnail(face)}<span>${sheets.page(index + 1)}</span></li>`)}
  </ol>`;
}

/** Goes with the strip, and with the styles of thumbnails. */
export const pageStripStyles = css`
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vw-space-3);
    list-style: none;
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  .pages li {
    display: grid;
    justify-items: center;
    gap: var(--vw-space-1);
  }
`;
