import { css } from 'lit';

export const documentChoiceStyles = css`
  .option {
    position: relative;
  }
  .option input {
    scroll-margin-block: calc(var(--vw-unit) * 24);
  }
  .drawing {
    inline-size: calc(var(--vw-unit) * 8);
    block-size: calc(var(--vw-unit) * 8);
    color: var(--vw-ink-soft);
  }
  .option:has(:checked) .drawing {
    color: var(--vw-accent-text);
  }
  .option .text {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    min-inline-size: 0;
    align-items: baseline;
    justify-content: space-between;
    column-gap: var(--vw-space-3);
  }
  .option .text .small {
    margin: 0;
  }
  .option .what {
    font-weight: var(--vw-weight-strong);
  }
  @media (forced-colors: active) {
    .drawing,
    .option:has(:checked) .drawing {
      color: CanvasText;
    }
  }
  /* Very large text on a small screen: the words need the room. */
  @container (max-width: 15em) {
    .drawing {
      display: none;
    }
  }
  .choice-error {
    margin-block-start: var(--vw-space-2);
  }
`;
