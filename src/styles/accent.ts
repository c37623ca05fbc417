import { css } from 'lit';

/*
 * The host gives one colour, `--vw-accent`; everything else about it is worked out here, in the browser, from its
 * relative luminance `y` — the very number that WCAG contrast is made of, so the contrasts hold for any colour:
 * scaling x, y and z together darkens, mixing linearly with white lightens, and neither leaves the sRGB gamut.
 *
 * Fill: colours up to y 0.3 are brought to at most 0.175 and carry white text (≥ 4.6:1); brighter ones stay and carry black (≥ 7:1).
 */

/** The accent's derived colours by daylight: fill under text, text and edges on the surface. */
export const lightAccent = css`
  --vw-accent-fill: color(
    from var(--vw-accent-given) xyz-d65 calc(x * min(1, max(clamp(0, (y - 0.3) * 99999, 1), 0.175 / y)))
      calc(y * min(1, max(clamp(0, (y - 0.3) * 99999, 1), 0.175 / y)))
      calc(z * min(1, max(clamp(0, (y - 0.3) * 99999, 1), 0.175 / y)))
  );
  --vw-accent-text: color(
    from var(--vw-accent-given) xyz-d65 calc(x * min(1, 0.14 / y)) calc(y * min(1, 0.14 / y))
      calc(z * min(1, 0.14 / y))
  );
  --vw-accent-edge: color(
    from var(--vw-accent-given) xyz-d65 calc(x * min(1, 0.24 / y)) calc(y * min(1, 0.24 / y))
      calc(z * min(1, 0.24 / y))
  );
`;

/** The accent's derived colours at night; dark brands are lifted so that they stand off the surface. */
export const darkAccent = css`
  --vw-accent-lifted: color(
    from var(--vw-accent-given) xyz-d65 calc(x + (0.9505 - x) * max(0, (0.16 - y) / (1.0001 - y)))
      calc(y + (1 - y) * max(0, (0.16 - y) / (1.0001 - y)))
      calc(z + (1.089 - z) * max(0, (0.16 - y) / (1.0001 - y)))
  );
  --vw-accent-fill: color(
    from var(--vw-accent-lifted) xyz-d65 calc(x * min(1, max(clamp(0, (y - 0.3) * 99999, 1), 0.175 / y)))
      calc(y * min(1, max(clamp(0, (y - 0.3) * 99999, 1), 0.175 / y)))
      calc(z * min(1, max(clamp(0, (y - 0.3) * 99999, 1), 0.175 / y)))
  );
  --vw-accent-text: color(
    from var(--vw-accent-given) xyz-d65 calc(x + (0.9505 - x) * max(0, (0.36 - y) / (1.0001 - y)))
      calc(y + (1 - y) * max(0, (0.36 - y) / (1.0001 - y)))
      calc(z + (1.089 - z) * max(0, (0.36 - y) / (1.0001 - y)))
  );
  --vw-accent-edge: color(
    from var(--vw-accent-given) xyz-d65 calc(x + (0.9505 - x) * max(0, (0.2 - y) / (1.0001 - y)))
      calc(y + (1 - y) * max(0, (0.2 - y) / (1.0001 - y)))
      calc(z + (1.089 - z) * max(0, (0.2 - y) / (1.0001 - y)))
  );
`;

/** What follows from the fill in either theme: the text on it, its states, and the faint tint of the surface. */
export const accentStates = css`
  --vw-on-accent: color(
    from var(--vw-accent-fill) xyz-d65 calc(0.9505 * clamp(0, (0.2 - y) * 99999, 1))
      calc(1 * clamp(0, (0.2 - y) * 99999, 1)) calc(1.089 * clamp(0, (0.2 - y) * 99999, 1))
  );
  --vw-off-accent: color(
    from var(--vw-accent-fill) xyz-d65 calc(0.9505 * clamp(0, (y - 0.2) * 99999, 1))
      calc(1 * clamp(0, (y - 0.2) * 99999, 1)) calc(1.089 * clamp(0, (y - 0.2) * 99999, 1))
  );
  --vw-accent-hover: color-mix(in oklab, var(--vw-accent-fill) 88%, var(--vw-off-accent));
  --vw-accent-pressed: color-mix(in oklab, var(--vw-accent-fill) 76%, var(--vw-off-accent));
  --vw-accent-tint: color-mix(in oklab, var(--vw-accent-fill) 8%, var(--vw-surface));
`;

/** For browsers without relative colours: the accent as given, under white text. */
export const plainAccent = css`
  --vw-accent-fill: var(--vw-accent-given);
  --vw-accent-text: var(--vw-accent-given);
  --vw-accent-edge: var(--vw-accent-given);
  --vw-on-accent: #ffffff;
  --vw-accent-hover: var(--vw-accent-given);
  --vw-accent-pressed: var(--vw-accent-given);
  --vw-accent-tint: var(--vw-ground);
`;
