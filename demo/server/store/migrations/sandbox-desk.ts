/** Armed answers: those of one applicant are given in the order of their ids, each once. */
export const sandboxDesk: readonly string[] = [
  `CREATE TABLE armed_answers (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      applicant_id TEXT NOT NULL,
      fits TEXT NOT NULL,
      step TEXT,
      answer TEXT NOT NULL
    )`,
  'CREATE INDEX armed_answers_by_applicant ON armed_answers (applicant_id)',
];
