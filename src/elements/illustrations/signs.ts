import { svg } from 'lit';
import { sign } from './sign.js';

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
