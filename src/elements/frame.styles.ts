import { css } from 'lit';

export const frameStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    color: var(--vw-ink);
    font-family: var(--vw-font-given);
    font-size: var(--vw-size-l);
    font-weight: var(--vw-weight);
    line-height: var(--vw-line);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  .sending {
    position: absolute;
    inset: 0 0 auto;
    block-size: 3px;
    overflow: hidden;
  }
  .sending::after {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--vw-accent-edge);
    transform-origin: 0 50%;
    transform: scaleX(var(--sent));
    transition: transform 200ms linear;
  }
  .sending:dir(rtl)::after {
    transform-origin: 100% 50%;
  }
  .trail {
    display: grid;
    gap: var(--vw-space-1);
    margin-block-end: var(--vw-space-2);
  }
  .segments {
    display: flex;
    gap: var(--vw-space-1);
  }
  .segments li {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background: var(--vw-sunken);
  }
  .segments .reached {
    background: var(--vw-accent-edge);
  }
  .where {
    display: flex;
    align-items: center;
    gap: var(--vw-space-1);
    min-block-size: var(--vw-target-small);
    font-size: var(--vw-size-s);
    font-weight: var(--vw-weight-strong);
    color: var(--vw-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .where p {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .skip {
    margin-inline-start: auto;
    font-size: var(--vw-size-m);
  }
  .back {
    margin-inline-start: calc(var(--vw-unit) * -3);
    color: var(--vw-ink);
  }
  .back svg:dir(rtl) {
    transform: scaleX(-1);
  }
  :host([centred]) .main {
    justify-content: center;
    text-align: center;
  }
  :host([centred]) .content {
    flex: none;
  }
  .main.first {
    padding-block-start: var(--vw-space-4);
  }
  .main {
    display: flex;
    flex-direction: column;
    flex: 1;
  }
  h2 {
    font-size: var(--vw-size-xxl);
    font-weight: var(--vw-weight-strong);
    line-height: var(--vw-line-tight);
    letter-spacing: -0.011em;
    text-wrap: balance;
    overflow-wrap: break-word;
  }
  h2:focus,
  h2:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .sentence {
    margin-block-start: var(--vw-space-2);
    color: var(--vw-ink-soft);
    text-wrap: pretty;
  }
  .content {
    flex: 1;
    margin-block-start: var(--vw-space-4);
    padding-block-end: var(--vw-space-3);
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    margin-inline: calc(-1 * var(--vw-inset, 0px));
    padding: var(--vw-space-2) var(--vw-inset, 0px);
    background: var(--vw-surface);
  }
  .foot::before {
    content: '';
    position: absolute;
    inset: calc(var(--vw-unit) * -3) 0 100%;
    background: linear-gradient(to top, var(--vw-surface), transparent);
    pointer-events: none;
  }
  .actions,
  .more {
    display: grid;
    gap: var(--vw-space-2);
  }
  .after {
    padding-block-end: calc(var(--vw-inset, 16px) - var(--vw-space-2));
  }
  .quiet {
    padding-block: var(--vw-space-2);
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
    text-align: center;
    text-wrap: balance;
  }
  .empty {
    display: none;
  }
  @media (forced-colors: active) {
    .segments li {
      border: 1px solid CanvasText;
    }
    .segments .reached,
    .sending::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
