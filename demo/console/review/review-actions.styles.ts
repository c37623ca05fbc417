import { css } from 'lit';

export const reviewActionsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
  }
  [role='group'] {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  [role='group']:first-child .button {
    flex: 1;
  }
  .reasons {
    inline-size: 100%;
    font-size: 12px;
  }
  .reasons:not(:has(p)) {
    display: none;
  }
`;
