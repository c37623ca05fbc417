import { css } from 'lit';

export const operatorPanelStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    padding-block: 14px 24px;
  }
  .note {
    padding: 32px 24px;
    text-align: center;
    text-wrap: balance;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(84px, auto) minmax(0, 1fr);
    gap: 3px 12px;
    overflow-wrap: anywhere;
  }
  dd .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--qa-act);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  dd .link:hover {
    text-decoration: underline;
  }
  .told {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block: -4px;
    color: var(--qa-good);
    font-weight: 600;
  }
  .told:empty {
    margin-block: -7px;
  }
  .reason {
    font-size: 12px;
  }
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  h3 {
    margin-block: 6px -6px;
    font-size: 12px;
    color: var(--qa-soft);
  }
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .data {
    padding: 10px 12px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
`;
