import { css } from 'lit';

/** Buttons: `.button`, with `.primary`, `.danger` or `.quiet`; `.icon-button` for a drawing alone. */
export const buttons = css`
  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 34px;
    padding: 4px 12px;
    border: 1px solid var(--qa-edge);
    border-radius: 7px;
    background: var(--qa-surface);
    color: var(--qa-ink);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover,
  .icon-button:hover {
    background: var(--qa-sunken);
  }
  .primary {
    border-color: var(--qa-act);
    background: var(--qa-act);
    color: var(--qa-on-act);
  }
  .primary:hover {
    border-color: var(--qa-act-hover);
    background: var(--qa-act-hover);
  }
  .danger {
    border-color: var(--qa-stop);
    color: var(--qa-stop);
  }
  .danger:hover {
    background: var(--qa-stop-tint);
  }
  .quiet {
    border-color: transparent;
    background: none;
    color: var(--qa-act);
  }
  .button[aria-disabled='true'] {
    border-color: var(--qa-line);
    background: var(--qa-sunken);
    color: var(--qa-soft);
    cursor: default;
  }
  .icon-button {
    inline-size: 34px;
    padding: 0;
    border-color: transparent;
    background: none;
  }
  @media (pointer: coarse) {
    .button,
    .icon-button {
      min-block-size: 44px;
    }
    .icon-button {
      inline-size: 44px;
    }
  }
`;

/** Form fields: `.field` with a `.label`, and `.input` for boxes, lists and areas. */
export const fields = css`
  .field {
    display: grid;
    gap: 4px;
  }
  .label,
  legend {
    font-weight: 600;
  }
  legend {
    padding-block-end: 4px;
  }
  .input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 34px;
    padding: 5px 9px;
    border: 1px solid var(--qa-edge);
    border-radius: 7px;
    background: var(--qa-surface);
    color: var(--qa-ink);
    font: inherit;
  }
  textarea.input {
    field-sizing: content;
    min-block-size: 52px;
    max-block-size: 160px;
    resize: vertical;
  }
  .input::placeholder {
    color: var(--qa-soft);
    opacity: 1;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--qa-act);
  }
  @media (pointer: coarse) {
    .input {
      min-block-size: 44px;
      font-size: 16px;
    }
  }
`;

/** A word on a tinted ground, `.chip` with its tone as a class, and a box for a message, `.message`. */
export const signs = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 1px 8px;
    border-radius: 99px;
    background: var(--qa-sunken);
    color: var(--qa-ink);
    font-size: 12px;
    font-weight: 600;
    white-space: nowrap;
  }
  .chip::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentcolor;
  }
  .chip.plain::before {
    content: none;
  }
  .chip.busy {
    background: var(--qa-act-tint);
    color: var(--qa-act);
  }
  .chip.good {
    background: var(--qa-good-tint);
    color: var(--qa-good);
  }
  .chip.look {
    background: var(--qa-look-tint);
    color: var(--qa-look);
  }
  .chip.stop {
    background: var(--qa-stop-tint);
    color: var(--qa-stop);
  }
  .message {
    display: grid;
    gap: 6px;
    justify-items: start;
    padding: 10px 12px;
    border-radius: 8px;
    background: var(--qa-sunken);
    overflow-wrap: anywhere;
  }
  .message.stop {
    background: var(--qa-stop-tint);
    color: var(--qa-stop);
  }
  .message.look {
    background: var(--qa-look-tint);
    color: var(--qa-look);
  }
  @media (forced-colors: active) {
    .chip,
    .message {
      border: 1px solid;
    }
  }
`;
