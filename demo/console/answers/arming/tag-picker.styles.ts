import { css } from 'lit';

export const tagPickerStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 5px;
  }
  .tag {
    min-block-size: 28px;
    padding: 2px 9px;
    border: 1px solid var(--qa-line);
    border-radius: 99px;
    background: none;
    color: var(--qa-ink);
    font-family: var(--qa-mono);
    font-size: 11.5px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .tag:hover {
    background: var(--qa-sunken);
  }
  .tag[aria-pressed='true'] {
    border-color: var(--qa-look);
    background: var(--qa-look-tint);
    color: var(--qa-look);
    font-weight: 600;
  }
  .other {
    display: flex;
    gap: 8px;
  }
  @media (pointer: coarse) {
    .tag {
      min-block-size: 40px;
      padding-inline: 12px;
    }
  }
  @media (forced-colors: active) {
    .tag[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
