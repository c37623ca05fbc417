import type { answers } from './en/answers.js';
import type { CoreWords } from './en/core.js';
import type { forms } from './en/forms.js';
import type { journey } from './en/journey.js';
import type { photo } from './en/photo.js';

export type { Advice, CoreWords } from './en/core.js';

/** Every word of the widget in one language. English is the pattern: a phrase missing elsewhere does not compile. */
export type Words = CoreWords & typeof answers & typeof forms & typeof journey & typeof photo;
