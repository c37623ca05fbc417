import type { Words } from '../words.js';
import { answers } from './answers.js';
import { checks } from './checks.js';
import { core } from './core.js';
import { forms } from './forms.js';
import { journey } from './journey.js';
import { photo } from './photo.js';

/** Everything in French. */
export const words: Words = { ...core, ...answers, ...checks, ...forms, ...journey, ...photo };
