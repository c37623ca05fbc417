import { css } from 'lit';

/** Read aloud, not seen. */
export const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** What every shadow root begins with: border boxes, inherited type, hidden helpers, one focus ring. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  svg {
    display: block;
    flex: none;
  }
  .icon {
    inline-size: calc(var(--vw-unit) * 6);
    block-size: calc(var(--vw-unit) * 6);
  }
  .icon-small {
    inline-size: calc(var(--vw-unit) * 5);
    block-size: calc(var(--vw-unit) * 5);
  }
  .visually-hidden {
    ${unseen}
  }
  .ring {
    position: relative;
  }
  :focus-visible,
  .ring:has(:focus-visible) {
    outline: 3px solid var(--vw-focus);
    outline-offset: 2px;
    box-shadow:
      0 0 0 2px var(--vw-focus-gap),
      0 0 0 6px var(--vw-focus-gap);
  }
  .ring :focus-visible {
    outline: none;
    box-shadow: none;
  }
  .small {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  .soft {
    color: var(--vw-ink-soft);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** Buttons: `.button` with `.primary`, `.secondary` or `.quiet`; `.busy` shows a working indicator. */
export const buttons = css`
  .button {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--vw-space-2);
    min-block-size: var(--vw-target);
    padding: var(--vw-space-2) var(--vw-space-4);
    border: 1px solid transparent;
    border-radius: var(--vw-radius-control);
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--vw-size-l);
    font-weight: var(--vw-weight-strong);
    line-height: var(--vw-line-tight);
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    transition:
      background-color var(--vw-leave),
      border-color var(--vw-leave);
  }
  .primary {
    background: var(--vw-accent-fill);
    border-color: var(--vw-accent-edge);
    color: var(--vw-on-accent);
  }
  .primary:hover {
    background: var(--vw-accent-hover);
  }
  .primary:active {
    background: var(--vw-accent-pressed);
  }
  .secondary {
    background: var(--vw-surface);
    border-color: var(--vw-edge);
    color: var(--vw-ink);
  }
  .secondary:hover {
    background: var(--vw-ground);
  }
  .secondary:active {
    background: var(--vw-sunken);
  }
  .quiet {
    color: var(--vw-accent-text);
  }
  .quiet:hover {
    background: var(--vw-accent-tint);
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    background: var(--vw-sunken);
    border-color: transparent;
    color: var(--vw-ink-soft);
    cursor: default;
  }
  .icon-button {
    display: grid;
    place-items: center;
    min-inline-size: var(--vw-target-small);
    min-block-size: var(--vw-target-small);
    padding: 0;
    border: 0;
    border-radius: var(--vw-radius-control);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .icon-button:hover {
    background: var(--vw-ground);
  }
  .link {
    min-block-size: calc(var(--vw-unit) * 6);
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--vw-accent-text);
    font: inherit;
    font-weight: var(--vw-weight-strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .primary {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    .button[disabled],
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

/** A working indicator, the only thing that loops; under reduced motion it stands still and the words beside it tell. */
export const spinner = css`
  .spinner {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2.5px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 900ms linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
`;
