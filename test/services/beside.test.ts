import { expect } from '@open-wc/testing';
import { besideUrl } from '../../src/services/beside.js';

describe('where a file beside the widget is', () => {
  for (const part of ['heic', 'pdf'] as const) {
    it(`is in ${part}/ beside the widget’s own script, where the page says, or nowhere`, () => {
      const script = 'https://cdn.example/widget/verification-widget.js';
      const name = `verification-widget.${part}.js`;
      expect(besideUrl(part, undefined, script)).to.equal(`https://cdn.example/widget/${part}/${name}`);
      expect(besideUrl(part, '/parts/own.js', script)).to.equal(
        new URL('/parts/own.js', document.baseURI).href,
      );
      for (const [given, own] of [
        ['', script],
        [undefined, ''],
        ['https://', script],
      ] as const)
        expect(besideUrl(part, given, own)).to.equal(undefined);
    });
  }
});
