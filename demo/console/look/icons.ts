import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** One line drawing in the colour of the text around it; always beside words or inside a named control. */
function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg
    width="18"
    height="18"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.9"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${shape}
  </svg>`;
}

export const slidersIcon = icon(
  svg`<path d="M4 7h9m5 0h2M4 17h2m5 0h9" /><circle cx="15.5" cy="7" r="2.5" /><circle cx="8.5" cy="17" r="2.5" />`,
);
export const stampIcon = icon(
  svg`<path d="M5 20h14M6 16.5h12V14a2 2 0 0 0-2-2h-2.2c0-2 1.2-3.2 1.2-5a3 3 0 0 0-6 0c0 1.8 1.2 3 1.2 5H8a2 2 0 0 0-2 2Z" />`,
);
export const pulseIcon = icon(svg`<path d="M3 12h4l2.5-7 5 14 2.5-7h4" />`);
export const closeIcon = icon(svg`<path d="M6.5 6.5l11 11m0-11-11 11" />`);
export const foldIcon = icon(svg`<path d="m9 6 6 6-6 6" />`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14" />`);
export const checkIcon = icon(svg`<path d="m5.5 12.5 4.5 4.5 8.5-10" />`);
export const dotsIcon = icon(svg`<path d="M6 12h.01M12 12h.01M18 12h.01" stroke-width="2.8" />`);
export const backIcon = icon(svg`<path d="m15 6-6 6 6 6" />`);
export const minusIcon = icon(svg`<path d="M5 12h14" />`);
export const fitIcon = icon(svg`<path d="M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15" />`);
export const turnRightIcon = icon(svg`<path d="M19 12a7 7 0 1 1-2.3-5.2" /><path d="M19.5 3.5v4.2h-4.2" />`);
export const turnLeftIcon = icon(svg`<path d="M5 12a7 7 0 1 0 2.3-5.2" /><path d="M4.5 3.5v4.2h4.2" />`);
export const copyIcon = icon(
  svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2" /><path d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2" />`,
);
export const pdfIcon = icon(
  svg`<path d="M6 3h8l5 5v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z" /><path d="M14 3v5h5M8.5 13h7M8.5 16.5h4.5" />`,
);
export const signpostIcon = icon(
  svg`<path d="M12 3v2m0 6v2m0 6v2M5 5h11l3 3-3 3H5ZM19 13H8l-3 3 3 3h11Z" />`,
);
export const plugIcon = icon(svg`<path d="M9 3v5m6-5v5M6.5 8h11v3a5.5 5.5 0 0 1-11 0ZM12 16.5V21" />`);
export const hookIcon = icon(
  svg`<circle cx="15.5" cy="5" r="2" /><path d="M15.5 7v8.5a4.25 4.25 0 0 1-8.5 0V13l3 2.5" />`,
);
export const binIcon = icon(
  svg`<path d="M5 7h14M10 7V4.5h4V7m3 0-.7 11.2a1.5 1.5 0 0 1-1.5 1.3H9.2a1.5 1.5 0 0 1-1.5-1.3L7 7m3.3 3.5v5.5m3.4-5.5v5.5" />`,
);
export const linkIcon = icon(
  svg`<path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L11.8 6.5M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.3-1.3" />`,
);
export const arrowsIcon = icon(svg`<path d="M4 8.5h14m-4-4 4 4-4 4M20 15.5H6m4 4-4-4 4-4" />`);
