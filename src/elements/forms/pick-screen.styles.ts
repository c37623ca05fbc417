import { css } from 'lit';

export const pickScreenStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
  }
  form {
    display: contents;
  }
  .fields {
    gap: var(--vw-space-6);
  }
`;
