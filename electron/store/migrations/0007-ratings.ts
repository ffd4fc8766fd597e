/**
 * Who gave a rating that was typed; ratings of industries that were typed; and the user's scheme of ratings, kept whole, as
 * JSON.
 */
export const ratings = `
ALTER TABLE typed_ratings ADD COLUMN rated_by TEXT;

CREATE TABLE typed_industry_ratings(
  sector TEXT NOT NULL,
  rated_on TEXT NOT NULL,
  event TEXT,
  rating TEXT,
  rated_by TEXT,
  note TEXT,
  entered_at TEXT NOT NULL,
  PRIMARY KEY(sector, rated_on)
) STRICT;

CREATE TABLE rating_schemes(name TEXT PRIMARY KEY, scheme TEXT NOT NULL) STRICT;
`;
