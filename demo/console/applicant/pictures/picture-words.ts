import type { Picture } from '../../calls/operator-calls.js';

const sides: Readonly<Record<string, string>> = { FRONT_SIDE: 'front', BACK_SIDE: 'back' };
const kinds: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
};

/** What a picture is of: `ID_CARD front`. */
export function nameOf({ idDocType, idDocSubType }: Pick<Picture, 'idDocType' | 'idDocSubType'>): string {
  return idDocSubType ? `${idDocType} ${sides[idDocSubType] ?? idDocSubType}` : idDocType;
}

/** Its kind and size: `JPEG, 240 kB`. */
export function aboutPicture({ contentType, bytes }: Pick<Picture, 'contentType' | 'bytes'>): string {
  const size =
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)}\u00a0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
  return `${kinds[contentType] ?? contentType}, ${size}`;
}

/** Why a picture is not among those that count: `other side refused`. */
export function whyNotCounted({ inactiveBecause }: Pick<Picture, 'inactiveBecause'>): string {
  return (inactiveBecause ?? 'inactive').replaceAll('-', ' ');
}
