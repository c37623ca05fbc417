import type { answers } from './en/answers.js';
import type { CoreWords } from './en/core.js';
import type { checks } from './en/checks.js';
import type { forms } from './en/forms.js';
import type { journey } from './en/journey.js';
import type { photo } from './en/photo.js';

export type { Advice, CoreWords } from './en/core.js';

/** What the server and its reviewers say about a picture. */
export type AnswerWords = typeof answers;
/** What the device finds in a picture. */
export type CheckWords = typeof checks;
/** The two forms: choosing a document, and personal details. */
export type FormWords = typeof forms;
/** The screens around the photos. */
export type JourneyWords = typeof journey;
/** One picture: what to take, and what becomes of it. */
export type PhotoWords = typeof photo;

/** Every word of the widget in one language. English is the pattern: a phrase missing elsewhere does not compile. */
export type Words = CoreWords & AnswerWords & CheckWords & FormWords & JourneyWords & PhotoWords;
