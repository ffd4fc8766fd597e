import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { loadCalendar } from '../../electron/sync/load-calendar.ts';
import { addDays, type IsoDate, isoDate } from '../../shared/market/iso-date.ts';

const CODES = 500;
const DAYS = 2000;
export const ROWS = CODES * DAYS;
/** Every column that the desk stores, in the order of its table, so that a rival can import the file as it is. */
const HEADER = 'code,adj,date,close,open,high,low,volume,turnover,pre_close\n';

/** The order in which rows of a file stand: all days of one code after the other, or all codes of one day. */
export type RowOrder = 'key' | 'date';

/** Writes a file of a million price rows; the same bytes for the same order and shift. `shift` moves every close. */
export function writePriceFile(file: string, order: RowOrder, shift: number): void {
  const days = tradingDays();
  const codes = Array.from({ length: CODES }, (_, index) => `${String(index + 1).padStart(4, '0')}.HK`);
  const out = openSync(file, 'w');
  let chunk = HEADER;
  const row = (code: number, day: number) => {
    const close = 10 + ((code * 37 + day * 13) % 9000) / 100 + shift;
    const [open, high, low] = [close, close * 1.01, close * 0.99].map((price) => price.toFixed(2));
    const volume = 100_000 + ((code * day) % 90_000);
    const turnover = (volume * close).toFixed(2);
    chunk += `${codes[code]},raw,${days[day]},${close.toFixed(2)},${open},${high},${low},${volume},${turnover},${low}\n`;
    if (chunk.length < 1 << 20) return;
    writeSync(out, chunk);
    chunk = '';
  };
  const [outer, inner] = order === 'key' ? [CODES, DAYS] : [DAYS, CODES];
  for (let one = 0; one < outer; one++) {
    for (let other = 0; other < inner; other++) order === 'key' ? row(one, other) : row(other, one);
  }
  writeSync(out, chunk);
  closeSync(out);
}

function tradingDays(): IsoDate[] {
  const calendar = loadCalendar(path.resolve(import.meta.dirname, '../../resources'));
  const days: IsoDate[] = [];
  for (let day = isoDate('2014-01-02'); days.length < DAYS; day = addDays(day, 1)) {
    if (calendar.session('HK', day) !== 'shut') days.push(day);
  }
  return days;
}
