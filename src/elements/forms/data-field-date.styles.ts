import { css } from 'lit';

export const dateFieldStyles = css`
  .boxes {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vw-space-3);
    margin-block-start: var(--vw-space-1);
  }
  .boxes + .error {
    margin-block-start: var(--vw-space-2);
  }
  .box {
    display: grid;
    gap: var(--vw-space-1);
    inline-size: calc(var(--vw-unit) * 17);
  }
  .year {
    inline-size: calc(var(--vw-unit) * 24);
  }
  .part {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  .input {
    scroll-margin-block: calc(var(--vw-unit) * 24);
    font-variant-numeric: tabular-nums;
  }
`;
