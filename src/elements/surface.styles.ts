import { css } from 'lit';
import { unseen } from '../styles/controls.js';

/**
 * The card that everything happens on, for the root element: `.surface` holds an optional `.brand` (the host's logo),
 * the notice bar and `.stage` with the screen. It follows the width it is given, never the viewport.
 */
export const surfaceStyles = css`
  :host {
    container-type: inline-size;
  }
  .surface {
    /* A page's own rules for every element reach the host and would be inherited from it. */
    all: initial;
    color-scheme: inherit;
    --vw-inset: var(--vw-space-6);
    position: relative;
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    max-inline-size: calc(var(--vw-unit) * 120);
    min-block-size: max(100%, var(--vw-unit) * 150);
    margin-inline: auto;
    border: 1px solid var(--vw-hairline);
    border-radius: var(--vw-radius-surface);
    background: var(--vw-surface);
    color: var(--vw-ink);
    box-shadow: var(--vw-shadow);
    font-family: var(--vw-font-given);
    font-size: var(--vw-size-l);
    line-height: var(--vw-line);
    overflow: clip;
    container-type: inline-size;
  }
  .brand {
    display: flex;
    align-items: center;
    padding: var(--vw-space-4) var(--vw-inset) 0;
  }
  .brand.empty {
    display: none;
  }
  .brand ::slotted(*) {
    max-block-size: calc(var(--vw-unit) * 8);
    max-inline-size: 60%;
  }
  .announced {
    ${unseen}
  }
  .stage {
    display: flex;
    flex-direction: column;
    flex: 1;
    padding: var(--vw-space-4) var(--vw-inset) 0;
  }
  .stage > * {
    animation: appear var(--vw-enter);
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  @container (max-width: 30em) {
    .surface {
      --vw-inset: var(--vw-space-4);
      min-block-size: max(100%, min(100svh, var(--vw-unit) * 225));
      border-inline: 0;
      border-radius: 0;
      box-shadow: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .stage > * {
      animation: none;
    }
  }
`;
