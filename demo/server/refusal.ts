interface Kind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 423;
  readonly errorCode?: number;
  readonly description: string;
}

const kinds = {
  'duplicate-document': {
    status: 409,
    errorCode: 1000,
    description: 'This very file was sent for another item.',
  },
  'too-many-documents': {
    status: 400,
    errorCode: 1001,
    description: 'Too many files were sent for this applicant.',
  },
  'file-too-big': { status: 413, errorCode: 1002, description: 'The file is too big.' },
  'empty-file': { status: 400, errorCode: 1003, description: 'The file is empty.' },
  'corrupted-file': { status: 400, errorCode: 1004, description: 'The file is damaged or not complete.' },
  'unsupported-file-format': {
    status: 400,
    errorCode: 1005,
    description: 'This kind of file is not taken here.',
  },
  'no-upload-verification-in-progress': {
    status: 409,
    errorCode: 1006,
    description: 'Nothing can be changed here now: the check goes on, or this item is accepted.',
  },
  'incorrect-file-size': {
    status: 409,
    errorCode: 1007,
    description: 'The file that arrived has another size than was announced.',
  },
  'applicant-marked-as-deleted': { status: 409, errorCode: 1008, description: 'This profile is inactive.' },
  'applicant-with-final-reject': {
    status: 409,
    errorCode: 1009,
    description: 'This verification is finished.',
  },
  'doc-type-not-in-req-docs': {
    status: 409,
    errorCode: 1010,
    description: 'The level does not ask for this type of document, or not from this country.',
  },
  'encrypted-file': { status: 400, errorCode: 1011, description: 'The file needs a password to be opened.' },
  'verification-locked': { status: 423, errorCode: 1100, description: 'This verification is locked.' },
  'verification-cancelled': { status: 410, errorCode: 1101, description: 'This verification was cancelled.' },
  'verification-expired': { status: 410, errorCode: 1102, description: 'This verification has expired.' },
  'token-expired': { status: 401, description: 'The token has expired.' },
  'token-invalid': { status: 401, description: 'The token is not valid here.' },
  'other-applicant': { status: 403, description: 'The token belongs to another applicant.' },
  'invalid-request': { status: 400, description: 'The request is not of the form the contract asks for.' },
  'invalid-fields': { status: 400, description: 'Some fields were refused.' },
  'request-too-big': { status: 413, description: 'The request is too big.' },
  'not-found': { status: 404, description: 'There is no such thing here.' },
  'level-not-found': { status: 404, description: 'There is no level of this name.' },
  'other-level': { status: 409, description: 'This user is being verified on another level.' },
  'missing-documents': { status: 409, description: 'Something must still be sent before the check.' },
  'nothing-submitted': { status: 409, description: 'There is nothing of this step to judge.' },
  'check-not-requested': { status: 409, description: 'No check was requested yet.' },
  'check-in-progress': { status: 409, description: 'Not while a check goes on.' },
  'idempotency-key-reused': { status: 409, description: 'This Idempotency-Key was used for other content.' },
  'upload-called-off': { status: 409, description: 'This upload was called off by its sender.' },
  'upload-offset-mismatch': { status: 409, description: 'The upload has come less far, or further.' },
  'tus-version-not-supported': { status: 412, description: 'Tus-Resumable must be 1.0.0.' },
  'no-webhook-url': { status: 409, description: 'There is no address to send webhooks to.' },
  'handoff-gone': { status: 410, description: 'This link was used or has expired.' },
} as const satisfies Record<string, Kind>;

/** The `errorName` of every refusal this server knows. */
export type RefusalName = keyof typeof kinds;

/** Whether this server knows a refusal of that name. */
export function isRefusalName(name: string): name is RefusalName {
  return Object.hasOwn(kinds, name);
}

/** A request that is refused on purpose; thrown anywhere, answered in one place. */
export class Refusal extends Error {
  readonly errorName: RefusalName;
  readonly kind: Kind;
  /** What the answer says beside the usual properties, e.g. `missing`. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(errorName: RefusalName, description?: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(description ?? kinds[errorName].description);
    this.name = 'Refusal';
    this.errorName = errorName;
    this.kind = kinds[errorName];
    this.extra = extra;
  }
}
