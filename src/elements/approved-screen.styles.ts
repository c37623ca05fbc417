import { css } from 'lit';

export const approvedScreenStyles = css`
  .outcome {
    inline-size: calc(var(--vw-unit) * 24);
    block-size: calc(var(--vw-unit) * 24);
    margin-inline: auto;
  }
`;
