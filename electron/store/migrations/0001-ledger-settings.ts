/** The ledger of imports, what the user answered and chose, and the images that undo a change. */
export const ledgerSettings = `
CREATE TABLE imports(
  file_id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  size_bytes INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('importing','imported','partial','undone','held','rejected','unrecognised')),
  decisions TEXT,
  outcome TEXT
) STRICT;

CREATE TABLE remembered_answers(
  pattern TEXT NOT NULL,
  question_id TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY(pattern, question_id)
) STRICT;

CREATE TABLE settings(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE change_log(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id TEXT NOT NULL,
  operation TEXT NOT NULL,
  at TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
`;
