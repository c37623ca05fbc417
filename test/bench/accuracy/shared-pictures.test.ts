import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flatDocuments, sharedPictures, truthOf } from './shared-pictures.js';

test('what is to be accepted must get no warning, expired or not', () => {
  const labels = ['content=passport', 'sharp', 'colour'];
  for (const expect of ['accept', 'accept+warn:expired']) {
    const { bad, fine, isGood } = truthOf(expect, labels, 'identity/front');
    assert.deepEqual(bad, []);
    assert.ok(
      isGood && fine.includes('corrupted') && fine.includes('black-and-white') && fine.includes('glare'),
    );
  }
  assert.ok(!truthOf('open:edited', ['content=none'], 'identity/front').isGood);
});

test('what is to be rejected is expected of the checks that can tell', () => {
  const bad = (expect: string, labels: readonly string[] = []): readonly string[] =>
    truthOf(expect, labels, 'identity/front').bad;
  assert.deepEqual(bad('reject:too-small+black-and-white'), ['dimensions-too-small', 'black-and-white']);
  assert.deepEqual(bad('reject:no-document/no-face'), ['no-document']);
  assert.deepEqual(bad('reject:svg'), ['unsupported-type']);
  assert.deepEqual(bad('reject:blurry', ['no-detail']), ['blank']);
  assert.deepEqual(bad('reject:several-faces'), []);
  assert.deepEqual(bad('reject:unsupported', ['codec=gif']), []);
});

test('a selfie is not asked for colour or for a document', () => {
  const { bad, fine } = truthOf('reject:too-small+black-and-white', ['content=portrait', 'colour'], 'selfie');
  assert.deepEqual(bad, ['dimensions-too-small']);
  assert.ok(!fine.includes('black-and-white'));
});

test('what only has to be decoded says nothing of its size', () => {
  assert.deepEqual(truthOf('pass:decodes', ['codec=png'], 'identity/front').fine, [
    'unsupported-type',
    'corrupted',
  ]);
  assert.deepEqual(truthOf('pass:decodes', ['truncated'], 'identity/front').fine, []);
});

const csv = [
  'category,name,width,slot,expect,labels',
  'document,dx-td1a-front.png,1000,id-front,accept,frame=edge-to-edge',
  'document,uto-td3.jpg,1334,passport,accept,frame=full;dup=uto-td3',
  'document,uto-td3.png,1334,passport,accept,frame=full;dup=uto-td3',
  'document,uto-td3-mid.jpg,793,passport,accept,frame=full;dup=uto-td3',
  'document,photo.png,1000,id-front,accept,frame=full-with-margin',
  'document,cut.jpg,1000,id-back,reject:incomplete,frame=full',
  'document,tiny.jpg,275,passport,accept,frame=full',
  'pdf,a.pdf,x,poa,reject:corrupted,broken',
].join('\n');

test('reads the folder, and takes each flat document once', () => {
  const read = sharedPictures('folder', csv);
  assert.equal(read.length, 8);
  assert.deepEqual(
    [read[7]?.path, read[7]?.shot, read[7]?.bad],
    ['folder/dev/pdf/a.pdf', 'address', ['corrupted']],
  );
  assert.deepEqual(
    flatDocuments('folder', csv).map(({ name, half }) => [name, half]),
    [
      ['dx-td1a-front', 'tuning'],
      ['uto-td3', 'reporting'],
    ],
  );
});
