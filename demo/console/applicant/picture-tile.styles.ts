import { css } from 'lit';

export const pictureTileStyles = css`
  :host {
    min-inline-size: 0;
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .frame {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 6px;
    inline-size: 100%;
    block-size: 104px;
    padding: 0;
    border: 1px solid var(--qa-line);
    border-radius: 8px;
    background: var(--qa-sunken);
    color: var(--qa-ink);
    font: inherit;
    text-decoration: none;
    overflow: clip;
    cursor: pointer;
  }
  a.frame:hover,
  button.frame:hover {
    border-color: var(--qa-act);
  }
  :host([bare]) .frame {
    block-size: 52px;
  }
  .frame img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .waiting {
    cursor: default;
    animation: breathe 1.2s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  .name {
    margin-block-start: 5px;
    font-weight: 600;
  }
  .chip {
    margin-block-start: 4px;
    white-space: normal;
  }
  dialog {
    max-inline-size: min(1200px, 94vw);
    max-block-size: 94dvh;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: var(--qa-surface);
    color: var(--qa-ink);
    font-size: 14px;
    overflow: hidden;
  }
  dialog::backdrop {
    background: rgb(8 12 18 / 0.72);
  }
  .large {
    display: flex;
    flex-direction: column;
    max-block-size: inherit;
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 8px 10px 16px;
  }
  header div {
    flex: 1;
  }
  header .soft {
    font-size: 12px;
  }
  .large img {
    min-block-size: 0;
    max-inline-size: 100%;
    margin-inline: auto;
    object-fit: contain;
  }
`;
