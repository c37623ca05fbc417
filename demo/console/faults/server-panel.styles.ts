import { css } from 'lit';

export const serverPanelStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 22px;
    padding-block: 14px 24px;
    container-type: inline-size;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  h3 {
    font-size: 14px;
  }
  .none {
    padding: 20px 24px;
    text-align: center;
    text-wrap: balance;
  }
`;
