import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

const face = svg`<circle cx="9.5" cy="12.5" r="2.3" /><path d="M5.8 18.5a3.8 3.8 0 0 1 7.4 0" />`;
const card = svg`<rect x="2" y="6" width="28" height="20" rx="3" />`;

const passport = svg`<rect x="6" y="2.5" width="20" height="27" rx="3" /><circle cx="16" cy="13" r="5.5" />
  <path d="M10.5 13h11M16 7.5c-3.4 3.4-3.4 7.6 0 11 3.4-3.4 3.4-7.6 0-11ZM11.5 24.5h9" />`;
const idCard = svg`${card}${face}<path d="M18 12h8M18 16h8M18 20h5" />`;
const licence = svg`${card}<path d="M6 11h9" />
  <path d="m8.5 17.5 1.3-2.6a1.5 1.5 0 0 1 1.3-.9h5.8a1.5 1.5 0 0 1 1.3.9l1.3 2.6M7.5 21.5v-2.5a1.5 1.5 0 0 1 1.5-1.5h10a1.5 1.5 0 0 1 1.5 1.5v2.5ZM23 11h3M24 15h2" />`;
const permit = svg`${card}${face}<path d="m18 15.5 4-3.5 4 3.5M19.5 14.5V20h5v-5.5" />`;
const letter = svg`<path d="M8 2.5h11l6 6V27a2.5 2.5 0 0 1-2.5 2.5h-14A2.5 2.5 0 0 1 6 27V5a2.5 2.5 0 0 1 2-2.5Z" />
  <path d="M19 2.5v6h6M10.5 14.5h6M10.5 19h11M10.5 23.5h11" />`;

const shapes: ReadonlyMap<string, SVGTemplateResult> = new Map([
  ['PASSPORT', passport],
  ['ID_CARD', idCard],
  ['DRIVERS', licence],
  ['RESIDENCE_PERMIT', permit],
]);

/** A small drawing of a kind of document, for those who do not read the words; a written page for the others. */
export function documentIcon(type: string): TemplateResult {
  return html`<svg
    class="drawing"
    viewBox="0 0 32 32"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${shapes.get(type) ?? letter}
  </svg>`;
}
