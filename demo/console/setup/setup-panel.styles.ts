import { css } from 'lit';

export const setupPanelStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
    padding-block: 14px 24px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .adapter {
    justify-content: space-between;
    margin-block-start: 6px;
  }
  .adapter .input {
    inline-size: 11rem;
  }
  .note {
    font-size: 12px;
  }
  ul {
    border: 1px solid var(--qa-line);
    border-radius: 8px;
    overflow: clip;
  }
  li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  .known {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 5px 10px;
    border: 0;
    background: var(--qa-surface);
    color: inherit;
    font: inherit;
    font-size: 12px;
    text-align: start;
    cursor: pointer;
  }
  .known:hover {
    background: var(--qa-sunken);
  }
  .known:focus-visible {
    outline-offset: -2px;
  }
  .known span {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .swatch {
    inline-size: 56px;
    block-size: 34px;
    padding: 3px;
    border: 1px solid var(--qa-edge);
    border-radius: 7px;
    background: var(--qa-surface);
    cursor: pointer;
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--qa-line);
  }
  @media (pointer: coarse) {
    .known {
      min-block-size: 40px;
    }
  }
`;
