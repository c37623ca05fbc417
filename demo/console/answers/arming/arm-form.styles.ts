import { css } from 'lit';

export const armFormStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 14px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  .note {
    font-size: 12px;
  }
  .short {
    color: var(--qa-stop);
    font-weight: 600;
  }
  .primary {
    justify-self: start;
  }
`;
