import { css } from 'lit';

export const pictureSideStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 14px;
    padding: 14px 16px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  :host(:focus-visible) {
    outline: 2px solid var(--qa-focus);
    outline-offset: -3px;
  }
  .mark {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .reason {
    font-size: 12px;
  }
  h3 {
    inline-size: 100%;
    color: var(--qa-soft);
    font-size: 12px;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .tags p {
    inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .chip {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    font-size: 12px;
    overflow-wrap: anywhere;
  }
`;
