import { expect } from '@open-wc/testing';
import type { Screen } from '../../src/domain/screen.js';
import { states } from '../support/gallery-states.js';

/** Every screen there is; one that is new does not compile until it stands here. */
const names: Readonly<Record<Screen['name'], true>> = {
  loading: true,
  failed: true,
  start: true,
  pick: true,
  shot: true,
  data: true,
  'last-try': true,
  summary: true,
  review: true,
  approved: true,
  fix: true,
  closed: true,
};

describe('the gallery', () => {
  it('shows every screen, so that `npm run screenshots` takes a picture of each', () => {
    const shown = new Set(Object.values(states).map(({ name }) => name));
    expect([...shown]).to.have.members(Object.keys(names));
  });
});
