import { svg } from 'lit';
import { icon } from './icon.js';

/** Done, or good. */
export const tick = icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`, 'small');
/** Not like this. */
export const cross = icon(svg`<path d="M7 7l10 10M17 7 7 17" />`, 'small');
/** Good. */
export const goodSign = icon(svg`<circle cx="12" cy="12" r="9" /><path d="m8 12.3 2.8 2.7L16 9.5" />`);
/** Stop: this picture cannot be used. */
export const stopSign = icon(
  svg`<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3Z" /><path d="M12 8v4.5m0 3v.01" />`,
);
/** For your information. */
export const infoSign = icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5m0-8.5v.01" />`);
/** Take a picture. */
export const camera = icon(
  svg`<path d="M4 8h3l1.6-2.4h6.8L17 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1Z" /><circle cx="12" cy="13" r="3.4" />`,
);
/** No picture comes from the camera. */
export const cameraOff = icon(
  svg`<path d="M4 8h3l1.6-2.4h6.8L17 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1Z" /><path d="M4 3l16 18" />`,
);
/** A picture, or choosing one. */
export const picture = icon(
  svg`<rect x="3" y="4.5" width="18" height="15" rx="2" /><circle cx="8.5" cy="9.5" r="1.5" /><path d="m4 17 5-4.5 3.5 3L17 11l4 4" />`,
);
/** Turn a quarter clockwise. */
export const turn = icon(svg`<path d="M20 12a8 8 0 1 1-2.6-5.9" /><path d="M20.5 3v4.5H16" />`);
/** A PDF document. */
export const pdfPage = icon(
  svg`<path d="M6 3h8l5 5v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z" /><path d="M14 3v5h5M8.5 13h7M8.5 16.5h4.5" />`,
);
/** Private. */
export const padlock = icon(
  svg`<rect x="5" y="10.5" width="14" height="10" rx="2" /><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />`,
  'small',
);
/** Somebody’s words. */
export const speech = icon(
  svg`<path d="M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5Z" />`,
);
/** A list opens below. */
export const downChevron = icon(svg`<path d="m6 9.5 6 6 6-6" />`, 'small');
