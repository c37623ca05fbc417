import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { placePopup } from '../../../src/elements/forms/country-field-popup.js';
import { optionAfter } from '../../../src/elements/forms/country-field-state.js';
import { words } from '../../../src/text/en/words.js';
import { arabic, put } from './country-field-harness.js';
import { rendered, seeded } from './data-field-stage.js';

describe('The list of countries', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const language of [words, arabic]) {
    it(`stays wholly in a narrow window and beside its field, ${language.dir}`, async () => {
      await setViewport({ width: 320, height: 568 });
      const it = await put({}, language);
      await it.click(it.input);
      const list = it.inside('.popup')!.getBoundingClientRect();
      const field = it.input.getBoundingClientRect();
      expect(list.left).to.be.at.least(0);
      expect(list.right).to.be.at.most(document.documentElement.clientWidth);
      expect(list.bottom).to.be.at.most(568);
      expect(list.top).to.be.at.least(field.bottom);
      expect(list.width).to.be.closeTo(field.width, 1);
      expect(it.input.scrollWidth).to.be.at.most(it.input.clientWidth);
    });
  }

  it('is not cut off by what the page has around it', async () => {
    const it = await put();
    const form = it.field.closest('form')!;
    Object.assign(form.style, { overflow: 'hidden', height: '120px', contain: 'paint' });
    await it.click(it.input);
    const { left, bottom } = it.inside('.popup')!.getBoundingClientRect();
    const hit = it.field.shadowRoot!.elementFromPoint(left + 20, bottom - 20);
    expect(hit?.closest('.popup') === it.inside('.popup')).to.equal(true);
  });

  it('runs from the right in Arabic, with the arrow at the left', async () => {
    const it = await put({}, arabic);
    const [field, arrow] = [it.input, it.inside('button')!].map((each) => each.getBoundingClientRect());
    expect(arrow!.left - field!.left).to.be.at.most(2);
    await it.click(it.input);
    const [list, text] = [it.options[0]!, it.options[0]!.firstElementChild!].map((e) =>
      e.getBoundingClientRect(),
    );
    expect(list!.right - text!.right).to.be.at.most(20);
  });

  it('goes away with its field', async () => {
    const it = await put();
    await it.click(it.input);
    const popup = it.inside('.popup')!;
    const form = it.field.closest('form')!;
    it.field.remove();
    form.prepend(it.field);
    await rendered(it.field);
    expect(popup.matches(':popover-open')).to.equal(it.isOpen);
  });

  it('is placed within what can be seen and never over its field, wherever that is', () => {
    const random = seeded(3);
    for (let round = 0; round < 2000; round += 1) {
      const seen = {
        left: 0,
        top: random() * 300,
        width: 320 + random() * 1000,
        height: 260 + random() * 900,
      };
      const width = 120 + random() * (seen.width - 136);
      const field = {
        width,
        height: 48,
        left: 8 + random() * (seen.width - width - 16),
        top: seen.top + random() * (seen.height - 48),
      };
      const place = placePopup(field, seen);
      const top = place.side === 'below' ? place.edge : place.edge - place.maxHeight;
      expect(place.left).to.be.at.least(seen.left);
      expect(place.left + place.width).to.be.at.most(seen.left + seen.width);
      expect(top).to.be.at.least(seen.top);
      expect(top + place.maxHeight).to.be.at.most(seen.top + seen.height);
      expect(top >= field.top + field.height || top + place.maxHeight <= field.top).to.equal(true);
    }
  });

  it('answers every key with an option there is, or leaves the key to the text', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageUp', 'PageDown', 'a', 'ArrowLeft'];
    for (let count = 0; count < 30; count += 1) {
      for (let active = -1; active < count; active += 1) {
        for (const key of keys) {
          const next = optionAfter(key, active, count);
          if (next !== undefined) expect(next).to.be.within(0, count - 1);
          if (count === 0 || key === 'a' || key === 'ArrowLeft') expect(next).to.equal(undefined);
          if (active < 0 && !key.startsWith('Arrow')) expect(next).to.equal(undefined);
        }
      }
    }
  });
});
