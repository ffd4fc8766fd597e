/** Dated notes of the user on instruments. */
export const notes = `
CREATE TABLE notes(
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  text TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  changed_at TEXT
) STRICT;

CREATE INDEX notes_of_code ON notes(code, noted_on);
`;
