import { css, html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** One stroke weight whatever the size, two tones from the tokens: slate for things, the accent for what to look at. */
export const drawingStyles = css`
  .drawing {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke: var(--vw-slate);
    stroke-width: 1.75px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .drawing * {
    vector-effect: non-scaling-stroke;
  }
  .desk {
    fill: var(--vw-sunken);
    stroke: none;
  }
  .sheet {
    fill: var(--vw-surface);
  }
  .tone {
    fill: var(--vw-slate-tint);
  }
  .hair {
    fill: var(--vw-edge);
  }
  .mark {
    stroke: var(--vw-accent-text);
  }
  .marked {
    fill: var(--vw-accent-tint);
    stroke: var(--vw-accent-text);
  }
  .shine {
    fill: var(--vw-look-tint);
    stroke: var(--vw-look);
  }
  .night {
    fill: #060a10;
    fill-opacity: 0.68;
    stroke: none;
  }
  .solid {
    fill: var(--vw-slate);
  }
  @media (forced-colors: active) {
    .drawing {
      stroke: CanvasText;
    }
    .desk,
    .sheet,
    .tone {
      fill: Canvas;
    }
    .mark,
    .marked,
    .shine {
      stroke: Highlight;
    }
    .solid {
      fill: CanvasText;
    }
  }
`;

/** A picture on a desk, 160 by 120 units, filling the box it is put in. It is said in words beside it, so it is hidden from readers. */
export function scene(content: SVGTemplateResult): TemplateResult {
  return html`<svg
    class="drawing"
    viewBox="0 0 160 120"
    preserveAspectRatio="xMidYMid meet"
    aria-hidden="true"
  >
    <rect class="desk" x="-160" y="-160" width="480" height="440" />
    ${content}
  </svg>`;
}

/** Lines to lay over a live picture, in the same units as a scene. */
export function overlay(content: SVGTemplateResult): TemplateResult {
  return html`<svg
    class="drawing overlay"
    viewBox="0 0 160 120"
    preserveAspectRatio="xMidYMid meet"
    aria-hidden="true"
  >
    ${content}
  </svg>`;
}

/** The corners of a viewfinder around a rectangle: all of it belongs in the picture. */
export function corners(x: number, y: number, width: number, height: number): SVGTemplateResult {
  const arm = 9;
  const right = x + width;
  const bottom = y + height;
  return svg`<path class="mark" d="M${x} ${y + arm}V${y}H${x + arm}M${right - arm} ${y}H${right}V${y + arm}M${right} ${bottom - arm}V${bottom}H${right - arm}M${x + arm} ${bottom}H${x}V${bottom - arm}" />`;
}
