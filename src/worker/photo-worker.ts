import { expose } from 'comlink';
import { bindPages } from './bind-pages.js';
import type { PhotoWorker } from './contract.js';
import { inspectPhoto } from './inspect-photo.js';
import { lendHand, loseHand, takeHand } from './other-hand.js';
import { coolDown, warmUpSoon } from './warm-up.js';

const photoWorker: PhotoWorker = {
  ping: () => 'ready',
  warmUp: warmUpSoon,
  inspect: (file, request) => {
    coolDown();
    return inspectPhoto(file, request);
  },
  combine: bindPages,
  lendHand,
  takeHand,
  loseHand,
};

expose(photoWorker);
