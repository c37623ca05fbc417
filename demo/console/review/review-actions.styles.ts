import { css } from 'lit';

export const reviewActionsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  [role='group'] {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .button {
    flex: 1 1 auto;
  }
  [data-act='askAgainByMarks'] {
    flex-basis: 100%;
  }
  .reason {
    inline-size: 100%;
    margin-block-start: -2px;
    font-size: 12px;
  }
`;
