import { css } from 'lit';

export const stepCardStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--qa-line);
    border-radius: 10px;
    background: var(--qa-surface);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
  }
  header .soft {
    flex: 1;
    min-inline-size: 0;
    font-size: 12px;
  }
  h4 {
    overflow-wrap: anywhere;
  }
  .attempts {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 12px;
  }
  .marks {
    display: flex;
    gap: 3px;
  }
  .marks i {
    inline-size: 14px;
    block-size: 5px;
    border: 1px solid var(--qa-edge);
    border-radius: 3px;
  }
  .marks .used {
    border-color: var(--qa-look);
    background: var(--qa-look);
  }
  .spent .marks .used {
    border-color: var(--qa-stop);
    background: var(--qa-stop);
  }
  .attempts-told .attempts {
    padding-block: 2px;
  }
  .attempts-told .attempts::after {
    content: 'What went wrong';
    color: var(--qa-act);
    font-weight: 600;
  }
  .attempts-told ol {
    padding: 4px 0 2px 20px;
    font-size: 12px;
    list-style: decimal;
    overflow-wrap: anywhere;
  }
  .attempts-told .chip {
    font-weight: 400;
    white-space: normal;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
    gap: 10px;
  }
  .tiles qa-mark-buttons {
    margin-block-start: 6px;
  }
  .fields li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 124px;
    align-items: center;
    gap: 10px;
    padding-block: 5px;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .fields li + li {
    border-block-start: 1px solid var(--qa-line);
  }
  .fields .soft {
    font-size: 12px;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--qa-look);
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .said p {
    inline-size: 100%;
  }
  summary {
    padding-block: 4px;
    color: var(--qa-soft);
    font-size: 12px;
    cursor: pointer;
  }
  details .tiles {
    padding-block-start: 6px;
  }
  details .tiles li {
    opacity: 0.86;
  }
`;
