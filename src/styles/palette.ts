import { css } from 'lit';

/** Colours by daylight. Text pairs reach 4.5:1, edges 3:1; checked by `test/elements/tokens.test.ts`. */
export const lightPalette = css`
  --vw-surface: #ffffff;
  --vw-ground: #f3f6f9;
  --vw-sunken: #e8edf3;
  --vw-ink: #15202e;
  --vw-ink-soft: #4b5969;
  --vw-hairline: #d7dee7;
  --vw-edge: #748396;
  --vw-good: #0f6b3c;
  --vw-good-tint: #e6f4ec;
  --vw-look: #855000;
  --vw-look-tint: #fef3dc;
  --vw-look-mark: #ffb020;
  --vw-stop: #b3261e;
  --vw-stop-tint: #fcebe9;
  --vw-slate: #46566b;
  --vw-slate-tint: #edf1f5;
  --vw-shadow: 0 1px 2px rgb(20 32 46 / 0.06), 0 8px 28px rgb(20 32 46 / 0.09);
  --vw-focus: #10243e;
  --vw-focus-gap: #ffffff;
`;

/** Colours at night; the same roles and the same contrasts. */
export const darkPalette = css`
  --vw-surface: #141b24;
  --vw-ground: #1c2530;
  --vw-sunken: #25303d;
  --vw-ink: #eef2f7;
  --vw-ink-soft: #aab6c5;
  --vw-hairline: #303c4a;
  --vw-edge: #78899d;
  --vw-good: #6fd39d;
  --vw-good-tint: #14301f;
  --vw-look: #f3bd5f;
  --vw-look-tint: #33270e;
  --vw-look-mark: #ffb020;
  --vw-stop: #ffa198;
  --vw-stop-tint: #3b1c1a;
  --vw-slate: #b4c1d1;
  --vw-slate-tint: #222d39;
  --vw-shadow: 0 1px 2px rgb(0 0 0 / 0.4), 0 8px 28px rgb(0 0 0 / 0.35);
  --vw-focus: #ffffff;
  --vw-focus-gap: #0b1017;
`;
