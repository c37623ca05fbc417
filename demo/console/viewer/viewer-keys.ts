/** What a key does in the viewer. */
export type ViewerCommand =
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'fit' }
  | { readonly do: 'turn'; readonly side: 'left' | 'right' }
  | { readonly do: 'move'; readonly x: number; readonly y: number }
  | { readonly do: 'page'; readonly by: 1 | -1 }
  | { readonly do: 'picture'; readonly by: 1 | -1 };

/** How much larger or smaller one press makes the picture. */
export const zoomStep = 1.4;

const stride = 64;

const commands: Readonly<Record<string, ViewerCommand>> = {
  '+': { do: 'zoom', factor: zoomStep },
  '=': { do: 'zoom', factor: zoomStep },
  '-': { do: 'zoom', factor: 1 / zoomStep },
  '−': { do: 'zoom', factor: 1 / zoomStep },
  '0': { do: 'fit' },
  r: { do: 'turn', side: 'right' },
  R: { do: 'turn', side: 'left' },
  ArrowLeft: { do: 'move', x: stride, y: 0 },
  ArrowRight: { do: 'move', x: -stride, y: 0 },
  ArrowUp: { do: 'move', x: 0, y: stride },
  ArrowDown: { do: 'move', x: 0, y: -stride },
  PageDown: { do: 'page', by: 1 },
  PageUp: { do: 'page', by: -1 },
  n: { do: 'picture', by: 1 },
  p: { do: 'picture', by: -1 },
};

/** What a key does; nothing with a modifier held, which belongs to the browser. */
export function commandOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): ViewerCommand | undefined {
  const isOurs = !ctrlKey && !metaKey && !altKey && Object.hasOwn(commands, key);
  return isOurs ? commands[key] : undefined;
}
