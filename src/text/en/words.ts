import type { Words } from '../words.js';
import { core } from './core.js';
import { forms } from './forms.js';

/** Everything in English. */
export const words: Words = { ...core, ...forms };
