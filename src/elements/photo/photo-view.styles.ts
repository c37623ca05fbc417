import { css } from 'lit';

export const photoViewStyles = css`
  .frame {
    position: relative;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    border-radius: var(--vw-radius-photo);
    background: var(--vw-sunken);
    overflow: hidden;
  }
  :host([tall]) .frame {
    aspect-ratio: 1;
    max-block-size: calc(var(--vw-unit) * 80);
  }
  .frame::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--vw-hairline);
    border-radius: inherit;
    pointer-events: none;
  }
  .good::after {
    border: 2px solid var(--vw-good);
  }
  .look::after {
    border: 2px solid var(--vw-look);
  }
  .stop::after {
    border: 2px solid var(--vw-stop);
  }
  .room {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    container-type: size;
  }
  .picture {
    position: relative;
    inline-size: min(100cqw, 100cqh * var(--ratio, 1.3333));
    aspect-ratio: var(--ratio, 1.3333);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .marks {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    fill: none;
    stroke-linecap: round;
  }
  .marks rect {
    stroke-dasharray: 1;
    animation: draw 600ms ease-out backwards;
  }
  .halo {
    stroke: rgb(0 0 0 / 0.65);
    stroke-width: 2.6;
  }
  .ring {
    stroke: var(--vw-look-mark);
    stroke-width: 1.4;
  }
  .stop .ring {
    stroke: #ff8a80;
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 1;
    }
  }
  .document {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  .document .room {
    position: relative;
    inset: auto;
    margin: var(--vw-space-2);
  }
  .document img {
    outline: 1px solid var(--vw-hairline);
  }
  .kind {
    padding: var(--vw-space-2) var(--vw-space-3);
    border-block-end: 1px solid var(--vw-hairline);
    background: var(--vw-surface);
    color: var(--vw-ink);
    font-family: var(--vw-font-given);
    text-align: center;
  }
  .tile {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--vw-space-2);
    padding: var(--vw-space-4);
    background: var(--vw-ground);
    color: var(--vw-ink);
    font-family: var(--vw-font-given);
    text-align: center;
  }
  .page {
    display: grid;
    place-items: center;
    inline-size: calc(var(--vw-unit) * 18);
    block-size: calc(var(--vw-unit) * 23);
    margin-block-end: var(--vw-space-2);
    border: 1px solid var(--vw-edge);
    border-radius: 4px;
    background: var(--vw-surface);
    color: var(--vw-slate);
  }
  .page svg {
    inline-size: calc(var(--vw-unit) * 9);
    block-size: calc(var(--vw-unit) * 9);
  }
  .file {
    max-inline-size: 100%;
    font-weight: var(--vw-weight-strong);
    font-size: var(--vw-size-m);
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .veil {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    justify-content: center;
    padding: var(--vw-space-4);
  }
  .working {
    display: flex;
    align-items: center;
    gap: var(--vw-space-3);
    padding: var(--vw-space-2) var(--vw-space-4);
    border-radius: 999px;
    background: var(--vw-surface);
    color: var(--vw-ink);
    box-shadow: var(--vw-shadow);
    font-size: var(--vw-size-m);
    font-weight: var(--vw-weight-strong);
  }
  .working .spinner {
    color: var(--vw-accent-text);
  }
  .veil.alone {
    inset: 0;
    align-items: center;
  }
  ::slotted(*) {
    position: absolute;
    inset-block-end: var(--vw-space-2);
    inset-inline-end: var(--vw-space-2);
  }
  @media (forced-colors: active) {
    .ring {
      forced-color-adjust: none;
    }
  }
`;
