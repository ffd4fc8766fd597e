import { roundTo, roundToText } from '../../shared/format/round.ts';
import { WEEK_ROWS } from './active-lists-table.ts';
import { southboundDays } from './sample-days.ts';
import { instrumentOf, isListed } from './universe.ts';
import { valueAt, walk } from './walk.ts';

/** First known and last holding in per cent, of the names beside the report's. */
const OTHERS = [
  ['1024.HK', 14.2, 17.31],
  ['9626.HK', 11.6, 16.42],
  ['0241.HK', 13.1, 16.84],
  ['0268.HK', 24.2, 30.17],
  ['0596.HK', 16.8, 24.63],
  ['9868.HK', 10.4, 14.72],
  ['9660.HK', 2.3, 12.91],
  ['2498.HK', 9.7, 21.34],
  ['3968.HK', 28.1, 33.82],
  ['1398.HK', 25.2, 33.16],
  ['2318.HK', 21.4, 27.63],
  ['2899.HK', 18.3, 22.94],
  ['6030.HK', 27.3, 31.42],
  ['2359.HK', 22.7, 31.08],
] as const;

/** Holdings of the report's rows when the span begins, or when the name was listed. */
const STARTS: Readonly<Record<string, number>> = {
  '9988.HK': 5.82,
  '0700.HK': 10.41,
  '1810.HK': 15.63,
  '1428.HK': 2.12,
  '0883.HK': 18.94,
  '0175.HK': 9.71,
  '1211.HK': 7.33,
  '1347.HK': 24.31,
  '9992.HK': 13.42,
  '0568.HK': 49.63,
  '2473.HK': 31.12,
  '3317.HK': 0.13,
  '3896.HK': 18.71,
  '3690.HK': 18.34,
  '6869.HK': 47.22,
  '0981.HK': 24.62,
};

/** Of their capital only the H shares can be held through southbound. */
const H_SHARE_COMPANIES = new Set([
  '1211.HK',
  '0568.HK',
  '6869.HK',
  '3317.HK',
  '3968.HK',
  '1398.HK',
  '2318.HK',
  '2899.HK',
  '6030.HK',
  '2359.HK',
]);

/** Two decimals, and never one that lies between two prints of one decimal. */
function printHolding(value: number): string {
  const text = roundToText(value, 2);
  return text.endsWith('5') ? roundToText(roundTo(value, 2) + 0.01, 2) : text;
}

/** A row for each southbound day and stock, day by day: date, code, name, per cent, basis. */
export function holdingRows(): string[][] {
  const ends = [...WEEK_ROWS.map(([code, , , end]) => [code, STARTS[code] ?? end, end] as const), ...OTHERS];
  const paths = ends.map(([code, start, end]) => {
    const days = southboundDays.filter((day) => isListed(code, day));
    const anchors = [
      [valueAt(days, 0), start],
      [valueAt(days, days.length - 1), end],
    ] as const;
    const step = Math.min(0.07, 0.004 * end);
    return { code, values: walk({ seed: `holding ${code}`, days, anchors, step }) };
  });
  return southboundDays.flatMap((day) =>
    paths.flatMap(({ code, values }) => {
      const value = values.get(day);
      if (value === undefined) return [];
      const basis = H_SHARE_COMPANIES.has(code) ? 'H' : 'issued';
      return [[day, code, instrumentOf(code).name, printHolding(Math.max(0.02, value)), basis]];
    }),
  );
}
