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
  .error {
    /* Room for the focus ring of the control above. */
    margin-block-start: var(--vw-space-1);
  }
`;
