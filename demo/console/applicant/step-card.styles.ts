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
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(116px, 1fr));
    gap: 10px;
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
  details ul {
    padding-block-start: 6px;
  }
  details li {
    opacity: 0.86;
  }
`;
