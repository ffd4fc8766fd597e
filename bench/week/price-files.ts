import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { weekOf } from '../../shared/market/trading-week.ts';
import { CODES, daysOfCode, hongKongDays, randomOf } from './market.ts';

const HEADER = 'code,name,date,close,open,high,low,volume,turnover,pre_close,adj\n';

/**
 * Writes ten years of prices: all but the newest weeks in one file, code by code as a backfill is exported, and of each of the
 * newest weeks a file of its own, as they come in. The files' paths, the oldest first.
 */
export function writePriceFiles(folder: string, weeklyFiles: number): string[] {
  const mondays = [...new Set(hongKongDays.map((day) => weekOf(day).from))];
  const ownFile = new Set(mondays.slice(mondays.length - weeklyFiles));
  const files = new Map<string, { out: number; chunk: string; path: string }>();
  const write = (name: string, line: string) => {
    const file = path.join(folder, name);
    const open = files.get(name) ?? { out: openSync(file, 'w'), chunk: HEADER, path: file };
    files.set(name, open);
    open.chunk += line;
    if (open.chunk.length < 1 << 20) return;
    writeSync(open.out, open.chunk);
    open.chunk = '';
  };
  for (const [index, code] of CODES.entries()) {
    for (const { date, line } of linesOf(code, index)) {
      const monday = weekOf(date).from;
      write(ownFile.has(monday) ? `prices-${monday}.csv` : 'prices.csv', line);
    }
  }
  for (const { out, chunk } of files.values()) {
    writeSync(out, chunk);
    closeSync(out);
  }
  return [...files.values()].map((file) => file.path).sort();
}

/** A random walk; every tenth stock was listed late, was suspended for six weeks, and went ex-rights each spring. */
function* linesOf(code: string, index: number): Generator<{ date: IsoDate; line: string }> {
  const random = randomOf(index + 1);
  const days = daysOfCode(code);
  const isOdd = index % 10 === 3 && code.endsWith('.HK');
  const [listed, suspended] = isOdd ? [(index * 4) % 1800, 1850 + (index % 500)] : [0, days.length];
  let close = 5 + random() * 95;
  for (const [at, date] of days.entries()) {
    if (at < listed || (at >= suspended && at < suspended + 30)) continue;
    const reference = isOdd && at % 245 === 60 ? close * 0.96 : close;
    const pre = reference.toFixed(2);
    close = Math.max(0.5, close * (1 + (random() - 0.499) * 0.03));
    const [high, low] = [(close * 1.01).toFixed(2), (close * 0.99).toFixed(2)];
    const volume = 100_000 + Math.floor(random() * 9_000_000);
    const turnover = (volume * close).toFixed(0);
    close = Number(close.toFixed(2));
    const name = `名称${index + 1}`;
    yield { date, line: `${code},${name},${date},${close},${low},${high},${low},${volume},${turnover},${pre},raw\n` };
  }
}
