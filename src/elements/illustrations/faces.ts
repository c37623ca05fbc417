import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** A head and shoulders without features. */
export const face = svg`<g>
  <path class="sheet" d="M44 121c1-22 13-33 36-33s35 11 36 33Z" />
  <path class="sheet" d="M71 79v10c0 6 18 6 18 0V79Z" />
  <path class="sheet" d="M59 50c0-16 8-26 21-26s21 10 21 26c0 19-9 33-21 33S59 69 59 50Z" />
</g>`;

/** The oval a face belongs in. */
export const faceOval = svg`<ellipse class="mark" cx="80" cy="54" rx="31" ry="39" stroke-dasharray="7 6" />`;

/** A small card, held beside the face. */
export const heldCard = svg`<g transform="rotate(-5 122 76)">
  <rect class="marked" x="101" y="61" width="44" height="29" rx="3.5" />
  <rect class="sheet mark" x="105.5" y="67" width="11" height="14" rx="1.5" />
  <path class="mark" d="M121 69h18M121 75.5h13M121 82h16" />
  <path class="sheet" d="M112 97c-3-4-3-8 1-10 4-2 9-1 11 3v8Z" />
</g>`;

/** A face and a card in one picture. */
export const faceWithCard: SVGTemplateResult = svg`<g><g transform="translate(-22 0)">${face}</g>${heldCard}</g>`;

/** What hides a face: a hat and dark glasses. */
export const coveredFace = svg`<g>
  ${face}
  <path class="solid" d="M64 50h13v3.5a6.5 6.5 0 0 1-13 0Zm19 0h13v3.5a6.5 6.5 0 0 1-13 0Z" />
  <path d="M77 51.5c2-1.5 4-1.5 6 0" />
  <path class="tone" d="M57 42c-1-17 8-27 23-27s24 10 23 27c-13-5-33-5-46 0Z" />
</g>`;
