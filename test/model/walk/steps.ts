import type { ApplicantAct, OperatorAct, RedItem } from '../opinion/acts/act.js';
import type { Document, Side } from '../opinion/level.js';
import { activeOf } from '../opinion/verification.js';
import type { Mark, Verification } from '../opinion/verification.js';

/** What the applicant does on the element; pictures by their number on the page. */
export type Intent =
  | { readonly kind: 'begin' | 'ready' | 'go on' | 'back' | 'use' | 'submit' | 'show trouble' }
  | { readonly kind: 'pick'; readonly document: Document }
  | { readonly kind: 'choose' | 'photo'; readonly picture: number }
  | { readonly kind: 'change' | 'fix'; readonly key: string }
  | { readonly kind: 'fill in'; readonly values: Readonly<Record<string, string>> };

/** A picture or a field by what it is of, as its number is not known before the walk. */
export interface Aim {
  readonly step: string;
  readonly side?: Side;
  readonly field?: string;
  /** All of the step. */
  readonly isWhole?: boolean;
  readonly comment?: string;
  readonly labels?: readonly string[];
}

/** What a cheat does past the element. */
export type Cheat =
  | Exclude<ApplicantAct, { kind: 'take back' }>
  | { readonly kind: 'take back'; readonly aim: Aim }
  | { readonly kind: 'replay'; readonly nth: number };

/** What an operator does, with aims in place of numbers. */
export type Order =
  | Exclude<OperatorAct, { kind: 'ask again' } | { kind: 'mark' }>
  | (Omit<Extract<OperatorAct, { kind: 'ask again' }>, 'items'> & { readonly aims: readonly Aim[] })
  | { readonly kind: 'mark'; readonly aim: Aim; readonly mark: Mark['mark'] };

/** What happens around the element. */
export type Browsing =
  | { readonly kind: 'open tab' | 'reload' | 'new token' | 'close tab'; readonly tab: number }
  | { readonly kind: 'clear storage' };

/** One step of a walk, as plain data: a walk can be told, repeated and shortened. */
export type WalkStep =
  | { readonly who: 'applicant'; readonly tab: number; readonly does: Intent }
  | { readonly who: 'browser'; readonly does: Browsing }
  | { readonly who: 'cheat'; readonly token: number; readonly does: Cheat }
  | { readonly who: 'operator'; readonly does: Order };

/** The number of the picture an aim is at, where there is one. */
export function numberOf(verification: Verification, { step, side }: Aim): number | undefined {
  return activeOf(verification, step).find((picture) => picture.side === side)?.id;
}

/** The item an aim stands for; nothing where nothing is there. */
export function itemAt(verification: Verification, aim: Aim): RedItem | undefined {
  const { step, field, isWhole, comment, labels } = aim;
  const said = { ...(comment !== undefined && { comment }), ...(labels && { labels }) };
  if (isWhole) return { step, ...said };
  if (field !== undefined) return { step, field, ...said };
  const imageId = numberOf(verification, aim);
  return imageId === undefined ? undefined : { step, imageId, ...said };
}

/** What reaches the server of an order; nothing where an aim is at nothing. */
export function actOf(verification: Verification, order: Order): OperatorAct | undefined {
  if (order.kind === 'ask again') {
    const { aims, ...rest } = order;
    const items = aims.map((aim) => itemAt(verification, aim));
    return items.every((item) => item !== undefined) ? { ...rest, items } : undefined;
  }
  if (order.kind !== 'mark') return order;
  const item = itemAt(verification, order.aim);
  return item && { kind: 'mark', mark: { ...item, mark: order.mark } };
}

function detailsOf(does: Intent | Browsing | Cheat | Order): string {
  const { kind: _, ...details } = does;
  return Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details)}`;
}

/** A step in words. */
export function described(step: WalkStep): string {
  const who =
    step.who === 'applicant'
      ? `applicant in tab ${step.tab}`
      : step.who === 'cheat'
        ? `cheat with token ${step.token}`
        : step.who;
  return `${who}: ${step.does.kind}${detailsOf(step.does)}`;
}
