import { css } from 'lit';

/**
 * Form fields: `.field` holds a label, an optional `.hint`, the control (`.input`) and, where wrong, an `.error`.
 * `.option` is a radio or checkbox row as large as a finger.
 */
export const fields = css`
  .field {
    display: grid;
    gap: var(--vw-space-1);
  }
  .fields {
    display: grid;
    gap: var(--vw-space-4);
  }
  .label {
    font-size: var(--vw-size-m);
    font-weight: var(--vw-weight-strong);
  }
  .hint {
    font-size: var(--vw-size-s);
    color: var(--vw-ink-soft);
  }
  .input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--vw-target);
    padding: var(--vw-space-2) var(--vw-space-3);
    border: 1px solid var(--vw-edge);
    border-radius: var(--vw-radius-control);
    background: var(--vw-surface);
    color: var(--vw-ink);
    font: inherit;
    font-size: var(--vw-size-l);
    line-height: var(--vw-line);
    text-align: start;
  }
  .input::placeholder {
    color: var(--vw-ink-soft);
    opacity: 1;
  }
  .input:hover {
    border-color: var(--vw-ink-soft);
  }
  .input[aria-invalid='true'] {
    border-color: var(--vw-stop);
    box-shadow: inset 0 0 0 1px var(--vw-stop);
  }
  .input[readonly],
  .input[disabled] {
    background: var(--vw-ground);
    color: var(--vw-ink-soft);
    opacity: 1;
  }
  .error {
    display: flex;
    align-items: flex-start;
    gap: var(--vw-space-2);
    font-size: var(--vw-size-m);
    color: var(--vw-stop);
  }
  .options {
    display: grid;
    gap: var(--vw-space-2);
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--vw-space-3);
    min-block-size: calc(var(--vw-unit) * 14);
    padding: var(--vw-space-2) var(--vw-space-4);
    border: 1px solid var(--vw-hairline);
    border-radius: var(--vw-radius-control);
    background: var(--vw-surface);
    font-size: var(--vw-size-l);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .option:hover {
    border-color: var(--vw-edge);
  }
  .option:has(:checked) {
    border-color: var(--vw-accent-edge);
    background: var(--vw-accent-tint);
    box-shadow: inset 0 0 0 1px var(--vw-accent-edge);
  }
  .option input {
    flex: none;
    inline-size: calc(var(--vw-unit) * 5);
    block-size: calc(var(--vw-unit) * 5);
    margin: 0;
    accent-color: var(--vw-accent-text);
  }
  .option .small {
    margin-inline-start: auto;
  }
`;
