import { css } from 'lit';

export const historyListStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .bar p {
    flex: 1;
    font-size: 12px;
  }
  .button.quiet {
    justify-self: start;
  }
  ol {
    padding: 4px 12px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  p,
  summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
    padding-block: 6px;
    overflow-wrap: anywhere;
  }
  time {
    grid-area: 2 / 1;
  }
  summary {
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '+';
    grid-area: 1 / 2 / span 2;
    inline-size: 1em;
    font-size: 16px;
    color: var(--qa-soft);
    text-align: center;
  }
  [open] > summary::after {
    content: '–';
  }
  summary:hover strong {
    color: var(--qa-act);
  }
  time,
  .soft {
    font-size: 11.5px;
    color: var(--qa-soft);
  }
  pre {
    margin-block-end: 10px;
    padding: 8px 10px;
    border-radius: 7px;
    background: var(--qa-sunken);
    font-size: 11.5px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
