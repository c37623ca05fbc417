import { expect, fixture, html } from '@open-wc/testing';
import type { PhotoFace } from '../../../src/domain/photo.js';
import { thumbnail } from '../../../src/elements/photo/thumbnail.js';
import { faceOf, letterPage, pdfFace, pdfPageFace } from '../../support/gallery-photos.js';

async function shown(face: PhotoFace | undefined): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div>${thumbnail(face)}</div>`);
}

describe('thumbnail', () => {
  it('shows a photo without a mark', async () => {
    const view = await shown(faceOf(letterPage()));
    expect(view.querySelector('img')).to.exist;
    expect(view.textContent).to.equal('');
  });

  it('shows the page of a PDF with the mark of what it is, and the sign alone where there is no page', async () => {
    const page = await shown(pdfPageFace);
    expect(page.querySelector('img')?.getAttribute('src')).to.equal(pdfPageFace.previewUrl);
    expect(page.querySelector('svg')).not.to.exist;
    expect(page.textContent).to.equal('PDF');
    const sign = await shown(pdfFace);
    expect(sign.querySelector('img')).not.to.exist;
    expect(sign.querySelector('svg')).to.exist;
    expect(sign.textContent?.trim()).to.equal('PDF');
  });
});
