import { css } from 'lit';

export const labelPickerStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  details {
    border: 1px solid var(--qa-line);
    border-radius: 8px;
  }
  summary {
    min-block-size: 32px;
    padding: 6px 10px;
    border-radius: 8px;
    cursor: pointer;
  }
  summary:hover {
    background: var(--qa-sunken);
  }
  .input {
    margin: 4px 8px;
    inline-size: calc(100% - 16px);
  }
  .list {
    max-block-size: 190px;
    padding: 2px 8px 8px;
    overflow-y: auto;
  }
  .list label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding-inline: 4px;
    border-radius: 5px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .list label:hover {
    background: var(--qa-sunken);
  }
  .list:focus-visible {
    outline-offset: -2px;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 5px;
  }
  .chosen:empty {
    display: none;
  }
  .taken {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 26px;
    padding: 2px 6px 2px 9px;
    border: 0;
    border-radius: 99px;
    background: var(--qa-look-tint);
    color: var(--qa-look);
    font: inherit;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .taken svg {
    inline-size: 14px;
    block-size: 14px;
  }
  @media (pointer: coarse) {
    .list label {
      min-block-size: 40px;
    }
  }
`;
