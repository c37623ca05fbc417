/** The parts of the console, in the order of their tabs. */
export const tabNames = ['setup', 'scenarios', 'operator', 'server', 'timeline', 'webhooks'] as const;

/** One part of the console. */
export type TabName = (typeof tabNames)[number];

/** Which part is shown, and whether the drawer is open. */
export interface ConsoleView {
  readonly tab: TabName;
  readonly isOpen: boolean;
}

const key = 'qa-view';

/** The view as it was left in this tab of the browser; at first open where there is room beside the page. */
export function keptView(): ConsoleView {
  const isOpen = matchMedia('(min-width: 900px)').matches;
  try {
    const [tab, state] = (sessionStorage.getItem(key) ?? '').split(' ');
    const known = tabNames.find((name) => name === tab);
    return known ? { tab: known, isOpen: state === 'open' } : { tab: 'setup', isOpen };
  } catch {
    return { tab: 'setup', isOpen };
  }
}

/** Keeps the view for the next load of the page in this tab. */
export function keepView({ tab, isOpen }: ConsoleView): void {
  try {
    sessionStorage.setItem(key, `${tab} ${isOpen ? 'open' : 'closed'}`);
  } catch {
    // Without storage the view lasts as long as the page.
  }
}

/** The tab that a key leads to from the present one, as in any list of tabs; nothing for other keys. */
export function tabAfter(key: string, tab: TabName): TabName | undefined {
  const now = tabNames.indexOf(tab);
  const last = tabNames.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowRight: now === last ? 0 : now + 1,
    ArrowLeft: now === 0 ? last : now - 1,
    ArrowDown: now === last ? 0 : now + 1,
    ArrowUp: now === 0 ? last : now - 1,
    Home: 0,
    End: last,
  };
  return tabNames[places[key] ?? -1];
}
