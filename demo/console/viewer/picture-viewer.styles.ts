import { css } from 'lit';

/** Nearly the whole screen: the picture, its tools below, and beside it, or on a narrow screen under it, what is known of it. */
export const pictureViewerStyles = css`
  dialog {
    inline-size: min(1500px, 100vw - 32px);
    block-size: calc(100dvh - 32px);
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: var(--qa-surface);
    color: var(--qa-ink);
    overflow: hidden;
  }
  dialog:focus {
    outline: none;
  }
  dialog::backdrop {
    background: rgb(8 12 18 / 0.72);
  }
  .frame {
    display: grid;
    grid-template: 'head head' auto 'middle side' minmax(0, 1fr) 'tools side' auto / minmax(0, 1fr) 340px;
    block-size: 100%;
  }
  header {
    grid-area: head;
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 8px 8px 8px 16px;
    border-block-end: 1px solid var(--qa-line);
  }
  .title {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    line-height: 1.3;
  }
  h2 {
    font-size: 15px;
  }
  .title .soft {
    font-size: 12px;
  }
  .middle {
    grid-area: middle;
    display: grid;
    min-block-size: 0;
    padding: 8px 8px 0;
  }
  .waiting {
    place-self: center;
    display: grid;
    justify-items: center;
    gap: 10px;
  }
  img,
  qa-pdf-page {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .tools {
    grid-area: tools;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 2px 14px;
    padding: 6px 8px;
  }
  .tools > span {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .figure {
    min-inline-size: 52px;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .icon-button[aria-disabled='true'] {
    color: var(--qa-edge);
    opacity: 0.55;
    cursor: default;
  }
  .icon-button[aria-disabled='true']:hover {
    background: none;
  }
  qa-picture-side {
    grid-area: side;
    border-inline-start: 1px solid var(--qa-line);
  }
  @media (max-width: 819.98px) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      border-radius: 0;
    }
    .frame {
      grid-template:
        'head' auto
        'middle' minmax(0, 1fr)
        'tools' auto
        'side' minmax(0, 38%) / minmax(0, 1fr);
    }
    qa-picture-side {
      border-inline-start: 0;
      border-block-start: 1px solid var(--qa-line);
    }
  }
`;
