import { css, html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** The sign above an outcome: a disc in the colour of its meaning. */
export const signStyles = css`
  .outcome {
    display: block;
    inline-size: calc(var(--vw-unit) * 18);
    block-size: calc(var(--vw-unit) * 18);
    margin-block-end: var(--vw-space-6);
    fill: none;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .outcome .disc {
    stroke: none;
  }
  .outcome.good {
    stroke: var(--vw-good);
  }
  .outcome.good .disc {
    fill: var(--vw-good-tint);
  }
  .outcome.calm {
    stroke: var(--vw-slate);
  }
  .outcome.calm .disc {
    fill: var(--vw-slate-tint);
  }
  .outcome.busy {
    stroke: var(--vw-accent-text);
  }
  .outcome.busy .disc {
    fill: var(--vw-accent-tint);
  }
  .outcome.look {
    stroke: var(--vw-look);
  }
  .outcome.look .disc {
    fill: var(--vw-look-tint);
  }
  .stroke {
    stroke-dasharray: 1;
    animation: stroke 420ms 120ms ease-out backwards;
  }
  @keyframes stroke {
    from {
      stroke-dashoffset: 1;
    }
  }
  @media (forced-colors: active) {
    .outcome {
      stroke: CanvasText !important;
    }
    .outcome .disc {
      fill: Canvas !important;
    }
  }
`;

type SignTone = 'good' | 'calm' | 'busy' | 'look';

/** An outcome's sign on its disc. */
export function sign(tone: SignTone, shape: SVGTemplateResult): TemplateResult {
  return html`<svg class="outcome ${tone}" viewBox="0 0 72 72" aria-hidden="true">
    <circle class="disc" cx="36" cy="36" r="36" />
    ${shape}
  </svg>`;
}

/** Something technical went wrong: a cloud with an exclamation mark. */
export const troubleSign = sign(
  'look',
  svg`<path d="M25 51h23a9 9 0 0 0 1.8-17.8A14 14 0 0 0 22.6 32 9.7 9.7 0 0 0 25 51Z" /><path d="M36 32v8M36 45.2v.02" stroke-width="2.8" />`,
);
