/** The core of the tus client, which its package has no types for by itself. */
declare module 'tus-js-client/lib/upload.js' {
  import type { Upload, UploadOptions } from 'tus-js-client';

  const TusUpload: {
    new (file: Blob, options: UploadOptions): Upload;
    readonly defaultOptions: UploadOptions;
  };
  export { TusUpload as default };
}
