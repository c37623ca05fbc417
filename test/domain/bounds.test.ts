import { expect } from '@open-wc/testing';
import { readBounds } from '../../src/domain/bounds.js';

describe('the lines that a level draws', () => {
  it('are taken for known checks, one or both', () => {
    const said = {
      blurry: { warn: 0.5, refuse: 0.2 },
      glare: { warn: 0.1 },
      'several-faces': { refuse: 0 },
    };
    expect(readBounds(said)).to.deep.equal(said);
  });

  it('are none for checks that have no scale, are not known or are not to be moved', () => {
    const line = { warn: 1, refuse: 1 };
    for (const code of [
      'corrupted',
      'file-too-big',
      'edited',
      'expired',
      'inspection-failed',
      'x',
      'toString',
    ])
      expect(readBounds({ [code]: line }), code).to.deep.equal({});
    expect(readBounds(JSON.parse('{"__proto__":{"blurry":{"warn":1}}}'))).to.deep.equal({});
  });

  it('are finite numbers and nothing else', () => {
    for (const value of ['1', NaN, Infinity, -Infinity, null, true, {}, [1], 1n])
      expect(readBounds({ blurry: { warn: value, refuse: 0.2 } }), String(value)).to.deep.equal({
        blurry: { refuse: 0.2 },
      });
    for (const value of [undefined, null, 'x', 7, [], [{ warn: 1 }], { warn: '1' }])
      expect(readBounds({ blurry: value }), JSON.stringify(value)).to.deep.equal({});
    for (const value of [undefined, null, 'blurry', 7, [], true]) expect(readBounds(value)).to.deep.equal({});
  });

  it('carry nothing else along', () => {
    expect(readBounds({ blurry: { warn: 1, clientComment: 'x' }, note: 'x' })).to.deep.equal({
      blurry: { warn: 1 },
    });
  });
});
