import type { Screen } from '../../../src/domain/screen.js';
import { finalLabels } from '../wires/labels.js';
import { standingOf } from './standing.js';
import type { Standing } from './standing.js';
import { nameOf } from './widget-bench.js';
import type { WidgetBench } from './widget-bench.js';

const finalNames = finalLabels.flatMap((label) => [label, label.replaceAll('_', ' ')]);
const toldFinals = new RegExp(`\\b(${finalNames.join('|')})\\b(?!-)`, 'i');
const leaked = /\bundefined\b|\bNaN\b|\[object |\bnull\b|Infinity|\d{1,3}e\+/;
const neverMade = new Set(['script', 'iframe', 'object', 'embed', 'link', 'meta', 'base', 'frame', 'b']);

/** The screens on which something can be done, or is asked of the applicant. */
const openScreens: ReadonlySet<Screen['name']> = new Set([
  'start',
  'pick',
  'shot',
  'data',
  'last-try',
  'summary',
  'fix',
]);

function isFitting(screen: Screen, standing: Standing): boolean {
  if (standing === 'open') return openScreens.has(screen.name) || nameOf(screen) === 'closed unsupported';
  if (standing === 'none') return screen.name === 'failed';
  return (
    nameOf(screen) === (standing === 'review' || standing === 'approved' ? standing : `closed ${standing}`)
  );
}

function madeOfText({ elements }: WidgetBench): readonly string[] {
  return elements.flatMap((element) => {
    const name = element.localName;
    const handler = element.getAttributeNames().find((each) => /^on|^data-hostile/.test(each));
    const address = element.getAttribute(name === 'img' ? 'src' : 'href') ?? '';
    const isStrange =
      name === 'img' ? !address.startsWith('blob:') : /^(?!https?:|mailto:|#|$)/.test(address);
    return neverMade.has(name) || handler || isStrange ? [`${name} ${handler ?? ''} ${address}`] : [];
  });
}

function isVisible(element: Element | undefined): boolean {
  const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return width > 0 && height > 0 && element?.checkVisibility() === true;
}

/** What sticks out of the card, where a page of ordinary width would cut it off. */
function stickingOut({ elements }: WidgetBench): readonly string[] {
  const card = elements.find((element) => element.matches('.surface'))?.getBoundingClientRect();
  const texts = elements.filter((element) =>
    element.matches('h2, h3, p, li, dd, dt, button, input, label, a'),
  );
  return texts
    .filter((element) => !element.closest('.visually-hidden, [aria-hidden=true]'))
    .filter((element) => element.getBoundingClientRect().right > (card?.right ?? 0) + 1)
    .map((element) => `${element.localName}.${element.className}`);
}

/** What slipped through from the machine behind the words, unless the wire itself said it. */
function notWords(text: string, wire: unknown): readonly string[] {
  const found = leaked.exec(text)?.[0];
  const isSaid = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).some(isSaid)
      : String(value).includes(found ?? '') && value !== null && value !== undefined;
  return found === undefined || isSaid(wire) ? [] : [`not words: ${found}`];
}

/** Everything about the widget that is wrong as it is shown now; empty where all is well. */
export function faultsOf(bench: WidgetBench, wire: unknown): readonly string[] {
  const standing = standingOf(wire);
  const { elements, text, events, screen } = bench;
  const heading = elements.find(({ localName }) => localName === 'h2');
  const told = JSON.stringify(events);
  const uploads = elements.filter((element) => element.matches('input, select, textarea, vw-camera-view'));
  const isShut = standing !== 'open' && uploads.length > 0;
  return [
    ...bench.thrown,
    ...(isVisible(heading) && /[^\p{C}\p{Z}]/u.test(heading?.textContent ?? '') ? [] : ['no heading']),
    ...madeOfText(bench).map((made) => `made of text: ${made}`),
    ...('hostile' in window ? ['hostile code was run'] : []),
    ...stickingOut(bench).map((element) => `sticks out: ${element}`),
    ...notWords(text, wire),
    ...(toldFinals.test(text) || toldFinals.test(told) ? ['a final reason is told'] : []),
    ...(isFitting(screen, standing) ? [] : [`${standing} is shown as ${nameOf(screen)}`]),
    ...(isShut ? ['there is something to fill in'] : []),
  ];
}
