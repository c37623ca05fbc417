import type { Kind } from './kinds.js';

/** What befalls one exchange. A share is of the bytes that it has, from none to all but one. */
export type Fault =
  /** The server gets only the beginning of the request, and the connection breaks. */
  | { readonly kind: 'cut request'; readonly share: number }
  /** The page gets only the beginning of the answer. */
  | { readonly kind: 'cut answer'; readonly share: number }
  /** The server has done it, and nobody hears of that. */
  | { readonly kind: 'lost reply' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** The request comes to the server twice at once. */
  | { readonly kind: 'duplicate' }
  /** It stays behind until a later one has passed. */
  | { readonly kind: 'reorder' }
  | { readonly kind: 'refusal'; readonly status: 500 | 429 | 503; readonly retryAfterSecs?: number }
  | { readonly kind: 'reset' }
  /** The token is good no longer, for this and every other request, until the page has fetched another. */
  | { readonly kind: 'expired token' }
  /** This and so many further connections are refused. */
  | { readonly kind: 'outage'; readonly exchanges: number };

/** A fault for the exchanges of a kind from one on, counted from 1. */
export interface Strike {
  readonly kind: Kind;
  readonly nth: number;
  readonly times: number;
  readonly fault: Fault;
}

/** One exchange as the proxy sees it: the `nth` of its kind. */
export interface Exchange {
  readonly number: number;
  readonly kind: Kind;
  readonly nth: number;
  readonly call: string;
  readonly fault?: Fault;
}

/** A fault in words. */
export function faultInWords(fault: Fault): string {
  const { kind, ...rest } = fault;
  const details = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  return [kind, ...details].join(' ');
}
