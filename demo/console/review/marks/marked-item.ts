import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Applicant, Mark, OperatorAct } from '../../calls/operator-calls.js';
import { markAs, markOn, titleOfItem, usualLabels } from '../items.js';
import type { ReviewItem } from '../items.js';
import './mark-buttons.js';
import './mark-note.js';

/** What the controls of an item's mark need to know, and what they call with the act that is chosen. */
export interface Marking {
  readonly applicant: Applicant;
  readonly objection: string | undefined;
  readonly isBusy: boolean;
  readonly onAct: (act: OperatorAct) => void;
}

function marking(mark: Mark): OperatorAct {
  return { kind: 'mark', marks: [mark] };
}

/** The buttons that mark an item. */
export function markButtons(
  { applicant, objection, isBusy, onAct }: Marking,
  item: ReviewItem,
  isWide = false,
): TemplateResult {
  const usual = { comment: '', labels: usualLabels(item) };
  return html`<qa-mark-buttons
    .about=${titleOfItem(item)}
    .mark=${markOn(applicant, item)?.mark ?? 'pending'}
    .objection=${objection}
    ?busy=${isBusy}
    ?wide=${isWide}
    @mark-chosen=${({ mark }: HTMLElementEventMap['mark-chosen']) =>
      onAct(marking(markAs(item, mark, usual)))}
  ></qa-mark-buttons>`;
}

/** Why an item is marked as rejected, where it is. */
export function markNote(
  { applicant, isBusy, onAct }: Marking,
  item: ReviewItem,
): TemplateResult | typeof nothing {
  const mark = markOn(applicant, item);
  if (mark?.mark !== 'rejected') return nothing;
  return html`<qa-mark-note
    .about=${titleOfItem(item)}
    .mark=${mark}
    ?busy=${isBusy}
    @mark-noted=${({ reason }: HTMLElementEventMap['mark-noted']) =>
      onAct(marking(markAs(item, 'rejected', reason)))}
  ></qa-mark-note>`;
}
