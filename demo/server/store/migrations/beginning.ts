/** The first schema. */
export const beginning: readonly string[] = [
  `CREATE TABLE applicants (
      id TEXT PRIMARY KEY,
      external_user_id TEXT NOT NULL UNIQUE,
      level_name TEXT NOT NULL,
      reference TEXT NOT NULL,
      deleted INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      created_at_ms INTEGER NOT NULL,
      changed_at_ms INTEGER NOT NULL,
      session_state TEXT NOT NULL,
      session_expires_at_ms INTEGER NOT NULL,
      review_status TEXT NOT NULL,
      review_result TEXT,
      checks_requested INTEGER NOT NULL,
      checks_answered INTEGER NOT NULL,
      fixed_info TEXT NOT NULL
    )`,
  'CREATE INDEX applicants_by_change ON applicants (changed_at_ms)',
  `CREATE TABLE steps (
      applicant_id TEXT NOT NULL,
      step TEXT NOT NULL,
      attempts_used INTEGER NOT NULL,
      last_counted_check INTEGER NOT NULL,
      review_result TEXT,
      PRIMARY KEY (applicant_id, step)
    )`,
  `CREATE TABLE pictures (
      id INTEGER PRIMARY KEY,
      applicant_id TEXT NOT NULL,
      step TEXT NOT NULL,
      id_doc_type TEXT NOT NULL,
      id_doc_sub_type TEXT,
      country TEXT,
      content_type TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      active INTEGER NOT NULL,
      inactive_because TEXT,
      errors TEXT NOT NULL,
      warnings TEXT NOT NULL,
      review_result TEXT,
      sent_at_ms INTEGER NOT NULL
    )`,
  'CREATE INDEX pictures_by_applicant ON pictures (applicant_id)',
  `CREATE TABLE history (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      applicant_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      actor TEXT NOT NULL,
      what TEXT NOT NULL,
      detail TEXT
    )`,
  'CREATE INDEX history_by_applicant ON history (applicant_id)',
  `CREATE TABLE replies (
      applicant_id TEXT NOT NULL,
      idempotency_key TEXT NOT NULL,
      request_hash TEXT NOT NULL,
      image_id INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (applicant_id, idempotency_key)
    )`,
  `CREATE TABLE tokens (
      hash TEXT PRIMARY KEY,
      applicant_id TEXT NOT NULL,
      expires_at_ms INTEGER NOT NULL
    )`,
  `CREATE TABLE handoffs (
      hash TEXT PRIMARY KEY,
      applicant_id TEXT NOT NULL,
      expires_at_ms INTEGER NOT NULL
    )`,
  'CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL)',
  "INSERT INTO counters (name, value) VALUES ('image', 100000000)",
];
