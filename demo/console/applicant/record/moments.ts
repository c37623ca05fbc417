const moment = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** A moment to the millisecond, in the reader's own time: `14 Mar 2026, 09:41:07.250`. */
export function momentOf(at: string): string {
  return moment.format(new Date(at));
}
