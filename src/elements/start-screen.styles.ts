import { css } from 'lit';

export const startScreenStyles = css`
  h3 {
    margin-block-end: var(--vw-space-2);
    font-size: var(--vw-size-m);
    font-weight: var(--vw-weight-strong);
    color: var(--vw-ink-soft);
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--vw-space-4);
    padding-block: var(--vw-space-3);
  }
  li + li {
    border-block-start: 1px solid var(--vw-hairline);
  }
  .tile {
    display: grid;
    place-items: center;
    inline-size: calc(var(--vw-unit) * 12);
    block-size: calc(var(--vw-unit) * 12);
    border-radius: var(--vw-radius-photo);
    background: var(--vw-accent-tint);
    color: var(--vw-accent-text);
  }
  .pictogram {
    inline-size: calc(var(--vw-unit) * 8);
    block-size: calc(var(--vw-unit) * 8);
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  strong {
    display: block;
    font-weight: var(--vw-weight-strong);
    line-height: var(--vw-line-tight);
  }
  .note {
    margin-block-start: 2px;
    font-size: var(--vw-size-m);
    line-height: 1.4;
    color: var(--vw-ink-soft);
    overflow-wrap: anywhere;
  }
  .privacy {
    text-wrap: balance;
  }
  .privacy svg {
    display: inline-block;
    inline-size: 1.3em;
    block-size: 1.3em;
    vertical-align: -0.25em;
  }
  @media (forced-colors: active) {
    .tile {
      border: 1px solid CanvasText;
    }
  }
`;
