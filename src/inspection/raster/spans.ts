/**
 * For each column of the result: its first and last source column, and how much of those two it covers. Between them lie
 * as many whole columns in all of the result, or one more.
 */
export interface Spans {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly firstWeight: Int32Array;
  readonly lastWeight: Int32Array;
  readonly whole: number;
  /** All bits where there is one more, none elsewhere. */
  readonly oneMore: Int32Array;
}

/**
 * The spans of `to` columns over `from` of them. A source column is `to` units wide and a column of the result `from`
 * units, so that all shares are whole numbers.
 */
export function spansOf(from: number, to: number): Spans {
  const spans = {
    first: new Int32Array(to),
    last: new Int32Array(to),
    firstWeight: new Int32Array(to),
    lastWeight: new Int32Array(to),
    oneMore: new Int32Array(to),
  };
  let whole = from;
  for (let i = 0; i < to; i += 1) {
    const [start, end] = [i * from, (i + 1) * from];
    const first = Math.floor(start / to);
    const last = Math.ceil(end / to) - 1;
    spans.first[i] = first;
    spans.last[i] = last;
    spans.firstWeight[i] = first === last ? from : (first + 1) * to - start;
    spans.lastWeight[i] = first === last ? 0 : end - last * to;
    whole = Math.max(0, Math.min(whole, last - first - 1));
  }
  for (let i = 0; i < to; i += 1)
    spans.oneMore[i] = (spans.last[i] ?? 0) - (spans.first[i] ?? 0) - 1 > whole ? -1 : 0;
  return { ...spans, whole };
}
