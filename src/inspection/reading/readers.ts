/** The door to this folder, loaded by one dynamic import where the host supplies an OCR or a barcode reader. */
export { contradicts, isExpired, isSurelyExpired } from './document-hints.js';
export type { Reading } from './document-hints.js';
export type { CalendarDate, PartialDate } from './calendar.js';
export type { MrzFormat } from './mrz/layouts.js';
export type { Mrz, MrzKind, ReadField, Sex } from './mrz/mrz.js';
export { readMrz } from './mrz/read-mrz.js';
export { readLicence } from './read-licence.js';
export type { Licence } from './read-licence.js';
