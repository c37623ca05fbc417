import { css } from 'lit';

/**
 * The console's colours by day and by night, and its one type size in pixels: the site around it has a root font size of
 * its own and rules for every element, of which nothing may come in. Text pairs reach 4.5:1, edges 3:1.
 */
export const palette = css`
  :host {
    --qa-ground: light-dark(#eef1f5, #10151c);
    --qa-surface: light-dark(#ffffff, #19202a);
    --qa-sunken: light-dark(#e4e9ef, #232c38);
    --qa-ink: light-dark(#18212d, #e9eef4);
    --qa-soft: light-dark(#516072, #a6b3c2);
    --qa-line: light-dark(#d5dce5, #303b49);
    --qa-edge: light-dark(#728094, #75859a);
    --qa-act: light-dark(#2450c4, #9db9ff);
    --qa-act-hover: light-dark(#1b3f9f, #b9cdff);
    --qa-on-act: light-dark(#ffffff, #0c1733);
    --qa-act-tint: light-dark(#e9effd, #1f2c4a);
    --qa-good: light-dark(#0f6b3c, #6fd39d);
    --qa-good-tint: light-dark(#e0f3e8, #14301f);
    --qa-look: light-dark(#7c4a00, #f3bd5f);
    --qa-look-tint: light-dark(#fdf0d5, #33270e);
    --qa-stop: light-dark(#a8231b, #ffa198);
    --qa-stop-tint: light-dark(#fbe6e4, #3b1c1a);
    --qa-focus: light-dark(#10243e, #ffffff);
    --qa-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  }
`;

/** What every shadow root of the console begins with. */
export const reset = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  pre,
  figure,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4 {
    font-size: inherit;
    font-weight: 600;
  }
  svg {
    display: block;
    flex: none;
  }
  code,
  pre,
  .mono {
    font-family: var(--qa-mono);
    font-size: 12px;
  }
  .soft {
    color: var(--qa-soft);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--qa-focus);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
