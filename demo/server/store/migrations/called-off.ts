/** Acts of sending that were called off before their pictures had arrived. */
export const calledOff: readonly string[] = [
  `CREATE TABLE called_off (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      applicant_id TEXT NOT NULL,
      idempotency_key TEXT NOT NULL,
      UNIQUE (applicant_id, idempotency_key)
    )`,
];
