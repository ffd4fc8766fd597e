import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** The desk's own table of prices, without what says where each row comes from. */
const SCHEMA = `CREATE TABLE prices(code TEXT NOT NULL, adj TEXT NOT NULL, date TEXT NOT NULL, close REAL NOT NULL,
  open REAL, high REAL, low REAL, volume REAL, turnover REAL, pre_close REAL,
  PRIMARY KEY(code, adj, date)) STRICT, WITHOUT ROWID;`;
const PRAGMAS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;';

/** A rival's time for one file, in ms; null where it is not installed. */
export type Rival = (csv: string, db: string) => number | null;

/** `sqlite3 .import` into an empty table of the same columns, without any check. */
export const sqliteImport: Rival = (csv, db) => {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return null;
  for (const end of ['', '-wal', '-shm']) rmSync(db + end, { force: true });
  execFileSync('sqlite3', [db, `${PRAGMAS} ${SCHEMA}`]);
  const startedAt = performance.now();
  execFileSync('sqlite3', [db], {
    input: `${PRAGMAS}\n.import --csv --skip 1 ${csv} prices\n`,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  return performance.now() - startedAt;
};

/** pandas `read_csv` + `to_sql`, as most scripts of analysts do it. */
export const pandas: Rival = (csv, db) => {
  if (spawnSync('python3', ['-c', 'import pandas']).status !== 0) return null;
  rmSync(db, { force: true });
  const script = `import pandas, sqlite3; d = sqlite3.connect(${JSON.stringify(db)}); pandas.read_csv(${JSON.stringify(csv)}).to_sql("prices", d, index=False); d.commit()`;
  const startedAt = performance.now();
  execFileSync('python3', ['-c', script]);
  return performance.now() - startedAt;
};
