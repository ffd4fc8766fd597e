/**
 * Instrument groups as the user has them, the order of the figures, and figures that the user made. A figure is kept whole, as
 * JSON; a picture under the hash of its bytes, so that it is there once however often it is used, and never changes.
 */
export const groupsAndFigures = `
CREATE TABLE instrument_groups(
  id TEXT PRIMARY KEY,
  name TEXT,
  name_en TEXT,
  own TEXT,
  codes TEXT NOT NULL
) STRICT;

CREATE TABLE outlines(name TEXT PRIMARY KEY, entries TEXT NOT NULL) STRICT;

CREATE TABLE user_figures(id TEXT PRIMARY KEY, place INTEGER NOT NULL, figure TEXT NOT NULL) STRICT;

CREATE TABLE pictures(
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
`;
