import type { HeicPixels } from './heic-decoder.js';

/** As much of libheif as is needed here. */
interface Libheif {
  heif_context_alloc(): unknown;
  heif_context_free(context: unknown): void;
  heif_context_read_from_memory(context: unknown, bytes: Uint8Array): { readonly code: unknown };
  heif_js_context_get_primary_image_handle(context: unknown): { readonly code?: unknown };
  heif_js_decode_image2(handle: unknown, colours: unknown, chroma: unknown): Decoded;
  heif_image_handle_release(handle: unknown): void;
  heif_image_release(image: unknown): void;
  readonly heif_error_code: { readonly heif_error_Ok: unknown };
  readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: unknown };
  readonly heif_channel: { readonly heif_channel_interleaved: unknown };
}
interface Channel {
  readonly id: unknown;
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly data: Uint8Array;
}
interface Decoded {
  readonly code?: unknown;
  readonly image: unknown;
  readonly channels: readonly Channel[];
}
interface LibheifModule {
  default(options: { print(): void; printErr(): void }): Libheif | Promise<Libheif>;
}

const bytesPerPixel = 4;
const libheifFile = 'libheif.js';

function silent(): void {
  // It would write to the console of the integrator's page.
}

/** libheif as it came, from the file beside this one; whoever asks for this again after a failure asks for that again. */
async function loadLibheif(): Promise<Libheif> {
  const url = new URL(libheifFile, import.meta.url);
  url.hash = new URL(import.meta.url).hash;
  const { default: create } = (await import(/* @vite-ignore */ url.href)) as LibheifModule;
  // A fresh one for each picture: its memory only grows, and goes as a whole when nobody holds it any more.
  return create({ print: silent, printErr: silent });
}

/** The pixels in rows without filling, as a copy that outlives the decoder. */
function pixelsOf({ width, height, stride, data }: Channel): HeicPixels {
  const row = width * bytesPerPixel;
  const pixels = new Uint8ClampedArray(row * height);
  for (let y = 0; y < height; y += 1) pixels.set(data.subarray(y * stride, y * stride + row), y * row);
  return { width, height, data: pixels };
}

/** See `HeicDecoder`. */
export async function decode(bytes: Uint8Array): Promise<HeicPixels> {
  const lib = await loadLibheif();
  const context = lib.heif_context_alloc();
  try {
    const read = lib.heif_context_read_from_memory(context, bytes);
    if (read.code !== lib.heif_error_code.heif_error_Ok) throw new Error('no HEIC file');
    const handle = lib.heif_js_context_get_primary_image_handle(context);
    if (handle.code !== undefined) throw new Error('no primary picture');
    try {
      const { heif_colorspace_RGB: colours } = lib.heif_colorspace;
      const decoded = lib.heif_js_decode_image2(
        handle,
        colours,
        lib.heif_chroma.heif_chroma_interleaved_RGBA,
      );
      if (decoded.code !== undefined) throw new Error('not decoded');
      const { heif_channel_interleaved: all } = lib.heif_channel;
      const channel = decoded.channels.find(({ id }) => id === all);
      if (!channel) throw new Error('no pixels');
      const pixels = pixelsOf(channel);
      lib.heif_image_release(decoded.image);
      return pixels;
    } finally {
      lib.heif_image_handle_release(handle);
    }
  } finally {
    lib.heif_context_free(context);
  }
}
