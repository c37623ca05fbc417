import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** One line drawing on a 24-unit grid in the colour of the text around it; always beside words or inside a named control. */
export function icon(shape: SVGTemplateResult, size: 'large' | 'small' = 'large'): TemplateResult {
  return html`<svg
    class="icon icon-${size}"
    width="24"
    height="24"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${shape}
  </svg>`;
}

/** One step back; turned around where the text runs from right to left. */
export const backArrow = icon(svg`<path d="M19 12H5m6 6-6-6 6-6" />`);
/** Look again. */
export const lookSign = icon(
  svg`<path d="M10.3 4.2 2.9 17.1A2 2 0 0 0 4.6 20h14.8a2 2 0 0 0 1.7-2.9L13.7 4.2a2 2 0 0 0-3.4 0Z" /><path d="M12 9v4.5m0 3v.01" />`,
);
/** No connection. */
export const cloudOff = icon(
  svg`<path d="M4 4l16 16M17.5 17.5H7.5a4 4 0 0 1-.7-7.9M10 6.2A5.5 5.5 0 0 1 17.4 10a3.8 3.8 0 0 1 2.7 6" />`,
);
