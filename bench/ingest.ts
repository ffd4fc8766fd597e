// A million price rows through the whole pipeline, against rivals that check nothing: medians of interleaved rounds.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROWS, type RowOrder, writePriceFile } from './ingest/price-files.ts';
import { pandas, sqliteImport } from './ingest/rivals.ts';
import { quantile } from './quantile.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const work = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
const file = (name: string) => path.join(work, name);

interface Once {
  readonly ms: number;
  readonly maxRssMb: number;
  readonly reply: {
    readonly files: readonly { readonly status: string; readonly rowsNew: number; readonly rowsChanged: number }[];
  };
}

function desk(data: string, drop: string): Once {
  const script = path.join(import.meta.dirname, 'ingest/ingest-once.ts');
  return JSON.parse(
    execFileSync(process.execPath, [script, data, drop], {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    }).toString(),
  );
}

function dropOf(name: string, csv: string): string {
  const folder = file(name);
  mkdirSync(folder, { recursive: true });
  copyFileSync(csv, path.join(folder, path.basename(csv)));
  return folder;
}

const results = new Map<string, number[]>();
const note = (name: string, value: number | null) => {
  if (value === null) return process.stderr.write(`${name}: not installed, left out\n`);
  results.set(name, [...(results.get(name) ?? []), value]);
  return process.stderr.write(`${name}: ${value.toFixed(0)}\n`);
};

const csv: Record<RowOrder, string> = { key: file('key.csv'), date: file('date.csv') };
const corrected = file('corrected.csv');
writePriceFile(csv.key, 'key', 0);
writePriceFile(csv.date, 'date', 0);
writePriceFile(corrected, 'key', 0.01);
process.stderr.write(`${ROWS} rows, ${(statSync(csv.key).size / 1e6).toFixed(0)} MB\n`);

for (let round = 0; round < ROUNDS; round++) {
  for (const order of ['key', 'date'] as const) {
    note(`import ${order}`, sqliteImport(csv[order], file('rival.db')));
    const data = file(`data-${order}`);
    rmSync(data, { recursive: true, force: true });
    const once = desk(data, dropOf(`drop-${order}`, csv[order]));
    if (once.reply.files[0]?.rowsNew !== ROWS)
      throw new Error(`wanted ${ROWS} new rows: ${JSON.stringify(once.reply).slice(0, 500)}`);
    note(`desk ${order}`, once.ms);
    note('desk memory MB', once.maxRssMb);
  }
  note('desk unchanged', desk(file('data-key'), file('drop-key')).ms);
  cpSync(file('data-key'), file('data-again'), { recursive: true });
  const again = desk(file('data-again'), dropOf('drop-again', corrected));
  if (again.reply.files[0]?.rowsChanged !== ROWS) throw new Error('every close differs, so every row had to change');
  note('desk all changed', again.ms);
  rmSync(file('data-again'), { recursive: true });
  cpSync(file('data-key'), file('data-again'), { recursive: true });
  note('desk re-export', desk(file('data-again'), dropOf('drop-re-export', csv.date)).ms);
  rmSync(file('data-again'), { recursive: true });
  if (round === 0) note('pandas key', pandas(csv.key, file('pandas.db')));
}

const of = (name: string) => quantile(results.get(name) ?? [], 0.5);
const line = (what: string, mine: string, rival: string, target: string) =>
  process.stdout.write(
    `| ${what} | ${(of(mine) / 1000).toFixed(2)} s | ${(of(rival) / 1000).toFixed(2)} s | ${(of(mine) / of(rival)).toFixed(2)} | ${target} |\n`,
  );
process.stdout.write('| what | desk | sqlite3 .import | ratio | target |\n|---|---|---|---|---|\n');
line('1,000,000 rows, key order', 'desk key', 'import key', '<= 1.0');
line('1,000,000 rows, date order', 'desk date', 'import date', '<= 0.8');
line('full re-export, nothing new', 'desk re-export', 'import key', '<= 1.5');
line('full re-export, every close corrected', 'desk all changed', 'import key', '');
line('unchanged file', 'desk unchanged', 'import key', '<= 0.05');
if (results.has('pandas key')) line('against pandas', 'desk key', 'pandas key', '');
process.stdout.write(`peak memory ${Math.max(...(results.get('desk memory MB') ?? [0])).toFixed(0)} MB (target 400)\n`);
rmSync(work, { recursive: true, force: true });
