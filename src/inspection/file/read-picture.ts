import type { FileType } from '../../domain/judgement.js';
import { readGif } from './gif.js';
import { readHeif } from './heif.js';
import { readJpeg } from './jpeg.js';
import type { PictureFacts } from './picture-facts.js';
import { readPng } from './png.js';
import { readWebp } from './webp.js';

/** The picture types that are read and then given to the browser's decoder. */
export type PictureType = Extract<FileType, 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'heic'>;

const readers: Readonly<Record<PictureType, (bytes: Uint8Array) => PictureFacts>> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
  avif: readHeif,
  heic: readHeif,
  gif: readGif,
};

/** Whether a type is a picture at all as far as this widget is concerned. */
export function isPictureType(type: FileType): type is PictureType {
  return Object.hasOwn(readers, type);
}

/** What the file says about itself, by a walk over its structure; never throws, and reads each byte at most once. */
export function readPicture(bytes: Uint8Array, type: PictureType): PictureFacts {
  return readers[type](bytes);
}
