import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { PhotoFace } from '../../../src/domain/photo.js';
import '../../../src/elements/photo/photo-view.js';
import type { PhotoView } from '../../../src/elements/photo/photo-view.js';
import { words } from '../../../src/text/en/words.js';
import { blindFace, faceOf, pdfFace, pdfPageFace } from '../../support/gallery-photos.js';
import '../../support/harness-stage.js';

const place = { x: 0.5, y: 0.25, width: 0.25, height: 0.5 };

function pictureOf(width: number, height: number): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return canvas.toDataURL();
}

async function shown(face: PhotoFace, more: Partial<PhotoView> = {}): Promise<PhotoView> {
  const stage = await fixture(html`<vw-harness-stage></vw-harness-stage>`);
  const view = document.createElement('vw-photo-view');
  Object.assign(view, { words, face, name: 'ID card, front', ...more });
  stage.append(view);
  await view.updateComplete;
  const image = view.renderRoot.querySelector('img');
  if (image) await oneEvent(image, 'load');
  await view.updateComplete;
  return view;
}

function rect(view: PhotoView, selector: string): DOMRect {
  return view.renderRoot.querySelector(selector)!.getBoundingClientRect();
}

describe('photo view', () => {
  it('passes the accessibility audit with a photo, a PDF, its page and nothing to show', async () => {
    for (const face of [faceOf(pictureOf(40, 30)), pdfFace, pdfPageFace, blindFace]) {
      await expect(await shown(face)).to.be.accessible();
    }
  });

  for (const [width, height] of [
    [400, 300],
    [300, 400],
    [900, 100],
    [100, 900],
    [250, 250],
  ] as const) {
    it(`shows all of a ${width} × ${height} picture, and marks the place on it exactly`, async () => {
      const view = await shown(faceOf(pictureOf(width, height)), { marks: [place] });
      const frame = rect(view, '.frame');
      const picture = rect(view, '.picture');
      expect(picture.width / picture.height).to.be.closeTo(width / height, 0.02 * (width / height));
      expect(picture.width).to.be.at.most(frame.width + 1);
      expect(picture.height).to.be.at.most(frame.height + 1);
      expect(Math.min(frame.width - picture.width, frame.height - picture.height)).to.be.below(2);

      const ring = rect(view, '.ring');
      const middle = { x: picture.x + 0.625 * picture.width, y: picture.y + 0.5 * picture.height };
      expect(ring.x + ring.width / 2).to.be.closeTo(middle.x, 2);
      expect(ring.y + ring.height / 2).to.be.closeTo(middle.y, 2);
      expect(ring.height).to.be.within(0.5 * picture.height, 0.6 * picture.height + 4);
    });
  }

  it('shows a ring at the edges in full, each within the picture', async () => {
    for (const [width, height] of [
      [400, 300],
      [300, 400],
      [900, 30],
      [30, 900],
    ] as const) {
      const marks = [
        { x: 0, y: 0, width: 1, height: 0.08 },
        { x: 0.92, y: 0.3, width: 0.08, height: 0.7 },
        { x: 0, y: 0, width: 1, height: 1 },
      ];
      const view = await shown(faceOf(pictureOf(width, height)), { marks });
      const picture = rect(view, '.picture');
      const rings = [...view.renderRoot.querySelectorAll('.ring')].map((ring) =>
        ring.getBoundingClientRect(),
      );
      expect(rings).to.have.length(3);
      for (const ring of rings) {
        expect(Math.min(ring.width, ring.height)).to.be.above(0);
        expect(ring.left >= picture.left && ring.right <= picture.right).to.be.true;
        expect(ring.top >= picture.top && ring.bottom <= picture.bottom).to.be.true;
      }
    }
  });

  it('keeps the frame’s size whatever is in it', async () => {
    const faces = [faceOf(pictureOf(400, 300)), faceOf(pictureOf(100, 900)), pdfFace, pdfPageFace, blindFace];
    const sizes = new Set<string>();
    for (const face of faces) {
      const { width, height } = rect(await shown(face), '.frame');
      sizes.add(`${Math.round(width)} × ${Math.round(height)}`);
    }
    expect([...sizes]).to.have.length(1);
  });

  it('names the photo for those who cannot see it', async () => {
    const view = await shown(faceOf(pictureOf(4, 3)));
    expect(view.renderRoot.querySelector('img')?.alt).to.equal('Your photo: ID card, front');
  });

  it('shows a PDF as a document with its name and size, as text', async () => {
    const view = await shown({ ...pdfFace, fileName: '<b>bill</b>.pdf', bytes: 1_260_000 });
    expect(view.renderRoot.querySelector('.file')?.textContent).to.equal('<b>bill</b>.pdf');
    expect(view.renderRoot.textContent).to.contain('PDF · 1.3\u00a0MB');
  });

  for (const [width, height] of [
    [990, 1400],
    [1400, 990],
    [10, 1400],
  ] as const) {
    it(`shows all of a PDF’s page of ${width} × ${height}, with nothing upon it`, async () => {
      const view = await shown({ ...pdfPageFace, previewUrl: pictureOf(width, height) }, { tall: true });
      const [frame, kind, image] = [rect(view, '.frame'), rect(view, '.kind'), rect(view, 'img')];
      expect(image.width / image.height).to.be.closeTo(width / height, 0.02 * (width / height));
      expect(image.top).to.be.at.least(kind.bottom);
      expect(image.bottom).to.be.at.most(frame.bottom);
      expect(image.width).to.be.at.most(frame.width);
      expect(view.renderRoot.querySelector('.kind')?.textContent).to.equal('PDF · 3 pages · 318\u00a0kB');
      expect(view.renderRoot.querySelector('img')?.alt).to.equal('ID card, front');
    });
  }

  it('says of how many pages a PDF is as far as that is known, also where its page cannot be shown', async () => {
    const { pages: _, ...unknown } = pdfPageFace;
    const view = await shown(unknown);
    expect(view.renderRoot.querySelector('.kind')?.textContent).to.equal('PDF · 318\u00a0kB');
    view.face = { ...pdfPageFace, pages: 1, previewUrl: 'data:image/png;base64,AAAA' };
    await view.updateComplete;
    await oneEvent(view.renderRoot.querySelector('img')!, 'error');
    await view.updateComplete;
    expect(view.renderRoot.querySelector('.tile')?.textContent).to.contain('PDF · 1 page · 318\u00a0kB');
  });

  it('says that there is no preview when the picture cannot be shown, and shows the next one', async () => {
    const view = await shown(faceOf(pictureOf(4, 3)));
    view.face = faceOf('data:image/png;base64,AAAA');
    await view.updateComplete;
    await oneEvent(view.renderRoot.querySelector('img')!, 'error');
    await view.updateComplete;
    expect(view.renderRoot.textContent).to.contain('No preview');
    view.face = faceOf(pictureOf(8, 6));
    await view.updateComplete;
    expect(view.renderRoot.querySelector('img')).to.exist;
  });

  it('draws no mark before it knows the shape of the picture', async () => {
    const view = await shown(pdfFace, { marks: [place] });
    expect(view.renderRoot.querySelector('.ring')).not.to.exist;
  });
});
