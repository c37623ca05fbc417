import { css } from 'lit';

export const playSignStyles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: inherit;
  }
  /* The site’s own rules reach the host; what is in it is out of their reach. */
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    justify-items: start;
    max-inline-size: min(480px, 100% - 24px);
    margin: 0 auto;
    padding: 24px;
    border: 1px dashed var(--qa-edge);
    border-radius: 16px;
    background: var(--qa-ground);
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
    overflow-wrap: anywhere;
  }
  h2 {
    margin-block-start: -8px;
    font-size: 17px;
    line-height: 1.3;
  }
  ol {
    display: grid;
    gap: 4px;
    inline-size: 100%;
    max-block-size: 260px;
    padding-block: 4px;
    overflow-y: auto;
  }
  li {
    display: flex;
    align-items: start;
    gap: 8px;
    color: var(--qa-soft);
  }
  li.now,
  li.stop {
    color: var(--qa-ink);
    font-weight: 600;
  }
  .mark {
    flex: none;
    inline-size: 15px;
    block-size: 15px;
    margin-block-start: 2px;
    color: var(--qa-good);
  }
  .mark svg {
    inline-size: 15px;
    block-size: 15px;
  }
  .now .mark {
    border: 2px solid var(--qa-line);
    border-block-start-color: var(--qa-act);
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }
  .stop .mark {
    border-radius: 50%;
    background: var(--qa-stop);
  }
  .message {
    inline-size: 100%;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
