import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One row of a price file: code, name, day, close. */
export type PriceRow = readonly [code: string, name: string, date: string, close: string];

/** Two Fridays of the sector and its benchmarks: enough for the week of 2026-03-16, its figure and its table. */
export const FULL_WEEK: readonly PriceRow[] = [
  ['HSIII.HI', '恒生互联网科技业', '2026-03-13', '1983.10'],
  ['HSIII.HI', '恒生互联网科技业', '2026-03-20', '1923.44'],
  ['HSI.HI', '恒生指数', '2026-03-13', '25465.60'],
  ['HSI.HI', '恒生指数', '2026-03-20', '25277.32'],
  ['HSTECH.HI', '恒生科技指数', '2026-03-13', '4977.90'],
  ['HSTECH.HI', '恒生科技指数', '2026-03-20', '4872.38'],
  ['000300.SH', '沪深300', '2026-03-13', '4669.14'],
  ['000300.SH', '沪深300', '2026-03-20', '4567.02'],
  ['HXC.GI', '纳斯达克中国金龙', '2026-03-13', '7231.90'],
  ['HXC.GI', '纳斯达克中国金龙', '2026-03-20', '6821.12'],
];

/** Puts a price file into the drop folder as a terminal would: whole at once, never half written. */
export async function dropPrices(folder: string, name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const text = ['code,name,date,close', ...rows.map((row) => row.join(','))].join('\n');
  const unseen = path.join(path.dirname(folder), `${name}.writing`);
  await writeFile(unseen, `${text}\n`);
  await rename(unseen, path.join(folder, name));
}
