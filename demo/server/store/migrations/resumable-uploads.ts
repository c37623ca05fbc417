/** Uploads in pieces: `sha256` is set once a picture was made of one, whose bytes are then no longer kept here. */
export const resumableUploads: readonly string[] = [
  `CREATE TABLE uploads (
      id TEXT PRIMARY KEY,
      applicant_id TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      created_at_ms INTEGER NOT NULL,
      sha256 TEXT
    )`,
  'CREATE INDEX uploads_in_hand ON uploads (applicant_id, created_at_ms) WHERE sha256 IS NULL',
];
