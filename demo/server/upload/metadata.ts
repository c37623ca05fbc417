import type { components } from '../../../src/services/generated/wire.js';
import { isCountry } from '../applicant/countries.js';
import { docSetOf, familyOf, isCountryTaken, sidesOf } from '../applicant/level.js';
import type { DocSet, Level, Side } from '../applicant/level.js';
import { Refusal } from '../refusal.js';

/** What a sender says about a file. */
export type IdDocMetadata = Readonly<components['schemas']['IdDocMetadata']>;

const sides: readonly string[] = ['FRONT_SIDE', 'BACK_SIDE'];

function optionalText(value: unknown, name: string, maxLength = 64): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value.length > 0 && value.length <= maxLength) return value;
  throw new Refusal('invalid-request', `metadata.${name} must be a text of 1 to ${maxLength} characters.`);
}

/** Reads the `metadata` part by naming what may be in it. */
export function readMetadata(json: string): IdDocMetadata {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw new Refusal('invalid-request', 'metadata must be JSON.');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Refusal('invalid-request', 'metadata must be a JSON object.');
  }
  const parts = given as Readonly<Record<string, unknown>>;
  const idDocType = optionalText(parts['idDocType'], 'idDocType');
  const country = optionalText(parts['country'], 'country');
  const idDocSubType = optionalText(parts['idDocSubType'], 'idDocSubType');
  const idDocSetType = optionalText(parts['idDocSetType'], 'idDocSetType');
  const uploadId = optionalText(parts['uploadId'], 'uploadId', 200);
  const contentBytes = parts['contentBytes'];
  if (!idDocType) throw new Refusal('invalid-request', 'metadata.idDocType is missing.');
  if (country !== undefined && !isCountry(country)) {
    throw new Refusal('invalid-request', 'metadata.country must be an ISO 3166-1 alpha-3 code.');
  }
  if (idDocSubType !== undefined && !sides.includes(idDocSubType)) {
    throw new Refusal('invalid-request', 'metadata.idDocSubType must be FRONT_SIDE or BACK_SIDE.');
  }
  if (contentBytes !== undefined && !(Number.isSafeInteger(contentBytes) && Number(contentBytes) >= 0)) {
    throw new Refusal('invalid-request', 'metadata.contentBytes must be a whole number.');
  }
  return {
    idDocType,
    ...(country !== undefined && { country }),
    ...(idDocSubType !== undefined && { idDocSubType: idDocSubType as Side }),
    ...(idDocSetType !== undefined && { idDocSetType }),
    ...(contentBytes !== undefined && { contentBytes: Number(contentBytes) }),
    ...(uploadId !== undefined && { uploadId }),
  };
}

/** The step a file is for, or a refusal where the level has none that takes such a document. */
export function docSetFor(level: Level, metadata: IdDocMetadata): DocSet {
  const { idDocType, idDocSubType, idDocSetType, country } = metadata;
  const named = idDocSetType === undefined ? undefined : docSetOf(level, idDocSetType);
  const candidates = idDocSetType === undefined ? level.docSets : named ? [named] : [];
  const docSet = candidates.find(({ types }) => types.includes(idDocType));
  if (!docSet) throw new Refusal('doc-type-not-in-req-docs');
  if (familyOf(docSet.idDocSetType) === 'IDENTITY') {
    if (country === undefined) throw new Refusal('invalid-request', 'metadata.country is missing.');
    if (!isCountryTaken(level, country)) throw new Refusal('doc-type-not-in-req-docs');
  }
  const taken = sidesOf(docSet, idDocType);
  if (!taken.includes(idDocSubType)) {
    const wanted = taken[0] === undefined ? 'absent here' : `one of ${taken.join(', ')}`;
    throw new Refusal('invalid-request', `metadata.idDocSubType must be ${wanted}.`);
  }
  return docSet;
}
