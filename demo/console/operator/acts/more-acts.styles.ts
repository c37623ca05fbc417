import { css } from 'lit';

export const moreActsStyles = css`
  details {
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  summary {
    min-block-size: 36px;
    padding: 7px 12px;
    border-radius: 10px;
    font-weight: 600;
    cursor: pointer;
  }
  summary:hover {
    background: var(--qa-sunken);
  }
  summary .soft {
    font-weight: 400;
  }
  .groups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 0 12px 4px;
  }
  [role='group'] {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding-block: 10px;
    border-block-start: 1px solid var(--qa-line);
  }
  .title,
  .reason,
  qa-level-form {
    inline-size: 100%;
    font-size: 12px;
  }
  .title {
    font-weight: 600;
  }
  qa-level-form {
    font-size: inherit;
  }
  .status {
    min-block-size: 30px;
    padding-inline: 9px;
    border-radius: 99px;
    font-weight: 400;
  }
  .status[aria-pressed='true'] {
    border-color: var(--qa-act);
    background: var(--qa-act-tint);
    color: var(--qa-act);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 44px;
      padding-block: 11px;
    }
    .status {
      min-block-size: 44px;
    }
  }
`;
