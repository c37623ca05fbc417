import { css } from 'lit';

export const faultSwitchesStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .now {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
    min-block-size: 34px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .now .button {
    flex: none;
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    padding: 8px 12px;
  }
  li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  .switch {
    position: relative;
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
    pointer-events: none;
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
  .numbers {
    display: flex;
    gap: 10px;
    margin-inline-start: auto;
  }
  .number {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--qa-soft);
    font-size: 12px;
  }
  .number .input {
    inline-size: 62px;
    min-block-size: 28px;
    padding: 2px 7px;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }
  .note {
    order: 1;
    inline-size: 100%;
    padding-inline-start: 46px;
    font-size: 12px;
  }
  @container (max-width: 330px) {
    .numbers {
      order: 2;
      inline-size: 100%;
      margin-block-start: 4px;
      padding-inline-start: 46px;
    }
  }
  @media (pointer: coarse) {
    .number .input {
      inline-size: 72px;
      min-block-size: 40px;
      font-size: 16px;
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
