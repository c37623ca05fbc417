/** Reads comma-separated values with a heading line: each row as its cells by their headings. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [heading, ...rows] = cellsOf(text);
  return rows.map((row) => Object.fromEntries((heading ?? []).map((name, i) => [name, row[i] ?? ''])));
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  // A cell in quotes may hold commas, line ends, and quotes written twice.
  for (const [, before = '', quoted, plain = ''] of text.matchAll(
    /(^|\r?\n|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g,
  )) {
    const cell = quoted?.replaceAll('""', '"') ?? plain;
    const row = rows.at(-1);
    if (before === ',' && row) row.push(cell);
    else rows.push([cell]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}
