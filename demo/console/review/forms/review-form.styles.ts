import { css } from 'lit';

export const reviewFormStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 14px;
    border: 1px solid var(--qa-edge);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  h3 {
    font-size: 15px;
  }
  h3:focus {
    outline: none;
  }
  ul {
    border-block: 1px solid var(--qa-line);
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-block: 8px;
  }
  li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(78px, auto);
    align-items: center;
    gap: 10px;
  }
  .item label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
    line-height: 1.35;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .value {
    text-align: end;
    overflow-wrap: anywhere;
  }
  qa-reason-fields {
    padding-inline-start: 28px;
  }
  .hint {
    font-size: 12px;
  }
  .short {
    color: var(--qa-stop);
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
