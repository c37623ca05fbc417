import { css } from 'lit';

export const documentChoiceStyles = css`
  .option {
    position: relative;
  }
  .option input {
    scroll-margin-block: calc(var(--vw-unit) * 24);
  }
  .drawing {
    inline-size: calc(var(--vw-unit) * 8);
    block-size: calc(var(--vw-unit) * 8);
    color: var(--vw-ink-soft);
  }
  .option:has(:checked) .drawing {
    color: var(--vw-accent-text);
  }
  .option .what {
    font-weight: var(--vw-weight-strong);
  }
  .choice-error {
    margin-block-start: var(--vw-space-2);
  }
`;
