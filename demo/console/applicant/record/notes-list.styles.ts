import { css } from 'lit';

export const notesListStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  form {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  textarea.input {
    flex: 1;
    min-block-size: 34px;
  }
  .button {
    flex: none;
  }
  ol {
    padding: 2px 12px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  li {
    padding-block: 7px;
  }
  li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  li p {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  time {
    font-size: 11.5px;
  }
`;
