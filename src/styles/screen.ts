import { css } from 'lit';

/** A screen fills the stage, so that its actions sit at the foot of the card. */
export const screenStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
  }
`;
