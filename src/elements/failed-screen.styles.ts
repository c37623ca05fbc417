import { css } from 'lit';

export const failedScreenStyles = css`
  .reference {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  .reference bdi {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
