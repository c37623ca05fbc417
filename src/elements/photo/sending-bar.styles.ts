import { css } from 'lit';

/** `.bar`: how much of a photo has left, by `--sent` from 0 to 1; it fills in the direction of the text. */
export const sendingBarStyles = css`
  .bar {
    position: relative;
    block-size: 4px;
    border-radius: 2px;
    background: var(--vw-sunken);
    overflow: hidden;
  }
  .bar::after {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--vw-accent-edge);
    transform: scaleX(var(--sent));
    transform-origin: 0 50%;
    transition: transform 200ms linear;
  }
  .bar:dir(rtl)::after {
    transform-origin: 100% 50%;
  }
`;
