import { css } from 'lit';

export const markButtonsStyles = css`
  [role='group'] {
    display: flex;
    gap: 2px;
    padding: 2px;
    border: 1px solid var(--qa-edge);
    border-radius: 7px;
    background: var(--qa-surface);
  }
  button {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-inline-size: 30px;
    min-block-size: 28px;
    padding: 2px 4px;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--qa-soft);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--qa-sunken);
    color: var(--qa-ink);
  }
  button[aria-pressed='true'] {
    background: var(--qa-sunken);
    color: var(--qa-ink);
  }
  .approved[aria-pressed='true'] {
    background: var(--qa-good-tint);
    color: var(--qa-good);
  }
  .rejected[aria-pressed='true'] {
    background: var(--qa-stop-tint);
    color: var(--qa-stop);
  }
  .off {
    border-color: var(--qa-line);
  }
  .off button {
    cursor: default;
    opacity: 0.6;
  }
  .off button:hover {
    background: none;
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
