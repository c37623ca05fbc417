import { css } from 'lit';

export const secretFormStyles = css`
  form {
    display: grid;
    gap: 14px;
    justify-items: start;
    margin-block-start: 14px;
    padding: 18px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  h3 {
    font-size: 15px;
  }
  .field,
  .message {
    inline-size: 100%;
  }
`;
