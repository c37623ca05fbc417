import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

const shoulders = svg`<path class="tone" d="M38 260V122c1-21 15-31 42-31s41 10 42 31v138Z" />
  <path class="sheet" d="M70 80v12c0 7 20 7 20 0V80Z" />`;
const head = svg`<path class="sheet" d="M60 50c0-15 8-24 20-24s20 9 20 24c0 18-9 33-20 33S60 68 60 50Z" />`;
const hair = svg`<path class="hair" d="M59 52c-3-20 5-33 21-33s24 13 21 33c-2-9-6-14-12-16-7 3-17 3-21-1-5 3-8 9-9 17Z" />`;

/** A head and shoulders without features. */
export const face: SVGTemplateResult = svg`<g>${shoulders}${head}${hair}</g>`;

/** The oval a face belongs in. */
export const faceOval = svg`<ellipse class="mark" cx="80" cy="52" rx="33" ry="42" stroke-dasharray="7 6" />`;

/** A small card, held beside the face. */
const heldCard = svg`<g transform="rotate(-5 122 70)">
  <rect class="marked" x="99" y="55" width="46" height="30" rx="3.5" />
  <rect class="sheet mark" x="104" y="61" width="11" height="14" rx="1.5" />
  <path class="mark" d="M120 63h19M120 69.5h13M120 76h16" />
  <path class="sheet" d="M111 260V124c-2-12-5-20-7-31-1-5 1-9 4-9s4 3 5 7h10c3 0 5 2 5 5 0 10-3 18-3 28v136Z" />
</g>`;

/** A face and a card in one picture. */
export const faceWithCard: SVGTemplateResult = svg`<g><g transform="translate(-24 0)">${face}</g>${heldCard}</g>`;

/** Where the face and the card belong in one picture. */
export const ovalBesideCard: SVGTemplateResult = svg`<g>
  <g transform="translate(-24 0)">${faceOval}</g>
  <rect class="mark" x="99" y="55" width="46" height="30" rx="3.5" transform="rotate(-5 122 70)" />
</g>`;

/** What hides a face: a cap and dark glasses. */
export const coveredFace: SVGTemplateResult = svg`<g>
  ${shoulders}${head}
  <path class="solid" d="M65 51h13v3.5a6.5 6.5 0 0 1-13 0Zm17 0h13v3.5a6.5 6.5 0 0 1-13 0Z" />
  <path d="M78 52.5c1.5-1.200 2.5-1.200 4 0M65 52h-5M95 52h5" />
  <path class="hair" d="M58 42c-1-16 8-25 22-25s23 9 22 25c-13-5-31-5-44 0Z" />
</g>`;
