// The whole week and its hot queries over ten years of 500 instruments, against DuckDB and pandas over the same files:
// node bench/week.ts [questions] [weekly price files]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Desk } from '../electron/desk/desk.ts';
import { currentCacheFile } from '../electron/store/cache-db.ts';
import { openReader, type ReadDb } from '../electron/store/db.ts';
import type { OutputOf } from '../shared/contract/operations.ts';
import type { Week } from '../shared/contract/week.ts';
import { addDays } from '../shared/market/iso-date.ts';
import { type TradingWeek, weekOf } from '../shared/market/trading-week.ts';
import { AH_INDEX } from '../shared/week/ah-index.ts';
import { openBenchDesk } from './bench-desk.ts';
import { quantile } from './quantile.ts';
import { operationTimes, percentileOfAhIndex, queryTimes, weekFromDesk } from './week/desk-measures.ts';
import { writeFactFiles } from './week/fact-files.ts';
import { hongKongDays, LAST_DAY, NOW, randomOf } from './week/market.ts';
import { writePriceFiles } from './week/price-files.ts';
import { RIVALS, type RivalTimes, runRivals } from './week/rivals.ts';

const QUESTIONS = Number(process.argv[2] ?? 60);
/** Two years of them: what comes in week by week repeats every instrument in every file, as one backfill does not. */
const WEEKLY_FILES = Number(process.argv[3] ?? 104);
const WEEKS_OF_FIVE_YEARS = 260;
/** A percentile over ten years needs eight of them behind it. */
const DAYS_WITH_HISTORY = 240;

const work = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
const random = randomOf(7);
const weeks = Array.from({ length: QUESTIONS }, () =>
  weekOf(addDays(LAST_DAY, -7 * Math.floor(random() * WEEKS_OF_FIVE_YEARS))),
);
const percentileDays = weeks.map(() => hongKongDays.at(-1 - Math.floor(random() * DAYS_WITH_HISTORY)) ?? LAST_DAY);
const checkWeek = weekOf(LAST_DAY);

const backfill = await filled('backfill', 0);
const { desk } = backfill;
const db = openReader(currentCacheFile(backfill.data) ?? '');
const own = new Map([...(await operationTimes(desk, weeks)), ...(await queryTimes(db, weeks, percentileDays))]);
const rivals = runRivals({ prices: backfill.prices, weeks, checkWeek, series: AH_INDEX, percentileDays }, work);
compare(db, await weekFromDesk(desk, checkWeek), checkWeek);
db.close();
await desk.close();

const weekly = await filled('weekly', WEEKLY_FILES);
for (const [name, took] of await operationTimes(weekly.desk, weeks)) own.set(`${name} weekly`, took);
await weekly.desk.close();
printTable();
rmSync(work, { recursive: true, force: true });

interface Filled {
  readonly desk: Desk;
  readonly data: string;
  readonly prices: readonly string[];
}

/** A desk that has taken in ten years, all of it or the benchmark ends: a row that was refused is work that was spared. */
async function filled(name: string, weeklyFiles: number): Promise<Filled> {
  const [data, drop] = [path.join(work, name, 'data'), path.join(work, name, 'drop')];
  mkdirSync(drop, { recursive: true });
  const prices = writePriceFiles(drop, weeklyFiles);
  writeFactFiles(drop);
  const opened = await openBenchDesk(data, drop, () => NOW);
  const startedAt = performance.now();
  const reply = await opened.call({ callId: 'bench', name: 'sync', input: { yes: true }, lang: 'en' });
  if (!reply.ok) throw new Error(reply.error.message);
  const { files } = reply.value as OutputOf<'sync'>;
  const refused = files.filter(({ status, rowsRejected }) => status !== 'imported' || rowsRejected > 0);
  if (refused.length > 0) throw new Error(`not taken in whole: ${JSON.stringify(refused).slice(0, 500)}`);
  const rows = files.reduce((sum, { rowsNew }) => sum + rowsNew, 0);
  process.stderr.write(`${name}: ${files.length} files, ${rows} rows in ${seconds(performance.now() - startedAt)}\n`);
  return { desk: opened, data, prices };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Times mean nothing where answers differ: every rival has to say what the desk says. */
function compare(cache: ReadDb, week: Week, { from }: TradingWeek): void {
  const day = percentileDays[0] ?? LAST_DAY;
  const mine = new Map(
    week.changes.flatMap(({ code, unadjustedPct }) => (unadjustedPct === null ? [] : [[code, unadjustedPct] as const])),
  );
  for (const name of RIVALS) {
    const rival = rivals[name];
    if (!rival) {
      process.stderr.write(`${name}: not installed, left out\n`);
      continue;
    }
    const theirs = Object.entries(rival.checkChanges);
    if (theirs.length !== mine.size)
      throw new Error(`week ${from}: ${mine.size} changes, ${name} has ${theirs.length}`);
    for (const [code, pct] of theirs) same(`${name} ${code} ${from}`, mine.get(code), pct);
    same(`${name} percentile ${day}`, percentileOfAhIndex(cache, day), rival.checkPercentile);
  }
}

function same(what: string, mine: number | null | undefined, theirs: number): void {
  if (mine == null || !(Math.abs(mine - theirs) <= 1e-9)) throw new Error(`${what}: desk ${mine}, rival ${theirs}`);
}

function printTable(): void {
  const line = (what: string, name: string, target: string, of?: (rival: RivalTimes) => readonly number[]) => {
    const mine = own.get(name) ?? [];
    const theirs = RIVALS.map((rival) => rivals[rival]).map((rival) => (rival && of ? of(rival) : null));
    const ratios = theirs.map((took) => (took ? (quantile(mine, 0.5) / quantile(took, 0.5)).toFixed(2) : ''));
    const cells = [what, spread(mine), ...theirs.map((took) => (took ? spread(took) : '')), ...ratios, target];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  };
  process.stdout.write('| what, ms p50/p95 | desk | DuckDB | pandas | to DuckDB | to pandas | target |\n');
  process.stdout.write('|---|---|---|---|---|---|---|\n');
  for (const [files, ofFiles] of [
    ['', ''],
    [`, ${WEEKLY_FILES} weekly files`, ' weekly'],
  ]) {
    line(`\`week\`${files}`, `week${ofFiles}`, 'p95 <= 30');
    line(`\`figure\` of a week that was asked for${files}`, `figure${ofFiles}`, '');
    for (const name of ['weeks', 'watchlist', 'ratings']) line(`\`${name}\`${files}`, `${name}${ofFiles}`, '');
  }
  line('week change of all instruments', 'changes', 'p95 <= 5, ratios < 1', ({ changes }) => changes);
  line('percentile of one series, 10 years', 'percentile', 'p95 <= 2', (rival) => rival.percentile);
  line('closes at the days of 60 ratings', 'ratingCloses', '');
  line('active stocks, sums of a week', 'activeStocks', '');
}

function spread(took: readonly number[]): string {
  return `${quantile(took, 0.5).toFixed(2)} / ${quantile(took, 0.95).toFixed(2)}`;
}
