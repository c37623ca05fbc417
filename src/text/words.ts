import type { CoreWords } from './en/core.js';
import type { forms } from './en/forms.js';

export type { Advice, CoreWords } from './en/core.js';

/** Every word of the widget in one language. English is the pattern: a phrase missing elsewhere does not compile. */
export type Words = CoreWords & typeof forms;
