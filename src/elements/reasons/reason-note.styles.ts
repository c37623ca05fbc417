import { css } from 'lit';

/** For `reasonNote` and `reasonPanel`. A comment may hold anything: it wraps anywhere and paints nothing outside its box. */
export const reasonNoteStyles = css`
  .why {
    min-inline-size: 0;
    font-size: var(--vw-size-m);
    overflow-wrap: anywhere;
  }
  .why p + p {
    margin-block-start: var(--vw-space-1);
  }
  .why figcaption {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  .why blockquote {
    white-space: pre-line;
    overflow: clip;
  }
  .reason {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--vw-space-3);
    padding: var(--vw-space-3) var(--vw-space-4);
    border-inline-start: 3px solid var(--vw-look);
    border-start-end-radius: var(--vw-radius-control);
    border-end-end-radius: var(--vw-radius-control);
    background: var(--vw-look-tint);
  }
  .reason svg {
    color: var(--vw-look);
  }
  .reason figcaption {
    font-weight: var(--vw-weight-strong);
    color: var(--vw-look);
  }
  @media (forced-colors: active) {
    .reason svg {
      color: CanvasText;
    }
  }
`;
