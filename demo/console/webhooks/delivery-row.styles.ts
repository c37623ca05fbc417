import { css } from 'lit';

export const deliveryRowStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 10px 12px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  .top div {
    flex: 1 1 150px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .note,
  ol {
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  ol {
    display: grid;
    gap: 2px;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
  }
  .good {
    color: var(--qa-good);
  }
  .stop {
    color: var(--qa-stop);
  }
  summary {
    padding-block: 3px;
    border-radius: 5px;
    color: var(--qa-act);
    font-size: 12px;
    font-weight: 600;
    cursor: pointer;
  }
  pre {
    max-block-size: 320px;
    margin-block-start: 4px;
    padding: 10px 12px;
    border-radius: 7px;
    background: var(--qa-sunken);
    font-size: 11.5px;
    white-space: pre-wrap;
    overflow: auto;
    overflow-wrap: anywhere;
  }
`;
