import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** A head and shoulders without features, in a box 30 wide and 36 high. */
function portrait(x: number, y: number): SVGTemplateResult {
  return svg`<g transform="translate(${x} ${y})">
    <rect class="tone" width="30" height="36" rx="2.5" />
    <circle class="sheet" cx="15" cy="14" r="6" />
    <path class="sheet" d="M4.5 36c.6-8 4.6-11.5 10.5-11.5S24.9 28 25.5 36Z" />
  </g>`;
}

/** The front of a card: portrait and lines. */
export const cardFront = svg`<g>
  <rect class="sheet" x="26" y="27" width="108" height="68" rx="6" />
  <path d="M34 38h34" />
  ${portrait(34, 48)}
  <path d="M74 51h50M74 61h36M74 71h44" />
  <path d="M74 83h16" /><circle class="tone" cx="118" cy="80" r="6.5" />
</g>`;

/** The back of a card: a strip, lines and the rows that machines read. */
export const cardBack = svg`<g>
  <rect class="sheet" x="26" y="27" width="108" height="68" rx="6" />
  <rect class="tone" x="34" y="36" width="20" height="15" rx="2.5" /><path d="M34 43.5h20M44 36v15" />
  <path d="M64 39h60M64 48h40M34 62h50" />
  <path stroke-dasharray="3 4" d="M35 76h90M35 85h90" />
</g>`;

/** A passport open at the page with the photo; the other page is only hinted at. */
export const passportPage = svg`<g>
  <path class="tone" d="M34 16h92a5 5 0 0 1 5 5v36H29V21a5 5 0 0 1 5-5Z" />
  <path d="M46 28h68M46 37h68M46 46h40" stroke-dasharray="1 5" />
  <path class="sheet" d="M29 57h102v42a5 5 0 0 1-5 5H34a5 5 0 0 1-5-5Z" />
  <g transform="translate(36 62) scale(.76)">${portrait(0, 0)}</g>
  <path d="M66 65h34M66 72h52M66 79h26" />
  <path stroke-dasharray="3 4" d="M37 94.5h86" />
</g>`;

/** A letter with an address at the top and a date. */
export const letter = svg`<g>
  <path class="sheet" d="M46 12h54l14 14v82a3 3 0 0 1-3 3H46a3 3 0 0 1-3-3V15a3 3 0 0 1 3-3Z" />
  <path class="tone" d="M100 12v11a3 3 0 0 0 3 3h11Z" />
  <rect class="marked" x="50" y="34" width="36" height="22" rx="2.5" />
  <path class="mark" d="M55 41h24M55 49h17" />
  <path d="M94 45h13M51 66h56M51 75h56M51 84h44M51 97h20" />
</g>`;
