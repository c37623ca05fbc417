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

function sign(tone: SignTone, shape: SVGTemplateResult): TemplateResult {
  return html`<svg class="outcome ${tone}" viewBox="0 0 72 72" aria-hidden="true">
    <circle class="disc" cx="36" cy="36" r="36" />
    ${shape}
  </svg>`;
}

/** Approved: a tick that draws itself once. */
export const approvedSign = sign(
  'good',
  svg`<path class="stroke" pathLength="1" stroke-width="3" d="m22 37.5 9.5 9.5L50.5 27.5" />`,
);

/** In review: a document under a magnifying glass. */
export const reviewSign = sign(
  'busy',
  svg`<path d="M41 53H24a3 3 0 0 1-3-3V22a3 3 0 0 1 3-3h21a3 3 0 0 1 3 3v9" /><path d="M28 28h13M28 35h8" /><circle cx="44" cy="42" r="8" /><path d="m50 48 6 6" />`,
);

/** Nothing more to do here: a speech bubble, because a person can help. */
export const supportSign = sign(
  'calm',
  svg`<path d="M21 22h30a4 4 0 0 1 4 4v17a4 4 0 0 1-4 4H38l-9 8v-8h-8a4 4 0 0 1-4-4V26a4 4 0 0 1 4-4Z" /><path d="M27 34.5h.02M36 34.5h.02M45 34.5h.02" stroke-width="4" />`,
);

/** Cancelled, expired or inactive: a clock that has run out. */
export const endedSign = sign('calm', svg`<circle cx="36" cy="36" r="17" /><path d="M36 26v10.5l6.5 4" />`);

/** Something technical went wrong: a cloud with an exclamation mark. */
export const troubleSign = sign(
  'look',
  svg`<path d="M25 51h23a9 9 0 0 0 1.8-17.8A14 14 0 0 0 22.6 32 9.7 9.7 0 0 0 25 51Z" /><path d="M36 32v8M36 45.2v.02" stroke-width="2.8" />`,
);
