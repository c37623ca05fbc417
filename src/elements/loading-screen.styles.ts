import { css } from 'lit';

export const loadingScreenStyles = css`
  .skeleton {
    display: grid;
    gap: var(--vw-space-4);
    padding-block-start: var(--vw-space-4);
  }
  .bone {
    block-size: calc(var(--vw-unit) * 4);
    border-radius: var(--vw-radius-control);
    background: var(--vw-sunken);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .title {
    block-size: calc(var(--vw-unit) * 8);
    inline-size: 72%;
  }
  .line {
    inline-size: 46%;
    margin-block-end: var(--vw-space-4);
  }
  .row {
    display: grid;
    grid-template-columns: calc(var(--vw-unit) * 12) 1fr;
    align-items: center;
    gap: var(--vw-space-4);
  }
  .row .bone:first-child {
    block-size: calc(var(--vw-unit) * 12);
  }
  .row:nth-of-type(even) .bone:last-child {
    inline-size: 78%;
  }
  .foot {
    display: grid;
    gap: var(--vw-space-3);
    margin-block-start: auto;
    padding-block: var(--vw-space-6);
    color: var(--vw-ink-soft);
    font-family: var(--vw-font-given);
    font-size: var(--vw-size-m);
    line-height: var(--vw-line);
    text-align: center;
  }
  .foot .bone {
    block-size: var(--vw-target);
  }
  @keyframes breathe {
    to {
      opacity: 0.55;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
