import { css } from 'lit';

export const lastTryScreenStyles = css`
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--vw-space-6);
  }
  h3 {
    margin-block-end: var(--vw-space-2);
    font-size: var(--vw-size-m);
    font-weight: var(--vw-weight-strong);
    color: var(--vw-ink-soft);
  }
  .causes {
    display: grid;
    gap: var(--vw-space-3);
  }
  .causes li {
    padding-inline-start: var(--vw-space-3);
    border-inline-start: 3px solid var(--vw-hairline);
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--vw-target-small);
    border-radius: 4px;
    font-size: var(--vw-size-m);
    font-weight: var(--vw-weight-strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .now {
    padding: var(--vw-space-4);
    border-radius: var(--vw-radius-photo);
    background: var(--vw-slate-tint);
  }
  .checks {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--vw-space-3) var(--vw-space-4);
    align-items: start;
  }
  .checks > :only-child {
    grid-column: 1 / -1;
  }
  .example {
    inline-size: calc(var(--vw-unit) * 26);
    aspect-ratio: 4 / 3;
    border: 1px solid var(--vw-hairline);
    border-radius: var(--vw-radius-control);
    overflow: hidden;
  }
  figcaption {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  figure:not(.why) figcaption {
    max-inline-size: calc(var(--vw-unit) * 26);
    margin-block-start: var(--vw-space-1);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .checks ul {
    display: grid;
    gap: var(--vw-space-2);
  }
  .checks li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--vw-space-2);
    font-size: var(--vw-size-m);
    line-height: 1.4;
  }
  .checks li svg {
    color: var(--vw-accent-text);
  }
  .after {
    color: var(--vw-ink-soft);
    text-wrap: pretty;
  }
  @container (max-width: 20em) {
    .checks {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .now {
      border: 1px solid CanvasText;
    }
    .checks li svg {
      color: CanvasText;
    }
  }
`;
