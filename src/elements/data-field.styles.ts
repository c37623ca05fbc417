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
    grid-template-columns: repeat(auto-fit, minmax(calc(var(--vw-unit) * 32), 1fr));
    margin-block: var(--vw-space-1);
  }
  .field .option {
    min-block-size: var(--vw-target);
    padding-inline: var(--vw-space-3);
  }
`;
