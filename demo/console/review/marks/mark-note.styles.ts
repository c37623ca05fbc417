import { css } from 'lit';

export const markNoteStyles = css`
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--qa-stop);
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .said p,
  fieldset {
    inline-size: 100%;
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  form.said {
    font-size: inherit;
  }
  .chip {
    white-space: normal;
  }
  .link {
    min-block-size: 26px;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--qa-act);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .link:hover {
    text-decoration: underline;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
