import { css } from 'lit';

export const shotScreenStyles = css`
  .stack {
    display: grid;
    gap: var(--vw-space-3);
  }
  .comment {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--vw-space-3);
    padding: var(--vw-space-3) var(--vw-space-4);
    border-inline-start: 3px solid var(--vw-look);
    border-start-end-radius: var(--vw-radius-control);
    border-end-end-radius: var(--vw-radius-control);
    background: var(--vw-look-tint);
    font-size: var(--vw-size-m);
  }
  .comment figcaption {
    font-size: var(--vw-size-s);
    font-weight: var(--vw-weight-strong);
    color: var(--vw-look);
  }
  .comment svg {
    grid-row: span 2;
    color: var(--vw-look);
  }
  .comment blockquote {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .turn {
    border: 1px solid var(--vw-hairline);
    background: var(--vw-surface);
    color: var(--vw-ink);
    box-shadow: var(--vw-shadow);
  }
  .drop-veil {
    position: absolute;
    inset: var(--vw-space-2);
    z-index: 2;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--vw-space-2);
    border: 2px dashed var(--vw-accent-edge);
    border-radius: var(--vw-radius-photo);
    background: var(--vw-accent-tint);
    color: var(--vw-accent-text);
    font-size: var(--vw-size-xl);
    font-weight: var(--vw-weight-strong);
    pointer-events: none;
    animation: show var(--vw-leave);
  }
  .quiet-line {
    display: grid;
    gap: var(--vw-space-1);
    justify-items: center;
  }
  .tries {
    font-variant-numeric: tabular-nums;
  }
  .last {
    font-weight: var(--vw-weight-strong);
    color: var(--vw-ink);
  }
  @keyframes show {
    from {
      opacity: 0;
    }
  }
`;
