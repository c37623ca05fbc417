/** Western digits everywhere, because the counts in the sentences have them too. */
function localeOf(lang: string): string {
  return `${lang}-u-nu-latn`;
}

/** A share from 0 to 1 as a whole percentage in the language's own way. */
export function percentText(lang: string, share: number): string {
  return new Intl.NumberFormat(localeOf(lang), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A file size a person can compare: "840 kB", "1.2 MB"; the number and its unit stay on one line. */
export function sizeText(lang: string, bytes: number): string {
  const isMega = bytes >= 1_000_000;
  const unit = isMega ? 'megabyte' : 'kilobyte';
  const amount = isMega ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const format: Intl.NumberFormatOptions = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  };
  return new Intl.NumberFormat(localeOf(lang), format).format(amount).replaceAll(' ', '\u00a0');
}
