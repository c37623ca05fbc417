import { css } from 'lit';

export const photoReceiptStyles = css`
  :host {
    display: block;
    font-size: var(--vw-size-m);
  }
  details {
    border-radius: var(--vw-radius-control);
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: var(--vw-space-2);
    min-block-size: calc(var(--vw-unit) * 8);
    border-radius: 4px;
    color: var(--vw-ink-soft);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary svg {
    flex: none;
    inline-size: calc(var(--vw-unit) * 4.5);
    block-size: calc(var(--vw-unit) * 4.5);
  }
  summary svg:last-child {
    transition: transform var(--vw-enter);
  }
  [open] > summary svg:last-child {
    transform: rotate(180deg);
  }
  .lead {
    margin-block-start: var(--vw-space-2);
  }
  .items {
    display: grid;
    gap: var(--vw-space-4);
    margin-block-start: var(--vw-space-2);
  }
  .name {
    font-weight: var(--vw-weight-strong);
  }
  img {
    display: block;
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: calc(var(--vw-unit) * 60);
    margin-block: var(--vw-space-2);
    border: 1px solid var(--vw-hairline);
    border-radius: var(--vw-radius-photo);
  }
  .lines {
    display: grid;
    gap: var(--vw-space-2);
  }
  .lines li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--vw-space-2);
    overflow-wrap: anywhere;
    color: var(--vw-ink-soft);
  }
  .lines .sent {
    color: var(--vw-ink);
  }
  .lines svg,
  .dash {
    inline-size: calc(var(--vw-unit) * 4);
    block-size: calc(var(--vw-unit) * 4);
    margin-block-start: calc(var(--vw-unit) * 0.75);
  }
  .dash {
    display: grid;
    place-items: center;
  }
  .dash::before {
    content: '';
    inline-size: calc(var(--vw-unit) * 2);
    border-block-start: 2px solid currentColor;
  }
`;
