/**
 * What was published: an edition a row, with all that it printed as a packed document, and by name and hash the documents
 * handed in and the files that it rests on. A correction is the next edition; nothing alters or removes one, whoever asks.
 */
export const published = `
CREATE TABLE published(
  id INTEGER PRIMARY KEY,
  week TEXT NOT NULL,
  edition INTEGER NOT NULL,
  published_at TEXT NOT NULL,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  title_en TEXT NOT NULL,
  subtitle_en TEXT NOT NULL,
  date TEXT NOT NULL,
  documents TEXT NOT NULL,
  files TEXT NOT NULL,
  content BLOB NOT NULL,
  content_sha256 TEXT NOT NULL,
  UNIQUE(week, edition)
) STRICT;

CREATE TRIGGER published_is_not_altered BEFORE UPDATE ON published
BEGIN SELECT RAISE(ABORT, 'a published edition is not altered'); END;

CREATE TRIGGER published_is_not_removed BEFORE DELETE ON published
BEGIN SELECT RAISE(ABORT, 'a published edition is not removed'); END;

-- INSERT OR REPLACE would remove a row without a trigger of deletion.
CREATE TRIGGER published_is_the_next BEFORE INSERT ON published
WHEN NEW.edition IS NOT 1 + (SELECT coalesce(max(edition), 0) FROM published WHERE week = NEW.week)
  OR EXISTS(SELECT 1 FROM published WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a published edition is not replaced'); END;
`;
