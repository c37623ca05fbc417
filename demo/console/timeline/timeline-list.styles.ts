import { css } from 'lit';

export const timelineListStyles = css`
  :host {
    padding-block-end: 24px;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    gap: 8px;
    padding-block: 12px 8px;
    background: var(--qa-ground);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .bar p {
    flex: 1;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .button[disabled] {
    border-color: var(--qa-line);
    background: none;
    color: var(--qa-soft);
    cursor: default;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 30px;
    padding: 2px 10px 2px 8px;
    border: 1px solid var(--qa-edge);
    border-radius: 99px;
    background: none;
    color: var(--qa-soft);
    font: inherit;
    font-size: 12px;
    cursor: pointer;
  }
  .kind svg,
  .sign svg {
    inline-size: 15px;
    block-size: 15px;
  }
  .kind[aria-pressed='true'] {
    border-color: var(--qa-act);
    background: var(--qa-act-tint);
    color: var(--qa-act);
    font-weight: 600;
  }
  .kind[aria-pressed='false'] {
    text-decoration: line-through;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  .none {
    padding: 20px 24px;
    text-align: center;
    text-wrap: balance;
  }
  .message {
    margin-block-end: 8px;
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  summary,
  .line {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    align-items: baseline;
    gap: 0 8px;
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
    color: var(--qa-soft);
    font-family: var(--qa-mono);
    font-size: 11.5px;
  }
  .sign {
    align-self: start;
    padding-block-start: 2px;
    color: var(--qa-soft);
  }
  .sign.event {
    color: var(--qa-act);
  }
  .sign.webhook {
    color: var(--qa-good);
  }
  .what {
    overflow-wrap: anywhere;
  }
  strong {
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
    overflow: hidden;
    color: var(--qa-soft);
    font-size: 11.5px;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  details.event[open] summary code {
    display: none;
  }
  pre {
    max-block-size: 320px;
    margin: 2px 6px 10px;
    padding: 10px 12px;
    border-radius: 7px;
    background: var(--qa-surface);
    font-size: 11.5px;
    line-height: 1.5;
    white-space: pre-wrap;
    overflow: auto;
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
  @media (pointer: coarse) {
    .kind {
      min-block-size: 40px;
    }
  }
`;
