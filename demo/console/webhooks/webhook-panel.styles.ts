import { css } from 'lit';

export const webhookPanelStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    padding-block: 14px 24px;
  }
  h3 {
    margin-block: 6px -6px;
    font-size: 12px;
    color: var(--qa-soft);
  }
  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .none {
    padding: 20px 24px;
    text-align: center;
    text-wrap: balance;
  }
`;
