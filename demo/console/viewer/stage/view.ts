/** A width and a height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place measured from the middle of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a picture is looked at: 1 is as large as fits, a turn is a quarter clockwise, and its middle lies off the stage's. */
export interface View extends Point {
  readonly zoom: number;
  readonly turns: 0 | 1 | 2 | 3;
}

/** What there is to look at, and the room to do so. */
export interface Scene {
  readonly picture: Size;
  readonly stage: Size;
}

/** The whole picture, upright. */
export const wholeView: View = { zoom: 1, turns: 0, x: 0, y: 0 };

/** The largest zoom. */
export const mostZoom = 8;

const middle: Point = { x: 0, y: 0 };

function upright({ width, height }: Size, { turns }: Pick<View, 'turns'>): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** How many pixels of the stage one pixel of the picture takes. */
export function scaleOf({ picture, stage }: Scene, view: View): number {
  const { width, height } = upright(picture, view);
  if (width === 0 || height === 0) return 0;
  return Math.min(stage.width / width, stage.height / height) * view.zoom;
}

/** How far the picture's middle may lie off the stage's before its edge would leave the stage's. */
export function reachOf(scene: Scene, view: View): Point {
  const { width, height } = upright(scene.picture, view);
  const scale = scaleOf(scene, view);
  return {
    x: Math.max(0, (width * scale - scene.stage.width) / 2),
    y: Math.max(0, (height * scale - scene.stage.height) / 2),
  };
}

/** The view with nothing of the stage left empty that the picture could fill. */
export function settled(scene: Scene, view: View): View {
  const reach = reachOf(scene, view);
  return { ...view, x: within(view.x, -reach.x, reach.x), y: within(view.y, -reach.y, reach.y) };
}

/** The view so many times as large; the point under the finger stays there. */
export function zoomedBy(scene: Scene, view: View, factor: number, at: Point = middle): View {
  const zoom = within(view.zoom * factor, 1, mostZoom);
  const growth = zoom / view.zoom;
  return settled(scene, {
    ...view,
    zoom,
    x: at.x - (at.x - view.x) * growth,
    y: at.y - (at.y - view.y) * growth,
  });
}

/** The view turned a quarter, around the middle of the stage. */
export function turnedTo(scene: Scene, view: View, side: 'left' | 'right'): View {
  const turns = ((view.turns + (side === 'right' ? 1 : 3)) % 4) as View['turns'];
  const [x, y] = side === 'right' ? [-view.y, view.x] : [view.y, -view.x];
  return settled(scene, { ...view, turns, x, y });
}

/** The view moved along. */
export function movedBy(scene: Scene, view: View, { x, y }: Point): View {
  return settled(scene, { ...view, x: view.x + x, y: view.y + y });
}
