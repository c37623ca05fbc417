import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe has against a page as it is now, or against the element that a selector names. */
export async function axeProblemsOn(page: Page, selector?: string): Promise<readonly string[]> {
  const hasAxe = await page.evaluate("typeof window.axe !== 'undefined'");
  if (!hasAxe) await page.evaluate(source);
  const within = selector ? JSON.stringify(selector) : 'document';
  const found = (await page.evaluate(`window.axe.run(${within}, { resultTypes: ['violations'] })`)) as Found;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
