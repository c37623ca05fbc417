import { css } from 'lit';

export const webhookTargetStyles = css`
  :host {
    padding: 14px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  form,
  .secret {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .secret {
    gap: 6px;
    margin-block-start: 14px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--qa-line);
  }
  .note {
    font-size: 12px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .value {
    display: block;
    padding: 8px 10px;
    border-radius: 7px;
    background: var(--qa-sunken);
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
