import { css } from 'lit';

export const dataFieldStyles = css`
  .input,
  .option input {
    scroll-margin-block: calc(var(--vw-unit) * 24);
  }
  .short {
    max-inline-size: calc(var(--vw-unit) * 44);
  }
  .field .options {
    display: flex;
    flex-wrap: wrap;
    margin-block: var(--vw-space-1);
  }
  .field .option {
    flex: 1 1 auto;
    min-block-size: var(--vw-target);
    padding-inline: var(--vw-space-3);
  }
`;
