/** Where a back end takes large files in pieces. */
export const uploadsPath = '/resources/sdk/uploads';

/** What the last part of an upload's address may be: its id. */
export const uploadIdShape = /^[\w.~+:=@-]{1,200}$/;
