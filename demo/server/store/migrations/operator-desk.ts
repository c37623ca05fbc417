/** What operators do beyond answering a check. */
export const operatorDesk: readonly string[] = [
  "ALTER TABLE steps ADD COLUMN failures TEXT NOT NULL DEFAULT '[]'",
  "ALTER TABLE steps ADD COLUMN field_results TEXT NOT NULL DEFAULT '{}'",
  "ALTER TABLE applicants ADD COLUMN former_levels TEXT NOT NULL DEFAULT '[]'",
  'ALTER TABLE applicants ADD COLUMN shown_revision INTEGER NOT NULL DEFAULT 0',
  'UPDATE applicants SET shown_revision = revision',
  `ALTER TABLE applicants ADD COLUMN desk TEXT NOT NULL DEFAULT '{"marks":[],"notes":[]}'`,
];
