import { css } from 'lit';

export const countryFieldStyles = css`
  .field {
    position: relative;
  }
  .box {
    position: relative;
  }
  .box .input {
    padding-inline-end: var(--vw-space-12);
    text-overflow: ellipsis;
    /* A field that gets the focus shall not hide behind the buttons that stay in view. */
    scroll-margin-block: calc(var(--vw-unit) * 24);
  }
  .toggle {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: var(--vw-target);
    border-radius: var(--vw-radius-control);
    color: var(--vw-ink-soft);
  }
  .toggle:hover {
    background: none;
    color: var(--vw-ink);
  }
  .popup {
    display: flex;
    flex-direction: column;
    position: absolute;
    inset: 100% 0 auto;
    z-index: 2;
    margin: 0;
    padding: 0;
    max-block-size: calc(var(--vw-unit) * 72);
    overflow: hidden;
    border: 1px solid var(--vw-edge);
    border-radius: var(--vw-radius-control);
    background: var(--vw-surface);
    color: var(--vw-ink);
    box-shadow: var(--vw-shadow);
    font-size: var(--vw-size-l);
    line-height: var(--vw-line-tight);
  }
  .popup:popover-open {
    position: fixed;
    inset: auto;
  }
  #list {
    position: relative;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--vw-space-2);
    min-block-size: var(--vw-target-small);
    padding: var(--vw-space-2) var(--vw-space-3);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .choice:hover {
    background: var(--vw-ground);
  }
  .choice.active {
    background: var(--vw-accent-fill);
    color: var(--vw-on-accent);
  }
  .choice.suggested {
    border-block-end: 1px solid var(--vw-hairline);
  }
  .choice svg {
    margin-inline-start: auto;
  }
  .none {
    padding: var(--vw-space-3);
    color: var(--vw-ink-soft);
  }
  @media (forced-colors: active) {
    .choice.active {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
