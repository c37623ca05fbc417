import { expect } from '@open-wc/testing';
import {
  blamesPicture,
  knownFor,
  merged,
  mostPictures,
  refusedSince,
  withPicture,
} from '../../src/domain/known-pictures.js';
import type { UsedPicture } from '../../src/domain/known-pictures.js';
import { face, journeyOf, sending } from '../support/journeys.js';
import { allSent, sentStep } from '../support/wire.js';

const front = 'IDENTITY/FRONT_SIDE';
const back = 'IDENTITY/BACK_SIDE';
const choices = new Map([['IDENTITY', { country: 'DEU', documentType: 'ID_CARD' }]]);
const picture = (shot: string, name: string, more: Partial<UsedPicture> = {}): UsedPicture => ({
  shot,
  fingerprint: { sha256: name, look: '' },
  refused: false,
  ...more,
});
const rolesOf = (...args: Parameters<typeof knownFor>): readonly string[] =>
  knownFor(...args).map(({ role, fingerprint }) => `${role} ${fingerprint.sha256}`);

describe('the pictures that a picture must not be', () => {
  it('are those that fill other shots now, on their way or acknowledged', () => {
    const photos = new Map([[front, sending]]);
    const pictures = [picture(front, 'f'), picture('SELFIE', 's', { imageId: '200' })];
    const journey = journeyOf(
      { steps: { SELFIE: sentStep('SELFIE', [undefined], {}, 200) } },
      { choices, photos },
    );
    expect(rolesOf(journey, back, pictures)).to.deep.equal(['other-shot f', 'other-shot s']);
  });

  it('are not the one that stands in the very shot: it may be chosen again', () => {
    const journey = journeyOf({}, { choices, photos: new Map([[front, sending]]) });
    expect(rolesOf(journey, front, [picture(front, 'f')])).to.deep.equal([]);
  });

  it('are not those that were taken out of another shot', () => {
    const pictures = [picture(front, 'old', { imageId: '99' }), picture(front, 'new', { imageId: '100' })];
    const steps = { ...allSent() };
    expect(rolesOf(journeyOf({ steps }), back, pictures)).to.deep.equal(['other-shot new']);
    const accepted = { stage: 'accepted', face, imageId: '100', warnings: [] } as const;
    const here = journeyOf({}, { choices, photos: new Map([[front, accepted]]) });
    expect(rolesOf(here, back, pictures)).to.deep.equal(['other-shot new']);
    expect(rolesOf(journeyOf({}, { choices }), back, pictures)).to.deep.equal([]);
  });

  it('are those that were refused for this shot, and for no other', () => {
    const pictures = [picture(front, 'f', { refused: true }), picture(back, 'b', { refused: true })];
    const journey = journeyOf({}, { choices, photos: new Map([[front, sending]]) });
    expect(rolesOf(journey, front, pictures)).to.deep.equal(['refused-before f']);
    expect(rolesOf(journey, 'SELFIE', pictures)).to.deep.equal([]);
  });
});

describe('a picture that is not wanted', () => {
  const pictures = [picture(front, 'f', { imageId: '100' }), picture(back, 'b', { imageId: '101' })];
  const refusedIn = (IDENTITY: unknown): readonly string[] =>
    refusedSince(journeyOf({ steps: { IDENTITY } }), pictures).map(({ fingerprint }) => fingerprint.sha256);

  it('is one that a reviewer asked again, by itself or with the step', () => {
    const red = { reviewAnswer: 'RED' };
    expect(refusedIn(sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '101': red }))).to.deep.equal(['b']);
    const step = { ...sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']), reviewResult: red };
    expect(refusedIn(step)).to.deep.equal(['f', 'b']);
    expect(refusedIn(sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']))).to.deep.equal([]);
  });

  it('is one that the server refused, but not the other side that fell with it', () => {
    const detail = (idDocSubType: string, ...errors: string[]) => ({ idDocSubType, active: false, errors });
    const imageDetails = {
      '100': detail('FRONT_SIDE', 'otherSideRefused'),
      '101': detail('BACK_SIDE', 'dataNotReadable'),
    };
    expect(refusedIn({ idDocType: 'ID_CARD', imageIds: [], imageDetails })).to.deep.equal(['b']);
  });

  const table: readonly (readonly [readonly string[], boolean])[] = [
    [['dataNotReadable'], true],
    [['grayscale', 'sameSides'], true],
    [['duplicate-document'], true],
    [['somethingNew'], true],
    [['sameSides'], false],
    [['differentDocTypeOrCountry'], false],
    [['otherSideRefused'], false],
    [[], false],
  ];
  for (const [reasons, isBlamed] of table) {
    it(`${isBlamed ? 'is' : 'is not'} one refused for ${reasons.join(', ') || 'nothing that is said'}`, () => {
      expect(blamesPicture(reasons)).to.equal(isBlamed);
    });
  }
});

describe('the list of pictures', () => {
  it('holds each once for a shot, the latest last, and not without end', () => {
    let pictures: readonly UsedPicture[] = [];
    for (let i = 0; i < mostPictures + 5; i += 1) pictures = withPicture(pictures, picture(front, `p${i}`));
    expect(pictures).to.have.length(mostPictures);
    pictures = withPicture(pictures, picture(front, 'p9', { imageId: '7' }));
    expect(pictures).to.have.length(mostPictures);
    expect(pictures.at(-1)).to.deep.include({ imageId: '7' });
    expect(withPicture(pictures, picture(back, 'p9'))).to.have.length(mostPictures);
  });

  it('loses nothing that an earlier visit or another tab has learnt', () => {
    const stored = [picture(front, 'a', { refused: true }), picture(front, 'b', { imageId: '1' })];
    const own = [picture(front, 'a'), picture(front, 'b'), picture(back, 'c')];
    expect(merged(stored, own)).to.deep.equal([
      picture(front, 'a', { refused: true }),
      picture(front, 'b', { imageId: '1' }),
      picture(back, 'c'),
    ]);
  });
});
