import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ActName, Objections } from '../../review/guards.js';

/** Why acts cannot be done now, one line for each reason with all that it holds up. */
export function reasonLines(
  names: readonly ActName[],
  objections: Objections,
  labels: Readonly<Partial<Record<ActName, string>>>,
): readonly TemplateResult[] {
  const held = new Map<string, readonly string[]>();
  for (const name of names) {
    const reason = objections[name];
    if (reason) held.set(reason, [...(held.get(reason) ?? []), labels[name] ?? name]);
  }
  return [...held].map(([reason, all]) => html`<p class="reason soft">${all.join(', ')}: ${reason}</p>`);
}
