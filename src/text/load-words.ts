import { core } from './en/core.js';
import type { CoreWords, Words } from './words.js';

/** The words that are always there, for the time before `loadWords` has answered. */
export const firstWords: CoreWords = core;

const loaders: Readonly<Record<string, () => Promise<{ readonly words: Words }>>> = {
  en: () => import('./en/words.js'),
  de: () => import('./de/words.js'),
  fr: () => import('./fr/words.js'),
  es: () => import('./es/words.js'),
  ar: () => import('./ar/words.js'),
};

/** The languages the widget speaks. */
export const languages: readonly string[] = Object.keys(loaders);

/** The language to use for a tag like `de-AT`: its own, else English. */
export function languageFor(tag: string): string {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(loaders, primary) ? primary : 'en';
}

/** All the words in the language of a tag; English where that is not spoken. Rejects where the part cannot be loaded. */
export async function loadWords(tag: string): Promise<Words> {
  const load = loaders[languageFor(tag)];
  const { words } = load ? await load() : await import('./en/words.js');
  return words;
}
