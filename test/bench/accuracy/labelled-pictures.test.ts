import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundsOf, labelledPictures, truthOf } from './labelled-pictures.js';

test('a good card gives no check a reason', () => {
  const { bad, fine, isGood } = truthOf('card', ['good', 'card'], 'identity/front');
  assert.deepEqual(bad, []);
  assert.ok(isGood);
  for (const code of [
    'blurry',
    'glare',
    'no-document',
    'document-cut-off',
    'black-and-white',
    'screenshot',
  ] as const) {
    assert.ok(fine.includes(code), code);
  }
});

test('what is labelled a fault is one, and other checks are asked only what is known', () => {
  const cut = truthOf('card', ['card', 'cut-off'], 'identity/front');
  assert.deepEqual(cut.bad, ['document-cut-off']);
  assert.ok(!cut.fine.includes('document-cut-off') && cut.fine.includes('no-document') && !cut.isGood);
  const shaken = truthOf('blurred', ['motion', 'blurry', 'card'], 'identity/front');
  assert.deepEqual(shaken.bad, ['blurry']);
  // What is blurred may well look flat or shiny.
  assert.ok(!shaken.fine.includes('low-contrast') && !shaken.fine.includes('glare'));
});

test('a picture of something else is offered as a document, and nothing is known of its light', () => {
  const { bad, fine } = truthOf('nothing', ['no-document'], 'identity/front');
  assert.deepEqual(bad, ['no-document']);
  assert.deepEqual(fine, ['screenshot', 'screen-recapture']);
});

test('a selfie needs no document and no colour', () => {
  const { bad, fine, isGood } = truthOf('selfie', ['good', 'bw'], 'selfie');
  assert.deepEqual(bad, []);
  assert.ok(isGood && fine.includes('too-dark') && !fine.includes('no-document') && !fine.includes('glare'));
});

test('small pictures and those with a fault are not counted as good', () => {
  assert.ok(!truthOf('card', ['good', 'card', 'small'], 'identity/front').isGood);
  assert.ok(!truthOf('card', ['good', 'card', 'tilted'], 'identity/front').isGood);
});

test('what only one rating says is counted neither way, and its picture is not good', () => {
  const dim = truthOf('card', ['good', 'card', 'too-dark?'], 'identity/front');
  assert.deepEqual(dim.bad, []);
  assert.ok(!dim.isGood && dim.fine.includes('no-document'));
  for (const code of ['too-dark', 'blurry', 'glare'] as const) assert.ok(!dim.fine.includes(code), code);
  const both = truthOf('light', ['too-dark', 'low-contrast?'], 'identity/front');
  assert.deepEqual(both.bad, ['too-dark']);
  const rated = truthOf('selfie', ['good?'], 'selfie');
  assert.ok(!rated.isGood && rated.fine.includes('blurry'));
});

test('of what a screen shows only the screen is to be told', () => {
  assert.deepEqual(truthOf('screenshot', ['no-document', 'screenshot'], 'identity/front').bad, [
    'screenshot',
  ]);
  const photo = truthOf('screenphoto', ['no-document', 'screen-photo', 'too-dark'], 'identity/front');
  assert.deepEqual(photo.bad, ['screen-recapture', 'too-dark']);
});

test('graphics are no screen grabs and no photos either', () => {
  const { fine } = truthOf('nothing', ['no-document', 'drawing'], 'identity/front');
  assert.ok(!fine.includes('screenshot'));
});

const csv = [
  'category,name,repo,path,sha256_12,width,height,shot,labels,note',
  'card,a.jpg,ab,,,1,1,any,good;card,',
  'card,b.jpg,b,,,1,1,identity/back,card;doubtful,',
  'nothing,c.jpg,b,,,1,1,any,no-document,',
  'card,d.jpg,b,,,1,1,elsewhere,card,',
  'card,f.jpg,b,,,1,1,any,good;card;squeezed,',
  'card,e.jpg,b,,,1,1,identity/front,good;card;synthetic,',
].join('\n');

test('reads a folder, without what is doubtful, composed or for no shot', () => {
  const read = labelledPictures('folder', csv).map(({ name, path, shot, half }) => [name, path, shot, half]);
  assert.deepEqual(read, [
    ['card/a.jpg', 'folder/card/a.jpg', 'identity/front', 'reporting'],
    ['nothing/c.jpg', 'folder/nothing/c.jpg', 'identity/front', 'tuning'],
  ]);
  assert.deepEqual(groundsOf('folder', csv), [{ path: 'folder/nothing/c.jpg', half: 'tuning' }]);
});
