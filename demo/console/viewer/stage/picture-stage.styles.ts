import { css } from 'lit';

export const pictureStageStyles = css`
  :host {
    min-block-size: 0;
    min-inline-size: 0;
  }
  .stage {
    position: relative;
    block-size: 100%;
    overflow: hidden;
    border-radius: 8px;
    background: var(--qa-sunken);
    touch-action: none;
    user-select: none;
  }
  .stage.movable {
    cursor: grab;
  }
  .stage.movable:active {
    cursor: grabbing;
  }
  .stage:focus-visible {
    outline-offset: -3px;
  }
  .picture {
    position: absolute;
    top: 50%;
    left: 50%;
  }
`;
