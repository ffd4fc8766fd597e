import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../shared/market/trading-week.ts';

export const RIVALS = ['DuckDB', 'pandas'] as const;

/** What rivals are asked, over the very files that the desk took in. */
export interface RivalTask {
  readonly prices: readonly string[];
  readonly weeks: readonly TradingWeek[];
  readonly checkWeek: TradingWeek;
  readonly series: string;
  /** Days of the series' own closes; the first one's answer is compared. */
  readonly percentileDays: readonly IsoDate[];
}

/** A rival's times in ms, and the answers that have to be the desk's own. */
export interface RivalTimes {
  readonly changes: readonly number[];
  readonly percentile: readonly number[];
  readonly checkChanges: Readonly<Record<string, number>>;
  readonly checkPercentile: number;
}

/** Each rival's run; null where it is not installed. */
export function runRivals(task: RivalTask, folder: string): Record<(typeof RIVALS)[number], RivalTimes | null> {
  if (spawnSync('python3', ['--version']).status !== 0) return { DuckDB: null, pandas: null };
  const file = path.join(folder, 'rivals.json');
  writeFileSync(file, JSON.stringify(task));
  const script = path.join(import.meta.dirname, 'rivals.py');
  return JSON.parse(
    execFileSync('python3', [script, file], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] }).toString(),
  );
}
