import { css } from 'lit';

export const verdictStyles = css`
  .panel {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    overflow-wrap: anywhere;
    column-gap: var(--vw-space-3);
    padding: var(--vw-space-3) var(--vw-space-4);
    border: 1px solid transparent;
    border-radius: var(--vw-radius-control);
    color: var(--vw-ink);
    font-family: var(--vw-font-given);
    font-size: var(--vw-size-m);
    line-height: var(--vw-line);
    animation: enter var(--vw-enter);
  }
  .sign {
    margin-block-start: 1px;
  }
  .plain {
    background: var(--vw-ground);
  }
  .plain .sign {
    color: var(--vw-slate);
  }
  .good {
    background: var(--vw-good-tint);
  }
  .good :is(.sign, h3) {
    color: var(--vw-good);
  }
  .look {
    background: var(--vw-look-tint);
  }
  .look :is(.sign, h3) {
    color: var(--vw-look);
  }
  .stop {
    background: var(--vw-stop-tint);
  }
  .stop :is(.sign, h3) {
    color: var(--vw-stop);
  }
  h3 {
    font-size: var(--vw-size-l);
    font-weight: var(--vw-weight-strong);
    line-height: 1.4;
  }
  .body {
    grid-column: 2;
    display: grid;
    gap: var(--vw-space-2);
    min-inline-size: 0;
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: calc(var(--vw-unit) * 8);
    border-radius: 4px;
    font-weight: var(--vw-weight-strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .others {
    display: grid;
    gap: var(--vw-space-2);
    padding-block-end: var(--vw-space-1);
  }
  .others strong {
    font-weight: var(--vw-weight-strong);
  }
  @keyframes enter {
    from {
      opacity: 0;
      transform: translateY(-6px);
    }
  }
  @media (forced-colors: active) {
    .panel {
      border-color: CanvasText;
    }
  }
`;
