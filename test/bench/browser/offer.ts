/** What a page of the bench can be asked, by name: one argument in, one answer out, both plain data. */
export type Offers = Readonly<Record<string, (argument: never) => Promise<unknown>>>;

declare global {
  interface Window {
    offers: Offers;
  }
}

/** Makes what a page can do known to whoever drives it. */
export function offer(offers: Offers): void {
  window.offers = offers;
}
