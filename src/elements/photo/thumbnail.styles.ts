import { css } from 'lit';

export const thumbnailStyles = css`
  .thumbnail {
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
`;
