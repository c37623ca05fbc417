/** Pictures of the tuning half may be looked at while bounds are drawn; figures are told of the reporting half. */
export type Half = 'tuning' | 'reporting';

/**
 * The side of a picture by where it comes from, so that pictures of one source are never on both. How far the reported
 * eighth has been kept unseen is told in docs/judgement.md.
 */
export function halfOfSource(source: string): Half {
  const sum = [...source].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 17);
  return sum % 8 === 2 ? 'reporting' : 'tuning';
}

const tuningDocuments = ['dx-td1a', 'dx-td2a', 'dx-td3a', 'uto-td2'];

/** The half of a shared picture, by the name of the document it shows; whatever is no such document is for reporting. */
export function halfOfDocument(name: string): Half {
  return tuningDocuments.some((document) => name.startsWith(document)) ? 'tuning' : 'reporting';
}
