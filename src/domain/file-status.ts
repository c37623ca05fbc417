/** What an HTTP status says by itself about a file, where something in front of the back end answered without a code. */
export const fileErrorByStatus: ReadonlyMap<number | undefined, 'file-too-big' | 'unsupported-file-format'> =
  new Map([
    [413, 'file-too-big'],
    [415, 'unsupported-file-format'],
  ]);
