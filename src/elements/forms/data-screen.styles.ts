import { css } from 'lit';

export const dataScreenStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
  }
  form {
    display: contents;
  }
  .problems {
    display: grid;
    gap: var(--vw-space-2);
    margin-block-end: var(--vw-space-6);
    padding: var(--vw-space-4);
    border: 2px solid var(--vw-stop);
    border-radius: var(--vw-radius-control);
    overflow-wrap: anywhere;
    scroll-margin-block: calc(var(--vw-unit) * 12);
  }
  .problems h3,
  .failure strong {
    display: flex;
    align-items: center;
    gap: var(--vw-space-2);
    font-size: var(--vw-size-l);
    font-weight: var(--vw-weight-strong);
    line-height: var(--vw-line-tight);
  }
  .problems svg,
  .failure svg {
    color: var(--vw-stop);
  }
  .problems ul {
    display: grid;
    gap: var(--vw-space-2);
  }
  .problems li {
    font-size: var(--vw-size-m);
  }
  .problems .link {
    text-align: start;
    color: var(--vw-stop);
  }
  .failure {
    display: grid;
    gap: var(--vw-space-1);
    padding: var(--vw-space-3) var(--vw-space-4);
    border-radius: var(--vw-radius-control);
    background: var(--vw-stop-tint);
    font-size: var(--vw-size-m);
  }
  .whole {
    margin-block-end: var(--vw-space-6);
  }
  .stand {
    display: flex;
    align-items: center;
    gap: var(--vw-space-1);
    min-block-size: calc(var(--vw-unit) * 6);
    margin-block-start: var(--vw-space-2);
    font-size: var(--vw-size-m);
  }
  p.stand,
  .stand[aria-pressed='true'] {
    color: var(--vw-good);
  }
  .known {
    display: grid;
    gap: var(--vw-space-3);
    margin-block-end: var(--vw-space-6);
    padding: var(--vw-space-4);
    border-radius: var(--vw-radius-control);
    background: var(--vw-ground);
  }
  .known dl {
    display: grid;
    gap: var(--vw-space-3);
  }
  .known dt {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  .known dd {
    overflow-wrap: anywhere;
  }
  .known .small {
    display: flex;
    align-items: center;
    gap: var(--vw-space-2);
  }
`;
