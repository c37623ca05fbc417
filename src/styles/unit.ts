import { css } from 'lit';
import type { CSSResult } from 'lit';

/**
 * Makes `--vw-unit` a real length, so that it is worked out once on the host and inherited as pixels.
 * Without that, an `em` in it would grow again with every larger text it is used beside.
 */
function registerUnit(): boolean {
  if (typeof CSS === 'undefined' || !('registerProperty' in CSS)) return false;
  try {
    CSS.registerProperty({ name: '--vw-unit', syntax: '<length>', inherits: true, initialValue: '4px' });
  } catch {
    // A second copy of the script on the page: the first one has registered it.
  }
  return true;
}

/** A quarter of the applicant's own font size: 4 px unless they asked for larger text. Not tied to the page's `rem`. */
export const unit: CSSResult = registerUnit() ? css`0.25em` : css`4px`;
