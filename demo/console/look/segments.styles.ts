import { css } from 'lit';

/** Radio buttons side by side: `.segments` with a label for each, whose `span` is its face. */
export const segments = css`
  .segments {
    display: flex;
    padding: 2px;
    border-radius: 8px;
    background: var(--qa-sunken);
  }
  .segments label {
    position: relative;
    flex: 1;
    cursor: pointer;
  }
  .segments span {
    display: flex;
    align-items: center;
    justify-content: center;
    block-size: 100%;
    min-block-size: 30px;
    padding: 2px 6px;
    border-radius: 6px;
    text-align: center;
  }
  .segments :hover > span {
    color: var(--qa-act);
  }
  .segments :checked + span {
    background: var(--qa-surface);
    box-shadow:
      0 0 0 1px var(--qa-edge),
      0 1px 2px rgb(0 0 0 / 0.12);
    font-weight: 600;
  }
  .segments :focus-visible + span {
    outline: 2px solid var(--qa-focus);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    .segments span {
      min-block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .segments :checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
