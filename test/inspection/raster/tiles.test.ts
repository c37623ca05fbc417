import { expect } from '@open-wc/testing';
import { TileGrid } from '../../../src/inspection/raster/tiles.js';

/** Marks the tiles that are drawn with a hash. */
function boxes(drawing: readonly string[], minTiles = 1, maxBoxes = 9): unknown {
  const [columns, rows] = [drawing[0]!.length, drawing.length];
  const grid = new TileGrid(columns * 10, rows * 10, 10);
  return grid.boxesAround(
    (tile) => drawing[Math.floor(tile / columns)]![tile % columns] === '#',
    minTiles,
    maxBoxes,
  );
}

describe('boxes around marked tiles', () => {
  it('hold one connected group each, the largest first', () => {
    expect(boxes(['##...', '##..#', '....#', '.....'])).to.deep.equal([
      { x: 0, y: 0, width: 0.4, height: 0.5 },
      { x: 0.8, y: 0.25, width: 0.2, height: 0.5 },
    ]);
  });

  it('do not connect over the edge or a corner', () => {
    expect(boxes(['...#', '#...'])).to.have.length(2);
    expect(boxes(['#.', '.#'])).to.have.length(2);
  });

  it('follow a winding group', () => {
    expect(boxes(['###', '..#', '###', '#..', '###'])).to.deep.equal([{ x: 0, y: 0, width: 1, height: 1 }]);
  });

  it('leave small groups out, and all but so many', () => {
    const drawing = ['#.##.###.####'];
    expect(boxes(drawing, 3)).to.have.length(2);
    expect(boxes(drawing, 1, 1)).to.have.length(1);
    expect(boxes(['....'])).to.deep.equal([]);
  });

  it('stay within a picture whose last tiles are cut off', () => {
    const grid = new TileGrid(95, 42, 10);
    const [box] = grid.boxesAround(() => true, 1, 1);
    expect(box).to.deep.equal({ x: 0, y: 0, width: 1, height: 1 });
    expect(grid.at(94, 41)).to.equal(grid.count - 1);
  });
});
