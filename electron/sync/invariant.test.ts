import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { LedgerFile } from '../../shared/contract/imports.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { openWriter } from '../store/db.ts';
import { setState } from '../store/ledger.ts';
import { openTestDesk, removeFolder, type TestDesk, temporaryFolder } from '../testing/test-desk.ts';

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));
const newFolder = () => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
};

/** Few keys and few values, so that files meet on them: that is where an order could matter. */
const cell = fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 4 }).map(String));
const row = fc.tuple(
  fc.constantFrom('0700.HK', '9988.HK'),
  fc.constantFrom('2026-03-19', '2026-03-20'),
  fc.constantFrom('1', '2', '3', '4', 'bad'),
  cell,
  fc.constantFrom('', '', '', 'qfq'),
  fc.constantFrom('甲', '乙'),
);
const table = (header: string, cells: fc.Arbitrary<readonly string[]>) =>
  fc
    .array(cells, { minLength: 1, maxLength: 4 })
    .map((rows) => `${header}\n${rows.map((each) => `${each.join(',')}\n`).join('')}`);
const day = fc.constantFrom('2026-03-19', '2026-03-20');
const number = fc.constantFrom('1', '2', '3', 'bad');
/** The same prices from a vendor, so that two sources meet. */
const vendorRow = fc.tuple(
  fc.constantFrom('00700.HK', '09988.HK'),
  fc.constantFrom('20260319', '20260320'),
  fc.constantFrom('1', '2', '3', '4'),
  fc.constantFrom('', '1', '2'),
);
/** Prices of two sources, a series of another kind, events and places in one file, and a list of which the newest is the whole. */
const content = fc.oneof(
  { weight: 3, arbitrary: table('code,date,close,volume,adj,name', row) },
  { weight: 3, arbitrary: table('ts_code,trade_date,close,vol', vendorRow) },
  {
    weight: 2,
    arbitrary: table(
      'date,channel,net,buy,sell,currency',
      fc.tuple(day, fc.constantFrom('sh', 'sz'), number, cell, fc.constant(''), fc.constantFrom('CNY', 'HKD')),
    ),
  },
  {
    weight: 2,
    arbitrary: table(
      'code,sector,stance,rating,rated_on,target_price',
      fc.tuple(
        fc.constantFrom('0700.HK', '9988.HK'),
        fc.constantFrom('', '互联网'),
        fc.constant('推荐'),
        fc.constantFrom('买入', '增持'),
        day,
        cell,
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: table(
      'code,name,kind',
      fc.tuple(fc.constantFrom('0700.HK', '9988.HK'), fc.constantFrom('甲', '乙'), fc.constantFrom('stock', 'etf')),
    ),
  },
);

/** What can happen to a desk; the number picks one of the files that it knows. */
const step = fc.oneof(
  { weight: 5, arbitrary: content.map((text) => ({ do: 'import', text }) as const) },
  { weight: 3, arbitrary: fc.nat().map((pick) => ({ do: 'undo', pick }) as const) },
  { weight: 2, arbitrary: fc.nat().map((pick) => ({ do: 'redo', pick }) as const) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('prices 0700.HK raw', 'prices 9988.HK raw', 'prices 0700.HK qfq', 'southbound CNY'),
        fc.constantFrom('prices', 'tushare-daily:Tushare', 'southbound', null),
      )
      .map(([series, source]) => ({ do: 'prefer', series, source }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'undoChange' } as const) },
  // A crash after a preference was written and before the cache was made so.
  { weight: 1, arbitrary: fc.constant({ do: 'crashPrefer' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'rebuild' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' } as const) },
  // A crash after the ledger was told and before the cache was made so.
  { weight: 1, arbitrary: fc.nat().map((pick) => ({ do: 'crash', pick }) as const) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

async function act(desk: TestDesk, folder: string, one: Step, index: number): Promise<TestDesk> {
  if (one.do === 'import') desk.lay(`${index}.csv`, one.text, index);
  if (one.do === 'import') await desk.call('sync', {});
  if (one.do === 'rebuild') await desk.call('rebuild', {});
  if (one.do === 'undoChange') await desk.call('undoChange', {});
  if (one.do === 'prefer') await prefer(desk, one.series, one.source);
  if (one.do === 'reopen') {
    await desk.close();
    return openTestDesk(folder);
  }
  if (one.do === 'crashPrefer') {
    await desk.close();
    const user = openWriter(path.join(folder, 'data/desk.db'), 'FULL');
    user.exec("INSERT OR REPLACE INTO preferred_sources VALUES('prices', '0700.HK', 'raw', 'prices')");
    user.close();
    return openTestDesk(folder);
  }
  if ('pick' in one) {
    const file = pickFile((await desk.call('imports', {})).files, one.do === 'redo', one.pick);
    if (!file) return desk;
    if (one.do !== 'crash') await desk.call(one.do, { fileId: file.id });
    else {
      await desk.close();
      const ledger = openWriter(path.join(folder, 'data/desk.db'), 'FULL');
      setState(ledger, file.id, 'undone');
      ledger.close();
      return openTestDesk(folder);
    }
  }
  return desk;
}

/** A source that does not state the series is refused, and changes nothing. */
async function prefer(desk: TestDesk, series: string, source: string | null): Promise<void> {
  const [kind = '', scope = '', adj = ''] = series.split(' ');
  const input = { series: { kind, scope, adj }, source };
  await desk.desk.call({ callId: 'prefer', name: 'prefer', input, lang: 'en' });
}

function pickFile(files: readonly LedgerFile[], undone: boolean, pick: number): LedgerFile | undefined {
  const fit = files.filter(({ status }) =>
    undone ? status === 'undone' : status === 'imported' || status === 'partial',
  );
  return fit[pick % Math.max(1, fit.length)];
}

/** The hash of a desk that only ever saw the surviving files, in the ledger's order, and then what is preferred. */
async function hashOfSurvivors(
  files: readonly LedgerFile[],
  preferences: OutputOf<'conflicts'>['preferences'],
): Promise<string> {
  const fresh = await openTestDesk(newFolder());
  const survivors = files
    .filter(({ status }) => status === 'imported' || status === 'partial')
    .sort((a, b) => a.id - b.id);
  for (const [index, file] of survivors.entries()) fresh.lay(file.name, readFileSync(file.path), index);
  await fresh.call('sync', {});
  for (const { source, ...series } of preferences) await prefer(fresh, Object.values(series).join(' '), source);
  const { contentHash } = await fresh.call('doctor', {});
  await fresh.close();
  return contentHash;
}

test('whatever happens, the cache holds what importing the surviving files into an empty one would', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(content, { minLength: 2, maxLength: 4 }),
      fc.array(step, { minLength: 2, maxLength: 10 }),
      async (first, later) => {
        const steps: Step[] = [...first.map((text) => ({ do: 'import', text }) as const), ...later];
        const folder = newFolder();
        let desk = await openTestDesk(folder);
        for (const [index, one] of steps.entries()) desk = await act(desk, folder, one, index);
        const { files } = await desk.call('imports', {});
        const { preferences } = await desk.call('conflicts', {});
        const doctor = await desk.call('doctor', {});
        await desk.close();
        expect(doctor.checks.filter(({ ok }) => !ok)).toEqual([]);
        expect(doctor.contentHash).toBe(await hashOfSurvivors(files, preferences));
      },
    ),
    { seed: 20260316, numRuns: 20 },
  );
}, 240_000);
