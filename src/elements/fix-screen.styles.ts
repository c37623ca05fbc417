import { css } from 'lit';

export const fixScreenStyles = css`
  .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--vw-space-4);
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--vw-space-3);
    padding: var(--vw-space-4);
    border: 1px solid var(--vw-hairline);
    border-radius: var(--vw-radius-photo);
    overflow-wrap: anywhere;
  }
  .item.open {
    border-inline-start: 3px solid var(--vw-look-mark);
  }
  .top {
    display: flex;
    align-items: center;
    gap: var(--vw-space-3);
  }
  h3 {
    font-size: var(--vw-size-l);
    font-weight: var(--vw-weight-strong);
    line-height: var(--vw-line-tight);
  }
  .top > div {
    min-inline-size: 0;
  }
  .fields {
    display: grid;
    gap: var(--vw-space-3);
    font-size: var(--vw-size-m);
  }
  .fields li {
    padding-inline-start: var(--vw-space-3);
    border-inline-start: 3px solid var(--vw-hairline);
  }
  .strong,
  .fields strong {
    font-weight: var(--vw-weight-strong);
  }
  .tries {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .last {
    font-weight: var(--vw-weight-strong);
    color: var(--vw-ink);
  }
  .done {
    display: flex;
    align-items: center;
    gap: var(--vw-space-1);
    font-size: var(--vw-size-m);
    color: var(--vw-good);
  }
  .accepted {
    margin-block-start: var(--vw-space-6);
  }
  .accepted h3 {
    font-size: var(--vw-size-m);
    color: var(--vw-ink-soft);
  }
  .accepted li {
    display: flex;
    align-items: center;
    gap: var(--vw-space-2);
    min-block-size: calc(var(--vw-unit) * 9);
    font-size: var(--vw-size-m);
    color: var(--vw-ink-soft);
    overflow-wrap: anywhere;
  }
  .accepted svg {
    color: var(--vw-good);
  }
  @container (max-width: 16em) {
    .top {
      flex-direction: column;
      align-items: flex-start;
    }
  }
`;
