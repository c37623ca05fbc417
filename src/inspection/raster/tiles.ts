import type { Box } from '../../domain/judgement.js';

/** A coarse grid over a picture: tiles of one size from the top left, the last ones cut off by the edge. */
export class TileGrid {
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number, side: number) {
    this.side = side;
    this.columns = Math.ceil(width / side);
    this.rows = Math.ceil(height / side);
    this.#width = width;
    this.#height = height;
  }

  get count(): number {
    return this.columns * this.rows;
  }

  /** The number of the tile in which a pixel lies. */
  at(x: number, y: number): number {
    return Math.floor(y / this.side) * this.columns + Math.floor(x / this.side);
  }

  /** Boxes around the largest connected groups of marked tiles, largest first, as fractions of the picture. */
  boxesAround(marked: (tile: number) => boolean, minTiles: number, maxBoxes: number): readonly Box[] {
    const seen = new Uint8Array(this.count);
    const groups: (readonly number[])[] = [];
    for (let tile = 0; tile < this.count; tile += 1) {
      if (seen[tile] || !marked(tile)) continue;
      const group = this.#groupFrom(tile, marked, seen);
      if (group.length >= minTiles) groups.push(group);
    }
    groups.sort((a, b) => b.length - a.length);
    return groups.slice(0, maxBoxes).map((group) => this.#boxAround(group));
  }

  #groupFrom(start: number, marked: (tile: number) => boolean, seen: Uint8Array): readonly number[] {
    const group = [start];
    seen[start] = 1;
    // Grows while it is walked, until no neighbour is left.
    for (const tile of group) {
      const column = tile % this.columns;
      const neighbours = [tile - this.columns, tile + this.columns];
      if (column > 0) neighbours.push(tile - 1);
      if (column < this.columns - 1) neighbours.push(tile + 1);
      for (const next of neighbours) {
        if (next < 0 || next >= this.count || seen[next] || !marked(next)) continue;
        seen[next] = 1;
        group.push(next);
      }
    }
    return group;
  }

  #boxAround(group: readonly number[]): Box {
    let [left, right, top, bottom] = [this.columns, 0, this.rows, 0];
    for (const tile of group) {
      const [column, row] = [tile % this.columns, Math.floor(tile / this.columns)];
      [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
    }
    const pixels = {
      left: left * this.side,
      top: top * this.side,
      right: Math.min(this.#width, right * this.side),
      bottom: Math.min(this.#height, bottom * this.side),
    };
    return {
      x: pixels.left / this.#width,
      y: pixels.top / this.#height,
      width: (pixels.right - pixels.left) / this.#width,
      height: (pixels.bottom - pixels.top) / this.#height,
    };
  }
}
