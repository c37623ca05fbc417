/** Webhooks and their deliveries. */
export const webhooks: readonly string[] = [
  'CREATE TABLE webhook_settings (id INTEGER PRIMARY KEY CHECK (id = 1), url TEXT, secret TEXT NOT NULL)',
  `CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      applicant_id TEXT NOT NULL,
      type TEXT NOT NULL,
      created_at_ms INTEGER NOT NULL,
      state TEXT NOT NULL,
      next_try_at_ms INTEGER,
      body TEXT NOT NULL,
      tries TEXT NOT NULL
    )`,
  "CREATE INDEX deliveries_waiting ON deliveries (next_try_at_ms) WHERE state = 'waiting'",
];
