import { expose } from 'comlink';
import type { PhotoWorker } from './contract.js';
import { inspectPhoto } from './inspect-photo.js';
import { warmUp } from './warm-up.js';

const photoWorker: PhotoWorker = { ping: () => 'ready', warmUp, inspect: inspectPhoto };

expose(photoWorker);
