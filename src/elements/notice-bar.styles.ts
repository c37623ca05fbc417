import { css } from 'lit';

export const noticeBarStyles = css`
  .bar {
    display: flex;
    align-items: center;
    gap: var(--vw-space-3);
    min-block-size: var(--vw-target);
    padding: var(--vw-space-2) var(--vw-inset, var(--vw-space-4));
    border-block-end: 1px solid var(--vw-hairline);
    background: var(--vw-slate-tint);
    color: var(--vw-ink);
    font-family: var(--vw-font-given);
    font-size: var(--vw-size-m);
    line-height: var(--vw-line-tight);
  }
  .sign {
    color: var(--vw-slate);
  }
  .problem {
    background: var(--vw-look-tint);
  }
  .problem .sign {
    color: var(--vw-look);
  }
  p {
    flex: 1;
  }
  .link {
    flex: none;
    color: inherit;
    font-size: var(--vw-size-m);
  }
`;
