import { css } from 'lit';

export const armedListStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: start;
  }
  ol {
    inline-size: 100%;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
    overflow: clip;
    counter-reset: place;
  }
  li {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 3px 4px 3px 12px;
    counter-increment: place;
  }
  li::before {
    content: counter(place) '.';
    color: var(--qa-soft);
    font-variant-numeric: tabular-nums;
  }
  li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  .words {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .icon-button:focus-visible {
    outline-offset: -2px;
  }
`;
