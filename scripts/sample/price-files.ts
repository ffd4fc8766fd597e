import { roundToText } from '../../shared/format/round.ts';
import { type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import { actionsOf, gapOf } from './corporate-actions-table.ts';
import { type CsvFile, slashDate } from './csv-file.ts';
import { AH_PREMIUM } from './indices-table.ts';
import type { SampleInstrument } from './instrument.ts';
import { closesOf } from './price-paths.ts';
import { normal, randomOf } from './random.ts';
import { daysOfCode } from './sample-days.ts';
import { printPrice } from './tick.ts';
import { A_SHARES, ABROAD, HOME_INDICES, HONG_KONG_STOCKS } from './universe.ts';
import { walk } from './walk.ts';

/** A day of an instrument; `close` is null on a day on which it stood suspended. */
interface Bar {
  readonly day: IsoDate;
  readonly close: number | null;
  /** What the day's change is measured from: the close before, or on an ex day the reference price. */
  readonly preClose: string;
}

function barsOf({ code }: SampleInstrument): Bar[] {
  const bars: Bar[] = [];
  let before: number | null = null;
  for (const [day, close] of closesOf(code)) {
    const gap = gapOf(code, day);
    if (gap) {
      if (gap.says !== null) bars.push({ day, close: null, preClose: '' });
      continue;
    }
    bars.push({ day, close, preClose: before === null ? '' : referencePrice(code, day, before) });
    before = close;
  }
  return bars;
}

function referencePrice(code: string, day: IsoDate, before: number): string {
  const action = actionsOf(code).find(({ exDate }) => exDate === day);
  return action ? roundToText((before - action.cash) / action.factor, 2) : printPrice(before);
}

const closeCell = ({ close }: Bar) => (close === null ? '停牌' : printPrice(close));

/** A row for each day and instrument, day by day, of the days that begin with `year`. */
function table(
  instruments: readonly SampleInstrument[],
  year: string,
  row: (instrument: SampleInstrument, bar: Bar) => readonly string[],
): (readonly string[])[] {
  return instruments
    .flatMap((instrument) => barsOf(instrument).map((bar) => ({ day: bar.day, cells: () => row(instrument, bar) })))
    .filter(({ day }) => day.startsWith(year))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    .map(({ cells }) => cells());
}

const YEARS = ['2025', '2026'] as const;

function indexFile(year: string): CsvFile {
  return {
    name: `示例-指数收盘-${year}.csv`,
    header: ['code', 'name', 'date', 'open', 'high', 'low', 'close'],
    rows: table(HOME_INDICES, year, (instrument, bar) => {
      const close = bar.close ?? 0;
      const random = randomOf(`range ${instrument.code} ${bar.day}`);
      const open = (bar.preClose === '' ? close : Number(bar.preClose)) * (1 + 0.002 * normal(random));
      const high = Math.max(open, close) * (1 + 0.004 * random());
      const low = Math.min(open, close) * (1 - 0.004 * random());
      return [instrument.code, instrument.name, bar.day, ...[open, high, low, close].map((v) => roundToText(v, 2))];
    }),
  };
}

/** The first year with codes as several systems write them. */
function hongKongFile(year: string): CsvFile {
  const spelt = (code: string) => {
    const digits = code.slice(0, 4);
    return year === '2026' ? code : ({ '0': `0${digits}`, '9': code }[digits.charAt(0)] ?? `HK.0${digits}`);
  };
  return {
    name: `示例-港股收盘-${year}.csv`,
    header: ['date', 'code', 'name', 'pre_close', 'close', 'adj'],
    rows: table(HONG_KONG_STOCKS, year, ({ code, name }, bar) =>
      bar.close === null
        ? [bar.day, spelt(code), name, '', closeCell(bar), '']
        : [bar.day, spelt(code), name, bar.preClose, closeCell(bar), 'raw'],
    ),
  };
}

function premiumFile(): CsvFile {
  const { code, from, ownStep, anchors } = AH_PREMIUM;
  const days = daysOfCode(code, isoDate(from));
  const values = walk({ seed: `price ${code}`, days, anchors, step: ownStep });
  return {
    name: '示例-AH溢价指数.csv',
    header: ['date', 'code', 'close'],
    rows: [...values].map(([day, value]) => [day, code, roundToText(value, 2)]),
    written: 'windows',
  };
}

export function priceFiles(): CsvFile[] {
  return [
    ...YEARS.map(indexFile),
    premiumFile(),
    ...YEARS.map(hongKongFile),
    {
      name: '示例-A股收盘.csv',
      header: ['code', 'name', 'date', 'close', 'pre_close'],
      rows: table(A_SHARES, '', ({ code, name }, bar) => [
        code,
        name,
        slashDate(bar.day),
        closeCell(bar),
        bar.preClose,
      ]),
    },
    {
      name: '示例-海外指数与美股.csv',
      header: ['code', 'name', 'date', 'close'],
      rows: table(ABROAD, '', ({ code, name }, bar) => [code, name, bar.day, closeCell(bar)]),
    },
  ];
}
