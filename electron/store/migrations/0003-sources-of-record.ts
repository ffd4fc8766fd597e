/**
 * Whose files stand for a series, by the user's choice; how a file came in; and which files were put aside. Numbers that were
 * typed before are known by the place from which they were taken and the names that they were given.
 */
export const sourcesOfRecord = `
CREATE TABLE preferred_sources(
  kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  adj TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY(kind, scope, adj)
) STRICT;

ALTER TABLE imports ADD COLUMN origin TEXT NOT NULL DEFAULT 'file' CHECK(origin IN ('file','entry','paste'));
ALTER TABLE imports ADD COLUMN dismissed INTEGER NOT NULL DEFAULT 0 CHECK(dismissed IN (0,1));
UPDATE imports SET origin = 'entry'
WHERE replace(path, '\\', '/') LIKE '%/staging/' || name AND (name LIKE '手工录入 %.csv' OR name LIKE 'Entry %.csv');
`;
