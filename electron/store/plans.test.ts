import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { createCache } from './cache-db.ts';
import { closesAtOrBelow, closesBetween, closesOn, extremeCloses } from './close-history.ts';
import type { ReadDb, WriteDb } from './db.ts';
import { ALL_KINDS, FACT_KINDS, type FactKind, type RowFactKind } from './fact-kinds.ts';
import { premiumsAtOrBelow } from './pair-history.ts';
import { spansInFiles, standingAround } from './price-files.ts';
import { daysSinceBase, rangesWithAnyClose, rawCloses } from './prices.ts';
import { cnyHkdRates, factsBetween, holdingsOf, newestHoldings } from './stated-facts.ts';

const [MONDAY, SUNDAY] = [isoDate('2026-03-16'), isoDate('2026-03-22')];
const SERIES = [{ code: '0700.HK', adj: 'raw' }];
const WEEK = { from: MONDAY, to: SUNDAY };
/** Tables of which ten years are too much to be read whole for a week; the other kinds' are a few thousand rows. */
const BIG = ['prices', 'southbound', 'active_stocks', 'holdings', 'fx'];

let cache: WriteDb;
beforeEach(() => {
  cache = createCache(':memory:');
});
afterEach(() => {
  cache.close();
});

interface Asked {
  readonly sql: string;
  readonly params: unknown;
}

/** What a call of the store asks the database, word for word. */
function askedBy(call: (db: ReadDb) => unknown): Asked[] {
  const asked: Asked[] = [];
  const prepare = (sql: string) => ({
    all(params: unknown) {
      asked.push({ sql, params });
      return cache.prepare(sql).all(params);
    },
  });
  call(new Proxy(cache, { get: (db, name) => (name === 'prepare' ? prepare : Reflect.get(db, name)) }));
  expect(asked).not.toEqual([]);
  return asked;
}

/** How SQLite would go through fact tables, as `table: step`; what the step serves is left out, only how it reads counts. */
function stepsOf(asked: readonly Asked[]): string[] {
  return asked.flatMap(({ sql, params }) => {
    const tables = tablesOf(sql);
    const plan = cache.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[];
    return plan.flatMap(({ detail }) => {
      const [, how, alias = ''] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
      const table = tables.get(alias);
      return table === undefined
        ? []
        : [`${table}: ${how}${detail.slice(`${how} ${alias}`.length).replace(/ (EXISTS|LEFT-JOIN)\b/, '')}`];
    });
  });
}

/** Fact tables, and those that find a file, by the name under which a statement, and so its plan, speaks of them. */
function tablesOf(sql: string): Map<string, string> {
  const tables = [...ALL_KINDS.map(({ table }) => table), 'file_series', 'price_files'].join('|');
  const named = sql.matchAll(new RegExp(`\\b(?:FROM|JOIN) (${tables})\\b(?: (?!ON|WHERE|ORDER)(\\w+))?`, 'g'));
  return new Map([...named].map(([, table = '', alias]) => [alias ?? table, table]));
}

/** The same question where no index can answer for a column: SQLite uses none for an expression. */
function withoutKeyColumn(column: string, { sql, params }: Asked): Asked {
  return { sql: sql.replace(new RegExp(`(\\w+\\.)?\\b${column} (?==|IN|BETWEEN)`, 'g'), '+$&'), params };
}

const key = (table: string, columns: string) => `${table}: SEARCH USING PRIMARY KEY (${columns})`;
const SPAN = key('prices', 'code=? AND adj=? AND date>? AND date<?');
const UP_TO = key('prices', 'code=? AND adj=? AND date<?');
const DAY = key('prices', 'code=? AND adj=? AND date=?');

const hot: readonly { name: string; first: string; call: (db: ReadDb) => unknown; steps: readonly string[] }[] = [
  {
    name: 'daysSinceBase',
    first: 'code',
    call: (db) => daysSinceBase(db, SERIES, WEEK),
    steps: [SPAN, UP_TO],
  },
  { name: 'rawCloses', first: 'code', call: (db) => rawCloses(db, ['0700.HK'], MONDAY, SUNDAY), steps: [SPAN] },
  {
    name: 'closesOn',
    first: 'code',
    call: (db) => closesOn(db, [{ code: '0700.HK', adj: 'raw', day: MONDAY }]),
    steps: [DAY, UP_TO],
  },
  {
    name: 'closesBetween',
    first: 'code',
    call: (db) => closesBetween(db, SERIES, MONDAY, SUNDAY),
    steps: [SPAN],
  },
  {
    name: 'closesAtOrBelow',
    first: 'code',
    call: (db) => closesAtOrBelow(db, [{ code: '0700.HK', adj: 'raw', from: MONDAY, to: SUNDAY, close: 1 }]),
    steps: [SPAN],
  },
  {
    name: 'extremeCloses',
    first: 'code',
    call: (db) => extremeCloses(db, 'high', [{ code: '0700.HK', adj: 'raw', from: MONDAY, to: SUNDAY }]),
    steps: [SPAN],
  },
  {
    name: 'premiumsAtOrBelow',
    first: 'code',
    call: (db) =>
      premiumsAtOrBelow(
        db,
        [{ hCode: '1211.HK', aCode: '002594.SZ', from: MONDAY, to: SUNDAY, ratio: 1.1, part: '1y' }],
        [{ date: MONDAY, hkdPerCny: 1.1 }],
      ),
    steps: [SPAN, 'prices: SEARCH USING PRIMARY KEY (code=? AND adj=? AND date=?)'],
  },
  {
    name: 'rangesWithAnyClose',
    first: 'code',
    call: (db) => rangesWithAnyClose(db, [{ code: '0700.HK', adj: 'raw', first: MONDAY, last: SUNDAY }], [WEEK]),
    steps: [SPAN],
  },
  {
    name: 'spansInFiles',
    first: 'file_id',
    call: (db) => spansInFiles(db, [1]),
    steps: [key('file_series', 'file_id=? AND kind=?')],
  },
  {
    name: 'standingAround',
    first: 'scope',
    call: (db) => standingAround(db, ['0700.HK'], MONDAY),
    steps: [
      'file_series: SEARCH USING COVERING INDEX file_series_by_series (kind=? AND scope=?)',
      'price_files: SEARCH USING INTEGER PRIMARY KEY (rowid=?)',
    ],
  },
  {
    name: 'newestHoldings',
    first: 'code',
    call: (db) => newestHoldings(db, ['0700.HK'], SUNDAY),
    steps: [key('holdings', 'code=? AND date=?'), key('holdings', 'code=? AND date<?')],
  },
  {
    name: 'holdingsOf',
    first: 'code',
    call: (db) => holdingsOf(db, ['0700.HK'], MONDAY, SUNDAY),
    steps: [key('holdings', 'code=? AND date>? AND date<?')],
  },
  {
    name: 'cnyHkdRates',
    first: 'code',
    call: (db) => cnyHkdRates(db, MONDAY, SUNDAY),
    steps: [key('fx', 'pair=? AND date>? AND date<?'), SPAN],
  },
  {
    name: 'southbound between days',
    first: 'date',
    call: (db) => factsBetween(db, 'southbound', MONDAY, SUNDAY),
    steps: [key('southbound', 'date>? AND date<?')],
  },
  {
    name: 'active stocks between days',
    first: 'date',
    call: (db) => factsBetween(db, 'activeStocks', MONDAY, SUNDAY),
    steps: [key('active_stocks', 'date>? AND date<?')],
  },
];

describe('a hot query seeks by the key of its table', () => {
  test.each(hot)('$name', ({ call, steps }) => {
    expect(stepsOf(askedBy(call)).sort()).toEqual([...steps].sort());
  });

  test.each(hot)('$name would be found out if it left $first out', ({ first, call, steps }) => {
    const without = stepsOf(askedBy(call).map((asked) => withoutKeyColumn(first, asked)));
    expect(without).toHaveLength(steps.length);
    expect(without.filter((step) => !steps.includes(step))).not.toEqual([]);
  });
});

test('facts between days read no table whole but a small one', () => {
  const asked: readonly RowFactKind[] = ['southbound', 'activeStocks', 'ratingEvents', 'corporateActions', 'citations'];
  for (const kind of asked) {
    const { table }: FactKind = FACT_KINDS[kind];
    const [step = '', ...others] = stepsOf(askedBy((db) => factsBetween(db, kind, MONDAY, SUNDAY)));
    expect(others).toEqual([]);
    expect(step).toMatch(BIG.includes(table) ? `${table}: SEARCH` : `${table}: SCAN`);
  }
});
