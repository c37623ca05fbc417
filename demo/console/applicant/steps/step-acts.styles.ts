import { css } from 'lit';

export const stepActsStyles = css`
  details {
    border-block-start: 1px solid var(--qa-line);
  }
  summary {
    min-block-size: 28px;
    padding-block: 6px 0;
    color: var(--qa-soft);
    font-size: 12px;
    cursor: pointer;
  }
  summary:hover {
    color: var(--qa-ink);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding-block-start: 8px;
  }
  .reason {
    padding-block-start: 6px;
    font-size: 12px;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin-block-start: 10px;
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 44px;
      padding-block: 14px;
    }
  }
`;
