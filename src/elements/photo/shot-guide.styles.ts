import { css } from 'lit';

export const shotGuideStyles = css`
  :host {
    font-family: var(--vw-font-given);
  }
  .outline {
    position: relative;
    aspect-ratio: 4 / 3;
    border-radius: var(--vw-radius-photo);
    overflow: hidden;
  }
  :host([tall]) .outline {
    aspect-ratio: 1;
    max-block-size: calc(var(--vw-unit) * 84);
    inline-size: 100%;
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
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 2px;
    margin-block-start: var(--vw-space-1);
    font-size: var(--vw-size-s);
    line-height: var(--vw-line-tight);
    overflow-wrap: anywhere;
  }
  .caption svg {
    inline-size: calc(var(--vw-unit) * 4);
    block-size: calc(var(--vw-unit) * 4);
    stroke-width: 2.5;
  }
  .good {
    color: var(--vw-good);
  }
  .bad svg {
    color: var(--vw-stop);
  }
  .good .example::after {
    border: 1.5px solid var(--vw-good);
  }
  @container (max-width: 21em) {
    ol {
      grid-template-columns: repeat(2, 1fr);
    }
  }
`;
