/** Facts as columns; `close` decides whether a row is a fact at all. */
export const PRICE_VALUES = ['close', 'open', 'high', 'low', 'volume', 'turnover', 'pre_close'] as const;
export type PriceValue = (typeof PRICE_VALUES)[number];

/** Another number here means: rebuild from the archive into a new file. */
export const CACHE_VERSION = 1;

/**
 * The cache: what came from files. Every fact row tells its file and the physical line where its record starts. A later
 * file's value takes the place of another one, which is kept in `prices_replaced` by the trigger, under the file that
 * replaced it.
 */
export const CACHE_SCHEMA = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE applied(
  file_id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;

CREATE TABLE prices(
  code TEXT NOT NULL, adj TEXT NOT NULL, date TEXT NOT NULL,
  close REAL NOT NULL, open REAL, high REAL, low REAL, volume REAL, turnover REAL, pre_close REAL,
  file_id INTEGER NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY(code, adj, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE prices_replaced(
  code TEXT NOT NULL, adj TEXT NOT NULL, date TEXT NOT NULL, by_file_id INTEGER NOT NULL,
  close REAL NOT NULL, open REAL, high REAL, low REAL, volume REAL, turnover REAL, pre_close REAL,
  file_id INTEGER NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY(code, adj, date, by_file_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER prices_keep_replaced AFTER UPDATE ON prices BEGIN
  INSERT INTO prices_replaced VALUES(OLD.code, OLD.adj, OLD.date, NEW.file_id,
    OLD.close, OLD.open, OLD.high, OLD.low, OLD.volume, OLD.turnover, OLD.pre_close, OLD.file_id, OLD.line);
END;

CREATE TABLE names(
  code TEXT NOT NULL, file_id INTEGER NOT NULL, name TEXT NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY(code, file_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE file_series(
  file_id INTEGER NOT NULL, code TEXT NOT NULL, adj TEXT NOT NULL,
  first_date TEXT NOT NULL, last_date TEXT NOT NULL,
  PRIMARY KEY(file_id, code, adj)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_series_by_series ON file_series(code, adj, file_id);

CREATE TABLE issues(
  file_id INTEGER NOT NULL, seq INTEGER NOT NULL, line INTEGER, column_name TEXT,
  code TEXT NOT NULL, params TEXT NOT NULL, raw_text TEXT NOT NULL,
  PRIMARY KEY(file_id, seq)
) STRICT, WITHOUT ROWID;
`;
