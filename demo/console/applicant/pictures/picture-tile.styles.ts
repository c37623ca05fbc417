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
`;
