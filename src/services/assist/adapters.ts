import type { Face } from '../../domain/faces.js';

/**
 * Finds the faces in an upright picture: boxes in fractions of its width and height, and how sure each is, 0 to 1. The
 * bitmap is closed once the answer is there; the signal ends a search that nobody waits for any more.
 */
export type FaceDetector = (picture: ImageBitmap, signal: AbortSignal) => Promise<readonly Face[]>;

/** Reads whatever text is on an upright picture, line by line; machine-readable zones are found in it. */
export type TextReader = (picture: Blob, signal: AbortSignal) => Promise<string>;

/** Reads the barcodes on an upright picture, each as its plain text. */
export type BarcodeReader = (picture: Blob, signal: AbortSignal) => Promise<readonly string[]>;

/** What a host may supply; without them nothing of the kind is done. */
export interface Adapters {
  readonly faceDetector?: FaceDetector | undefined;
  readonly textReader?: TextReader | undefined;
  readonly barcodeReader?: BarcodeReader | undefined;
}
