import { css } from 'lit';

export const shotGuideStyles = css`
  :host {
    font-family: var(--vw-font-given);
  }
  .outline {
    position: relative;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    border-radius: var(--vw-radius-photo);
    overflow: hidden;
  }
  :host([tall]) .outline {
    aspect-ratio: 1;
    max-block-size: calc(var(--vw-unit) * 80);
  }
  .outline::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--vw-hairline);
    border-radius: inherit;
  }
  .drop::after {
    border: 1.5px dashed var(--vw-edge);
  }
  ol {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--vw-space-2);
    margin-block-start: var(--vw-space-3);
  }
  .example {
    position: relative;
    aspect-ratio: 4 / 3;
    border-radius: var(--vw-radius-control);
    overflow: hidden;
  }
  .example::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--vw-hairline);
    border-radius: inherit;
  }
  li {
    min-inline-size: 0;
    text-align: center;
  }
  .caption {
    margin-block-start: var(--vw-space-1);
    font-size: var(--vw-size-s);
    line-height: var(--vw-line-tight);
    color: var(--vw-ink-soft);
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .badge {
    position: absolute;
    inset: 3px 3px auto auto;
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: calc(var(--vw-unit) * 4.5);
    block-size: calc(var(--vw-unit) * 4.5);
    border-radius: 50%;
    background: var(--vw-stop);
    color: var(--vw-surface);
  }
  .badge svg {
    inline-size: calc(var(--vw-unit) * 3.5);
    block-size: calc(var(--vw-unit) * 3.5);
    stroke-width: 2.75;
  }
  .good .badge {
    background: var(--vw-good);
  }
  .good .caption {
    color: var(--vw-good);
  }
  .good .example::after {
    border: 1.5px solid var(--vw-good);
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
  }
  @container (max-width: 18em) {
    ol {
      grid-template-columns: repeat(2, 1fr);
    }
  }
`;
