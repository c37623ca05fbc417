import { css } from 'lit';

export const thumbnailStyles = css`
  .thumbnail {
    position: relative;
    display: grid;
    place-content: center;
    justify-items: center;
    flex: none;
    inline-size: calc(var(--vw-unit) * 16);
    block-size: calc(var(--vw-unit) * 12);
    border: 1px solid var(--vw-hairline);
    border-radius: var(--vw-radius-control);
    background: var(--vw-ground);
    color: var(--vw-slate);
    overflow: hidden;
  }
  .thumbnail small {
    font-size: var(--vw-size-s);
    font-weight: var(--vw-weight-strong);
    line-height: 1;
  }
  .thumbnail img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .thumbnail img:has(+ small) {
    object-position: top;
  }
  .thumbnail img + small {
    position: absolute;
    inset-block-end: 2px;
    inset-inline-end: 2px;
    padding: 1px 4px;
    border: 1px solid var(--vw-hairline);
    border-radius: 4px;
    background: var(--vw-surface);
    color: var(--vw-ink);
  }
`;
