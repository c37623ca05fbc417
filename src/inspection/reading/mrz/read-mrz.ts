import type { CalendarDate } from '../calendar.js';
import { settled, withFillersAtEnd } from './confusions.js';
import { zoneLines, zonesIn } from './find-zones.js';
import { layouts } from './layouts.js';
import type { Layout } from './layouts.js';
import type { Mrz } from './mrz.js';
import { readZone } from './read-zone.js';

function withTidyOptional(zone: string, { optional }: Layout): string {
  return optional.reduce(
    (text, [from, to]) => text.slice(0, from) + withFillersAtEnd(text.slice(from, to)) + text.slice(to),
    zone,
  );
}

// Two things that agree with their check digits, one of them a day, are what text of another kind does not have.
function isZone({ birth, expiry, documentNumber, documentCode, isCompositeRight }: Mrz): boolean {
  const days = [birth, expiry].filter(({ isValid, value }) => isValid && value?.month !== undefined).length;
  const others = [documentNumber.isValid, isCompositeRight].filter(Boolean).length;
  return documentCode.isValid && days > 0 && days + others > 1;
}

function rank({ isValid, documentNumber, birth, expiry, optional, isCompositeRight, ...rest }: Mrz): number {
  const checked = [documentNumber, birth, expiry, ...optional];
  const all = [...checked, rest.issuer, rest.nationality, rest.surname];
  const right = all.filter((field) => field.isValid).length + Number(isCompositeRight === true);
  const repaired = all.filter((field) => field.isRepaired).length;
  return Number(isValid) * 1000 + right * 10 - repaired;
}

/** Of all the ways to understand the lines, the one with the most right check digits, and of those that which repairs least. */
function bestIn(lines: readonly string[], today: CalendarDate): Mrz | undefined {
  let best: Mrz | undefined;
  for (const layout of layouts) {
    for (const read of zonesIn(lines, layout)) {
      // No document code begins with L or a digit; its second character is a digit on American cards.
      const fitting = settled(read.replace(/^[1L]/, 'I'), layout.mask);
      for (const repaired of new Set([fitting, withTidyOptional(fitting, layout)])) {
        const mrz = readZone({ layout, read, settled: repaired }, today);
        if (isZone(mrz) && (!best || rank(mrz) > rank(best))) best = mrz;
      }
    }
  }
  return best;
}

/**
 * The machine-readable zone in a text from any reader, or nothing where there is none. Some readers give the lines from
 * the bottom up, which is believed of a zone only with all of its check digits right.
 */
export function readMrz(text: string, today: CalendarDate): Mrz | undefined {
  const lines = zoneLines(text);
  const found = bestIn(lines, today);
  if (found?.isValid) return found;
  const upsideDown = bestIn(lines.toReversed(), today);
  return upsideDown?.isValid ? upsideDown : found;
}
