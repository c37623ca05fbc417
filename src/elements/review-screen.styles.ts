import { css } from 'lit';

export const reviewScreenStyles = css`
  .stages {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    margin-block-end: var(--vw-space-8);
  }
  .stages li {
    position: relative;
    display: grid;
    justify-items: center;
    gap: var(--vw-space-2);
    font-size: var(--vw-size-s);
    line-height: var(--vw-line-tight);
    color: var(--vw-ink-soft);
    text-align: center;
  }
  .stages li + li::before {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--vw-unit) * 3 - 1px);
    inset-inline: calc(-50% + var(--vw-unit) * 5) calc(50% + var(--vw-unit) * 5);
    block-size: 2px;
    border-radius: 1px;
    background: var(--vw-hairline);
  }
  .stages .reached + li::before {
    background: var(--vw-accent-edge);
  }
  .dot {
    display: grid;
    place-items: center;
    inline-size: calc(var(--vw-unit) * 6);
    block-size: calc(var(--vw-unit) * 6);
    border: 2px solid var(--vw-edge);
    border-radius: 50%;
  }
  .dot svg {
    inline-size: calc(var(--vw-unit) * 4);
    block-size: calc(var(--vw-unit) * 4);
    stroke-width: 2.5;
  }
  .reached .dot {
    border-color: var(--vw-accent-edge);
    background: var(--vw-accent-fill);
    color: var(--vw-on-accent);
  }
  .now {
    font-weight: var(--vw-weight-strong);
  }
  .stages .now {
    color: var(--vw-ink);
  }
  .now .dot {
    border-color: var(--vw-accent-edge);
    color: var(--vw-accent-text);
  }
  .now .dot::after {
    content: '';
    inline-size: calc(var(--vw-unit) * 2);
    block-size: calc(var(--vw-unit) * 2);
    border-radius: 50%;
    background: currentcolor;
    animation: pulse 1.8s ease-in-out infinite alternate;
  }
  .notes {
    display: grid;
    gap: var(--vw-space-4);
    padding: var(--vw-space-4);
    border-radius: var(--vw-radius-control);
    background: var(--vw-ground);
    font-size: var(--vw-size-m);
  }
  .notes h3 {
    font-size: var(--vw-size-l);
    font-weight: var(--vw-weight-strong);
    line-height: 1.4;
  }
  @keyframes pulse {
    from {
      transform: scale(0.7);
    }
    to {
      transform: scale(1.15);
    }
  }
  @media (forced-colors: active) {
    .stages li + li::before,
    .now .dot::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
