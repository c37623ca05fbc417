import { css } from 'lit';

export const operatorPanelStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    padding-block: 14px 24px;
  }
  .note {
    padding: 32px 24px;
    text-align: center;
    text-wrap: balance;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(84px, auto) minmax(0, 1fr);
    gap: 3px 12px;
    overflow-wrap: anywhere;
  }
  dd .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--qa-act);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  dd .link:hover {
    text-decoration: underline;
  }
  /* Over the whole panel, so that what lies in it keeps to the foot of what is seen of the panel and moves nothing. */
  .rail {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: flex;
    align-items: flex-end;
    pointer-events: none;
  }
  .outcome {
    position: sticky;
    inset-block-end: 12px;
    inline-size: 100%;
  }
  .told {
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 6px 14px 6px 10px;
    border: 1px solid var(--qa-line);
    border-radius: 99px;
    background: var(--qa-surface);
    color: var(--qa-good);
    font-weight: 600;
    box-shadow: 0 2px 10px rgb(8 16 28 / 0.18);
  }
  /* Still there, or a screen reader would not hear of what comes into it. */
  .told:empty {
    padding: 0;
    border: 0;
    box-shadow: none;
  }
  .refusal {
    position: relative;
    border: 1px solid;
    border-radius: 9px;
    color: var(--qa-stop);
    box-shadow: 0 2px 10px rgb(8 16 28 / 0.18);
    pointer-events: auto;
  }
  .refusal .message {
    padding-inline-end: 44px;
  }
  .refusal .icon-button {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    color: inherit;
  }
  .reason {
    font-size: 12px;
  }
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  h3 {
    margin-block: 6px -6px;
    font-size: 12px;
    color: var(--qa-soft);
  }
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .data {
    padding: 10px 12px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
`;
