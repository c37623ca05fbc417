import { css } from 'lit';
import { accentStates, darkAccent, lightAccent, plainAccent } from './accent.js';
import { darkPalette, lightPalette } from './palette.js';
import { unit } from './unit.js';

const night = css`
  color-scheme: dark;
  ${darkPalette}
`;

/**
 * Every public custom property, on the root element; screens and parts inherit them.
 * `--vw-accent` and `--vw-font` may be set by the page on the element or on anything around it.
 */
export const tokens = css`
  :host {
    all: initial;
    display: block;
    font-size: medium;
    color-scheme: light;
    --vw-unit: ${unit};
    --vw-space-1: calc(var(--vw-unit) * 1);
    --vw-space-2: calc(var(--vw-unit) * 2);
    --vw-space-3: calc(var(--vw-unit) * 3);
    --vw-space-4: calc(var(--vw-unit) * 4);
    --vw-space-6: calc(var(--vw-unit) * 6);
    --vw-space-8: calc(var(--vw-unit) * 8);
    --vw-space-12: calc(var(--vw-unit) * 12);
    --vw-target: calc(var(--vw-unit) * 12);
    --vw-target-small: calc(var(--vw-unit) * 11);
    --vw-size-s: calc(var(--vw-unit) * 3.25);
    --vw-size-m: calc(var(--vw-unit) * 3.75);
    --vw-size-l: calc(var(--vw-unit) * 4.25);
    --vw-size-xl: calc(var(--vw-unit) * 5);
    --vw-size-xxl: calc(var(--vw-unit) * 6.5);
    --vw-weight: 400;
    --vw-weight-strong: 600;
    --vw-line: 1.5;
    --vw-line-tight: 1.25;
    --vw-radius-control: 8px;
    --vw-radius-photo: 12px;
    --vw-radius-surface: 16px;
    --vw-enter: 180ms ease-out;
    --vw-leave: 120ms ease-out;
    --vw-font-given: var(
      --vw-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      Arial,
      sans-serif
    );
    --vw-accent-given: var(--vw-accent, #1d4fd1);
    ${lightPalette}
    ${plainAccent}
  }
  :host([theme='dark']) {
    ${night}
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${night}
    }
  }
  @supports (color: color(from red xyz-d65 x y calc(z * min(1, 0.1 / y)))) {
    :host {
      ${lightAccent}
      ${accentStates}
    }
    :host([theme='dark']) {
      ${darkAccent}
    }
    @media (prefers-color-scheme: dark) {
      :host(:not([theme='light'])) {
        ${darkAccent}
      }
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --vw-enter: 0s;
      --vw-leave: 0s;
    }
  }
  :host([hidden]) {
    display: none;
  }
`;
