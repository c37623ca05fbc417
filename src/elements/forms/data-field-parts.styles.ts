import { css } from 'lit';

/** For the name of a field and what is wrong with it, in every shadow root that shows them. */
export const fieldPartStyles = css`
  .field,
  .fields,
  .options {
    /* Long words break rather than widen the form. */
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  fieldset {
    min-inline-size: 0;
  }
  legend {
    padding: 0;
  }
  .optional {
    font-weight: var(--vw-weight);
    color: var(--vw-ink-soft);
  }
  .remark {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--vw-space-2);
    margin-block: var(--vw-space-1);
    padding: var(--vw-space-2) var(--vw-space-3);
    border-inline-start: 3px solid var(--vw-look);
    border-start-end-radius: var(--vw-radius-control);
    border-end-end-radius: var(--vw-radius-control);
    background: var(--vw-look-tint);
  }
  .remark .icon {
    inline-size: calc(var(--vw-unit) * 5);
    block-size: calc(var(--vw-unit) * 5);
    color: var(--vw-look);
  }
  .remark:not(.open) {
    border-color: var(--vw-good);
    background: var(--vw-ground);
  }
  .remark:not(.open) .icon {
    color: var(--vw-good);
  }
  .error {
    /* Room for the focus ring of the control above. */
    margin-block-start: var(--vw-space-1);
  }
  @media (forced-colors: active) {
    .remark .icon {
      color: CanvasText !important;
    }
  }
`;
