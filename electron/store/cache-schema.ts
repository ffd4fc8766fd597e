import { FACT_KINDS } from './fact-kinds.ts';
import { FACT_TABLES } from './fact-tables.ts';

export type PriceValue = keyof typeof FACT_KINDS.prices.values;
/** Prices as columns; `close` decides whether a row is a fact at all. */
export const PRICE_VALUES = Object.keys(FACT_KINDS.prices.values) as readonly PriceValue[];

/** Another number here means: rebuild from the archive into a new file. */
export const CACHE_VERSION = 7;

/**
 * The cache: what came from files. Every fact row tells its file and the physical line where its record starts. What a
 * series' later file takes the place of is kept, see `fact-tables.ts`.
 */
export const CACHE_SCHEMA = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE applied(
  file_id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;

${FACT_TABLES}

CREATE TABLE names(
  code TEXT NOT NULL, file_id INTEGER NOT NULL, name TEXT NOT NULL, line INTEGER NOT NULL,
  PRIMARY KEY(code, file_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE file_series(
  file_id INTEGER NOT NULL, kind TEXT NOT NULL, scope TEXT NOT NULL, adj TEXT NOT NULL,
  first_date TEXT NOT NULL, last_date TEXT NOT NULL,
  PRIMARY KEY(file_id, kind, scope, adj)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_series_by_series ON file_series(kind, scope, adj, first_date, last_date, file_id);

CREATE TABLE price_files(
  file_id INTEGER PRIMARY KEY, format TEXT NOT NULL, instruments INTEGER NOT NULL, rows_rejected INTEGER NOT NULL,
  first_date TEXT NOT NULL, last_date TEXT NOT NULL
) STRICT;

CREATE TABLE preferred_sources(
  kind TEXT NOT NULL, scope TEXT NOT NULL, adj TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY(kind, scope, adj)
) STRICT, WITHOUT ROWID;

CREATE TABLE issues(
  file_id INTEGER NOT NULL, seq INTEGER NOT NULL, line INTEGER, column_name TEXT,
  code TEXT NOT NULL, params TEXT NOT NULL, raw_text TEXT NOT NULL,
  PRIMARY KEY(file_id, seq)
) STRICT, WITHOUT ROWID;
`;
