import { css } from 'lit';

export const summaryScreenStyles = css`
  .reason {
    margin-block-end: var(--vw-space-4);
  }
  .items > li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0 var(--vw-space-3);
    padding-block: var(--vw-space-3);
    border-block-end: 1px solid var(--vw-hairline);
  }
  .items > li:first-child {
    border-block-start: 1px solid var(--vw-hairline);
  }
  .name {
    font-weight: var(--vw-weight-strong);
    line-height: var(--vw-line-tight);
    overflow-wrap: anywhere;
  }
  .status {
    display: flex;
    align-items: start;
    gap: var(--vw-space-1);
    margin-block-start: 2px;
    font-size: var(--vw-size-m);
    line-height: 1.4;
    color: var(--vw-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .status svg {
    flex: none;
    margin-block-start: calc(var(--vw-unit) * 0.25);
    inline-size: calc(var(--vw-unit) * 4.5);
    block-size: calc(var(--vw-unit) * 4.5);
  }
  .status.good {
    color: var(--vw-good);
  }
  .status.look {
    color: var(--vw-look);
  }
  .status.stop {
    color: var(--vw-stop);
  }
  .bar {
    block-size: 3px;
    margin-block-start: var(--vw-space-1);
  }
  .change {
    min-block-size: var(--vw-target-small);
    font-size: var(--vw-size-m);
  }
  .values + .change {
    align-self: start;
    margin-block-start: calc(var(--vw-unit) * -1);
  }
  .values {
    grid-column: 1 / 3;
    display: grid;
    gap: var(--vw-space-3);
    min-inline-size: 0;
  }
  dt {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  dd {
    line-height: var(--vw-line-tight);
    overflow-wrap: anywhere;
  }
  .problem {
    display: block;
    margin-block-start: var(--vw-space-4);
  }
  .receipt {
    margin-block-start: var(--vw-space-3);
  }
  .travel {
    display: grid;
    gap: 2px;
    font-size: var(--vw-size-m);
    font-variant-numeric: tabular-nums;
    color: var(--vw-ink-soft);
  }
  .travel:has(p) {
    margin-block-end: var(--vw-space-4);
  }
  .travel > p {
    font-weight: var(--vw-weight-strong);
    color: var(--vw-ink);
  }
  .waiting-note {
    margin-block-start: var(--vw-space-4);
    font-size: var(--vw-size-m);
    color: var(--vw-ink-soft);
  }
  @container (max-width: 16em) {
    .items > li {
      grid-template-columns: 1fr;
      justify-items: start;
      row-gap: var(--vw-space-2);
    }
    .items > li > * {
      grid-column: 1;
    }
  }
`;
