import { css } from 'lit';

export const confirmedActStyles = css`
  :host([asking]) {
    flex: 1 0 100%;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 10px 12px;
    border: 1px solid var(--qa-stop);
    border-radius: 8px;
    background: var(--qa-surface);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
