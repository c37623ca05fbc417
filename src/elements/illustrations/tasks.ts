import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { StepFamily } from '../../domain/level.js';

function pictogram(shape: SVGTemplateResult): TemplateResult {
  return html`<svg class="pictogram" viewBox="0 0 32 32" aria-hidden="true">${shape}</svg>`;
}

const pictograms: Readonly<Record<StepFamily, TemplateResult>> = {
  identity: pictogram(
    svg`<rect x="4" y="7" width="24" height="18" rx="2.5" /><circle cx="11.5" cy="14" r="2.5" /><path d="M7.5 21c.4-2.6 1.8-3.8 4-3.8s3.6 1.2 4 3.8M19 13h5M19 18h5" />`,
  ),
  selfie: pictogram(
    svg`<path d="M4 10V7a3 3 0 0 1 3-3h3M22 4h3a3 3 0 0 1 3 3v3M28 22v3a3 3 0 0 1-3 3h-3M10 28H7a3 3 0 0 1-3-3v-3" /><circle cx="16" cy="13" r="4" /><path d="M9 24c.6-4 3-6 7-6s6.4 2 7 6" />`,
  ),
  address: pictogram(
    svg`<path d="M5 15 16 5.5 27 15M8 12.5V26.5h16V12.5" /><path d="M13.5 26.5v-7.5h5v7.5" />`,
  ),
  data: pictogram(
    svg`<rect x="6" y="4" width="20" height="24" rx="2.5" /><path d="M11 11h10M11 16h10M11 21h6" />`,
  ),
  unknown: pictogram(
    svg`<circle cx="16" cy="16" r="11.5" /><path d="M11 16h.02M16 16h.02M21 16h.02" stroke-width="3" />`,
  ),
};

/** The pictogram of a kind of step. */
export function taskPictogram(family: StepFamily): TemplateResult {
  return pictograms[family];
}
