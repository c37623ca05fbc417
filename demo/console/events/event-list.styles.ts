import { css } from 'lit';

export const eventListStyles = css`
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 12px 8px;
    background: var(--qa-ground);
  }
  .bar p {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  .button[disabled] {
    border-color: var(--qa-line);
    background: none;
    color: var(--qa-soft);
    cursor: default;
  }
  .none {
    padding: 32px 24px;
    text-align: center;
    text-wrap: balance;
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  summary,
  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: baseline;
    gap: 0 10px;
    padding: 5px 6px;
    border-radius: 6px;
  }
  summary {
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--qa-sunken);
  }
  time {
    flex: none;
    color: var(--qa-soft);
    font-family: var(--qa-mono);
    font-size: 11.5px;
  }
  strong {
    flex: none;
    font-weight: 600;
  }
  strong.stop {
    color: var(--qa-stop);
  }
  strong.look {
    color: var(--qa-look);
  }
  summary code {
    display: -webkit-box;
    grid-column: 2;
    overflow: hidden;
    color: var(--qa-soft);
    font-size: 11.5px;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  [open] summary code {
    display: none;
  }
  pre {
    margin: 2px 6px 10px;
    padding: 10px 12px;
    border-radius: 7px;
    background: var(--qa-surface);
    font-size: 11.5px;
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .divider {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block: 8px 4px;
    color: var(--qa-soft);
    font-size: 12px;
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: var(--qa-line);
  }
`;
