import { css } from 'lit';

export const faultSwitchesStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    justify-items: start;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
    overflow: clip;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 12px;
    padding: 8px 12px;
  }
  li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 28px;
    cursor: pointer;
  }
  .switch input {
    position: absolute;
    inline-size: 36px;
    block-size: 20px;
    opacity: 0;
    cursor: pointer;
  }
  .track {
    flex: none;
    position: relative;
    inline-size: 36px;
    block-size: 20px;
    border: 1px solid var(--qa-edge);
    border-radius: 99px;
    background: var(--qa-sunken);
  }
  .track::after {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--qa-edge);
    transition: translate 150ms ease-out;
  }
  :checked + .track {
    border-color: var(--qa-look);
    background: var(--qa-look);
  }
  :checked + .track::after {
    background: var(--qa-surface);
    translate: 16px;
  }
  :focus-visible + .track {
    outline: 2px solid var(--qa-focus);
    outline-offset: 2px;
  }
  .note {
    grid-row: 2;
    grid-column: 1;
    padding-inline-start: 46px;
    font-size: 12px;
  }
  .numbers {
    grid-row: 1 / 3;
    grid-column: 2;
    display: flex;
    gap: 8px;
  }
  .number {
    display: grid;
    gap: 2px;
    inline-size: 92px;
    font-size: 11px;
    color: var(--qa-soft);
  }
  .number span {
    white-space: nowrap;
  }
  .number .input {
    min-block-size: 30px;
    padding-block: 2px;
    color: var(--qa-ink);
  }
  @container (max-width: 430px) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
    .numbers {
      grid-row: 3;
      grid-column: 1;
      padding-inline-start: 46px;
    }
  }
  @media (forced-colors: active) {
    .track::after {
      background: ButtonText;
    }
    :checked + .track {
      background: Highlight;
    }
  }
`;
