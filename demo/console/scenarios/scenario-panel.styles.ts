import { css } from 'lit';

export const scenarioPanelStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding-block-end: 24px;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    gap: 6px;
    padding-block: 12px 6px;
    background: var(--qa-ground);
  }
  .note {
    font-size: 12px;
    line-height: 1.4;
  }
  section {
    display: grid;
    gap: 6px;
  }
  h3 {
    font-size: 12px;
    color: var(--qa-soft);
  }
  ul {
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
    overflow: clip;
  }
  li {
    display: flex;
    align-items: center;
    padding-inline-end: 6px;
  }
  li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  li:hover {
    background: var(--qa-sunken);
  }
  .play {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    gap: 1px;
    padding: 8px 8px 8px 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .play:focus-visible {
    border-radius: 9px;
    outline-offset: -2px;
  }
  .title {
    font-weight: 600;
  }
  .play:hover .title {
    color: var(--qa-act);
  }
  code {
    font-size: 11px;
  }
  .side {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .none {
    padding: 20px 24px;
    text-align: center;
  }
`;
