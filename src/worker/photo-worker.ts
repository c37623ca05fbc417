import { expose } from 'comlink';
import type { PhotoWorker } from './contract.js';
import { inspectPhoto } from './inspect-photo.js';

const photoWorker: PhotoWorker = { ping: () => 'ready', inspect: inspectPhoto };

expose(photoWorker);
