import { css } from 'lit';

/**
 * Beside the page where there is room: a column that stays while the page scrolls. Else a sheet at the foot of it. Folded, it is a
 * rail or a bar with the tabs alone.
 */
export const qaConsoleStyles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: inherit;
    inline-size: 64px;
    border-inline-start: 1px solid var(--qa-line);
    background: var(--qa-ground);
  }
  :host([open]) {
    inline-size: clamp(380px, 33vw, 520px);
  }
  aside {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    flex-direction: column;
    block-size: 100dvh;
    container-type: inline-size;
    color: var(--qa-ink);
    letter-spacing: normal;
    font:
      13px/1.5 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      Arial,
      sans-serif;
    -webkit-text-size-adjust: 100%;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 8px 8px 4px 16px;
  }
  h2 {
    font-size: 14px;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 0 16px 10px;
  }
  .now div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .who {
    font-size: 13px;
    font-weight: 600;
  }
  .tabs {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    padding-inline: 8px;
    border-block-end: 1px solid var(--qa-line);
  }
  [role='tab'] {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    min-block-size: 48px;
    padding: 6px 0 4px;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--qa-soft);
    font: inherit;
    font-size: 11px;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  [role='tab']:hover {
    color: var(--qa-ink);
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--qa-act);
    color: var(--qa-ink);
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  .count {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: calc(50% + 5px);
    min-inline-size: 17px;
    padding-inline: 4px;
    border-radius: 99px;
    background: var(--qa-act);
    color: var(--qa-on-act);
    font-size: 10px;
    font-variant-numeric: tabular-nums;
    line-height: 16px;
    text-align: center;
  }
  .panels {
    position: relative;
    flex: 1;
    min-block-size: 0;
    padding-inline: 16px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .panels > .message {
    margin-block-start: 14px;
  }
  @container (max-width: 470px) {
    .wide {
      display: none;
    }
  }
  .fold svg {
    transition: transform 150ms ease-out;
  }
  :host(:not([open])) .fold svg {
    transform: rotate(180deg);
  }
  @media (min-width: 900px) {
    :host(:not([open])) header {
      justify-content: center;
      padding-inline: 8px;
    }
    :host(:not([open])) h2 {
      display: none;
    }
    :host(:not([open])) .tabs {
      grid-auto-columns: auto;
      grid-auto-flow: row;
      padding-inline: 6px;
      border: 0;
    }
    :host(:not([open])) [role='tab'] {
      min-block-size: 52px;
      border-radius: 8px;
      border-block-end: 0;
      font-size: 10px;
    }
    :host(:not([open])) [role='tab']:hover {
      background: var(--qa-sunken);
    }
  }
  @media (max-width: 899.98px) {
    :host,
    :host([open]) {
      inline-size: auto;
      block-size: auto;
      border-inline-start: 0;
      border-block-start: 1px solid var(--qa-line);
      box-shadow: 0 -6px 24px rgb(8 16 28 / 0.14);
    }
    :host([open]) {
      block-size: min(68dvh, 620px);
    }
    aside {
      position: relative;
      block-size: 100%;
    }
    header {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 4px;
      padding: 2px;
    }
    h2 {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .tabs {
      order: -1;
      padding-inline: 4px 48px;
    }
    .now {
      padding-block: 10px;
      border-block-end: 1px solid var(--qa-line);
    }
    [role='tab'] {
      letter-spacing: -0.015em;
    }
    /* In a wide font, such as Linux has, the names of six tabs would run into each other. */
    @container (max-width: 430px) {
      [role='tab'] {
        font-size: 10px;
      }
    }
    @container (max-width: 359px) {
      .now .button span {
        display: none;
      }
      .tabs {
        display: flex;
      }
      [role='tab'] {
        flex: 1 1 0;
      }
      [role='tab'][aria-selected='true'] {
        flex-basis: auto;
        padding-inline: 4px;
      }
      [aria-selected='false'] .label {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    .fold svg {
      transform: rotate(90deg);
    }
    :host(:not([open])) .fold svg {
      transform: rotate(-90deg);
    }
    :host(:not([open])) [role='tab'] {
      border-color: transparent;
      color: var(--qa-soft);
    }
  }
  @media (forced-colors: active) {
    [role='tab'] {
      border-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
