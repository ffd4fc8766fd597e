/** What the user changes on the list of names, kept beside what files say of it, and rating events that were typed. */
export const listRatings = `
CREATE TABLE list_edits(
  sector TEXT NOT NULL,
  group_name TEXT NOT NULL,
  code TEXT NOT NULL,
  action TEXT NOT NULL CHECK(action IN ('put','remove')),
  stance TEXT,
  place REAL,
  PRIMARY KEY(sector, group_name, code)
) STRICT;

CREATE TABLE typed_ratings(
  code TEXT NOT NULL,
  rated_on TEXT NOT NULL,
  event TEXT,
  rating TEXT,
  target_price REAL,
  benchmark TEXT,
  note TEXT,
  entered_at TEXT NOT NULL,
  PRIMARY KEY(code, rated_on)
) STRICT;
`;
