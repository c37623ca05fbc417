import { css } from 'lit';

export const shotScreenStyles = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--vw-space-3);
  }
  vw-verdict {
    /* The buttons stand over the foot of the page. */
    scroll-margin-block-end: calc(var(--vw-unit) * 22);
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
