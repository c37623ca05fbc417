import { sentStep } from '../../support/wire.js';

/** A step of a passport. */
export const identity = { idDocSetType: 'IDENTITY', types: ['PASSPORT'] };
/** A step of a selfie. */
export const selfie = { idDocSetType: 'SELFIE', types: ['SELFIE'] };
/** A step that the widget does not know. */
export const video = { idDocSetType: 'VIDEO_IDENT', types: [] };
/** What the server holds of the passport. */
export const passport = { IDENTITY: sentStep('PASSPORT', [undefined]) };
/** What makes a step optional. */
export const optional = { optional: true };
/** A rule for a required field of this name. */
export const named = (name: unknown, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  name,
  required: true,
  ...more,
});
