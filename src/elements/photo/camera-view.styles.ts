import { css } from 'lit';

export const cameraViewStyles = css`
  .on {
    background: #10151c;
  }
  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .mirrored {
    transform: scaleX(-1);
  }
  .overlay {
    position: absolute;
    inset: 0;
    stroke-width: 2.5px;
    filter: drop-shadow(0 0 1.5px rgb(0 0 0 / 0.9));
  }
  .overlay .mark {
    stroke: #fff;
  }
  .blocked {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--vw-slate);
  }
  .blocked svg {
    inline-size: calc(var(--vw-unit) * 14);
    block-size: calc(var(--vw-unit) * 14);
    stroke-width: 1.25;
  }
  @media (forced-colors: active) {
    .overlay {
      forced-color-adjust: none;
    }
  }
`;
