import { css } from 'lit';

export const closedScreenStyles = css`
  .comment {
    margin-block-end: var(--vw-space-4);
    white-space: pre-line;
    overflow-wrap: anywhere;
    overflow: clip;
  }
  .reference {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vw-space-3);
    padding: var(--vw-space-3) var(--vw-space-4);
    border-radius: var(--vw-radius-control);
    background: var(--vw-slate-tint);
  }
  .reference dl {
    min-inline-size: 0;
  }
  dt {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  dd {
    font-size: var(--vw-size-xl);
    font-weight: var(--vw-weight-strong);
    letter-spacing: 0.04em;
    line-height: var(--vw-line-tight);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .copy {
    flex: none;
    min-block-size: var(--vw-target-small);
    font-size: var(--vw-size-m);
  }
`;
