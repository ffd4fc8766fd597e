import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MappingDraft } from '../../shared/contract/mappings.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { makeWorkbook } from '../testing/make-workbook.ts';

const { desk } = deskPerTest();

const sync = async () => (await desk.call('sync', {})).files;
const hash = async () => (await desk.call('doctor', {})).contentHash;
const value = async (key: string) => (await desk.call('trace', { key })).value;
const NET = '日期,净买入(万港元),备注\n2026-03-19,"1,234.5678",x\n2026-03-20,-54680.01,\n';
const inspect = async (fileId: number) => (await desk.call('inspect', { fileId })).mapping;
const map = async (mapping: MappingDraft, remember = true, fileId = 1) =>
  desk.call('mapFile', { fileId, mapping, remember });
const column = (
  index: number,
  heading: string,
  field: string,
  unit: string | null = null,
  currency: string | null = null,
) => ({
  index,
  heading,
  field,
  unit,
  currency,
});
const draft = (table: MappingDraft['table'], columns: MappingDraft['columns'], signature: string[]): MappingDraft => ({
  name: 'own',
  signature,
  table,
  columns,
  constants: {},
  dateOrder: null,
  delimiter: null,
});

describe('a file of columns that no format knows', () => {
  test('is never guessed to state the net where it states a flow by the quota or one that has added up', async () => {
    desk.lay('x.csv', '交易日期,当日净流入,历史累积净买额,当日成交净买额,备注\n2026-03-20,96.1,8473.2,-13.7,x\n');
    await sync();
    const { columns } = await inspect(1);
    expect(columns.filter(({ field }) => field === 'net').map(({ heading }) => heading)).toEqual(['当日成交净买额']);
  });

  test('begins so, and is guessed by its headings: fields, units and currencies', async () => {
    desk.lay('港股通 20260320.csv', `港股通日报,,\n${NET}`);
    expect(await sync()).toMatchObject([{ status: 'unrecognised' }]);
    const seen = await desk.call('inspect', { fileId: 1 });
    expect(seen).toMatchObject({ encoding: 'utf-8', delimiter: ',', headerLine: 2, sheets: [] });
    expect(seen.rows[2]).toEqual({ line: 3, cells: ['2026-03-19', '1,234.5678', 'x'] });
    expect(seen.mapping).toMatchObject({
      table: 'southbound',
      signature: ['日期', '净买入(万港元)', '备注'],
      columns: [column(0, '日期', 'date'), column(1, '净买入(万港元)', 'net', '万港元', 'HKD')],
    });
  });

  test('goes in by a mapping to the last digit, as was told before, and next week by its header alone', async () => {
    desk.lay('港股通 20260320.csv', NET);
    await sync();
    const mapping = await inspect(1);
    const before = await hash();
    const tried = await desk.call('tryMapping', { fileId: 1, mapping });
    expect(tried).toMatchObject({ status: 'imported', rowsRead: 2, rowsLoaded: 2, issues: [], questions: [] });
    expect(tried.values).toEqual([
      { sheet: null, line: 2, column: '净买入(万港元)', key: '2026-03-19 total HKD', field: 'net', value: 12345678 },
      { sheet: null, line: 3, column: '净买入(万港元)', key: '2026-03-20 total HKD', field: 'net', value: -546800100 },
    ]);
    expect([await hash(), (await desk.call('imports', {})).files[0]?.status]).toEqual([before, 'unrecognised']);

    expect(await map(mapping)).toMatchObject({ status: 'imported', rowsLoaded: 2, rowsNew: 2 });
    expect(await value('southbound:total@HKD:2026-03-20:net')).toBe(-546800100);
    desk.lay('another name.csv', '日期,净买入(万港元),备注\n2026-03-18,10000,\n');
    expect((await sync())[1]).toMatchObject({ status: 'imported', rowsLoaded: 1 });
    const whole = await hash();
    expect((await desk.call('rebuild', {})).contentHash).toBe(whole);
  });

  test('stays as it was read when the mapping is edited, removed or taken back', async () => {
    desk.lay('a.csv', NET);
    await sync();
    await map(await inspect(1));
    const whole = await hash();
    const [saved] = (await desk.call('mappings', {})).mappings;
    if (!saved) throw new Error('it was saved');
    expect(saved.files).toBeNull();
    const columns = saved.columns.map((one) => (one.field === 'net' ? { ...one, unit: '亿港元' } : one));
    await desk.call('saveMapping', { mapping: { ...saved, name: '新名', columns } });
    expect((await desk.call('rebuild', {})).contentHash).toBe(whole);
    await desk.call('undo', { fileId: 1 });
    await desk.call('redo', { fileId: 1 });
    expect(await hash()).toBe(whole);
    expect(await desk.call('undoChange', {})).toEqual({ undone: 'saveMapping' });
    expect((await desk.call('mappings', {})).mappings).toEqual([saved]);
    const { id } = await desk.call('exportMappings', {});
    const text = new TextDecoder().decode(desk.desk.blob(id)?.bytes);
    expect(await desk.call('removeMapping', { id: saved.id })).toEqual({ mappings: [] });
    expect((await desk.call('rebuild', {})).contentHash).toBe(whole);
    desk.lay('b.csv', '日期,净买入(万港元),备注\n2026-03-18,1,\n');
    expect((await sync())[1]).toMatchObject({ status: 'unrecognised' });
    expect(await desk.call('importMappings', { text })).toEqual({ mappings: [saved] });
    expect((await desk.failure('importMappings', { text: '{' })).code).toBe('BAD_INPUT');
    expect((await desk.failure('removeMapping', { id: 'x' })).code).toBe('NO_SUCH_MAPPING');
  });

  test('that says more than its headings holds for files of like names alone', async () => {
    desk.lay('沪 20260320.csv', '日期,净买入(万港元)\n2026-03-20,50000\n');
    await sync();
    await map({ ...(await inspect(1)), constants: { channel: 'sh' } });
    desk.lay('深 20260327.csv', '日期,净买入(万港元)\n2026-03-19,60000\n');
    desk.lay('沪 20260327.csv', '日期,净买入(万港元)\n2026-03-19,70000\n');
    expect((await sync()).slice(1)).toMatchObject([{ status: 'unrecognised' }, { status: 'imported' }]);
    expect(await value('southbound:sh@HKD:2026-03-19:net')).toBe(700_000_000);
    // The one that was saved is where a file of another name begins.
    expect(await inspect(2)).toMatchObject({ constants: { channel: 'sh' } });
  });

  test('of prices asks for the day and the instrument that neither columns, mapping nor name tell', async () => {
    const text = '收盘价,成交量(万股),成交额(亿港元)\n500,1.5,2.25\n';
    desk.lay('snapshot.csv', text);
    await sync();
    const mapping = { ...(await inspect(1)), constants: { code: '0700.HK' } };
    expect(await desk.call('tryMapping', { fileId: 1, mapping })).toMatchObject({
      status: 'held',
      questions: [{ kind: 'date' }],
    });
    const withDay = { ...mapping, constants: { ...mapping.constants, date: '2026-03-20' } };
    expect(await map(withDay)).toMatchObject({ status: 'imported', rowsLoaded: 1 });
    expect(await value('price:0700.HK:2026-03-20:close')).toBe(500);
    expect(await value('price:0700.HK:2026-03-20:volume')).toBe(15_000);
    expect(await value('price:0700.HK:2026-03-20:turnover')).toBe(225_000_000);
    expect((await desk.call('mappings', {})).mappings[0]?.constants).toEqual({ code: '0700.HK' });
    desk.lay('snapshot (1).csv', text.replace('500', '501'));
    expect((await sync())[1]).toMatchObject({ status: 'held', questions: [{ kind: 'date' }] });
  });
});

describe('units', () => {
  test('stand per column, whatever the others have', async () => {
    desk.lay('a.csv', 'd,buy bn,sell m,net m\n2026-03-20,1.5,1400,100\n');
    await sync();
    const columns = [
      column(0, 'd', 'date'),
      column(1, 'buy bn', 'buy', '十亿', 'HKD'),
      column(2, 'sell m', 'sell', 'million'),
      column(3, 'net m', 'net', '百万元'),
    ];
    expect(await map(draft('southbound', columns, ['d', 'buy bn', 'sell m', 'net m']))).toMatchObject({
      status: 'imported',
    });
    const all = await Promise.all(
      ['buy', 'sell', 'net'].map((field) => value(`southbound:total@HKD:2026-03-20:${field}`)),
    );
    expect(all).toEqual([1.5e9, 1.4e9, 1e8]);
  });

  test('that cannot be are refused before anything is read', async () => {
    desk.lay('a.csv', 'd,x\n2026-03-20,1\n');
    await sync();
    const net = (unit: string | null, currency: string | null) =>
      draft('southbound', [column(0, 'd', 'date'), column(1, 'x', 'net', unit, currency)], ['d', 'x']);
    const problem = async (mapping: MappingDraft) => {
      const { code, message } = await desk.failure('tryMapping', { fileId: 1, mapping });
      return `${code} ${message}`;
    };
    expect(await problem(net('斤', 'HKD'))).toMatch(/^BAD_MAPPING .*单位/);
    expect(await problem(net('万元', null))).toMatch(/^BAD_MAPPING .*币种/);
    expect(await problem(net('万港元', 'CNY'))).toMatch(/^BAD_MAPPING .*币种不一致/);
    expect(await problem({ ...net('万', 'HKD'), constants: { channel: 'nowhere' } })).toMatch(/^BAD_MAPPING .*通道/);
    expect(await problem({ ...net('万', 'HKD'), constants: { what: 'x' } })).toMatch(/^BAD_MAPPING .*what/);
  });

  test('a lot is a hundred shares on the mainland alone, and turnover stands in the market’s money', async () => {
    desk.lay('a.csv', '代码,日期,收盘,成交量(手)\n600519.SH,2026-03-20,1,3\n0700.HK,2026-03-20,1,3\n');
    desk.lay('b.csv', '代码,日期,收盘,成交额(万港元)\n600036.SH,2026-03-20,1,9\n0005.HK,2026-03-20,1,9\n');
    await sync();
    expect(await map(await inspect(1))).toMatchObject({
      status: 'partial',
      rowsLoaded: 1,
      issues: [{ code: 'LOT_UNKNOWN' }],
    });
    expect(await value('price:600519.SH:2026-03-20:volume')).toBe(300);
    const issues = [{ code: 'CURRENCY_MISMATCH', column: '成交额(万港元)' }];
    expect(await map(await inspect(2), false, 2)).toMatchObject({ status: 'partial', rowsLoaded: 1, issues });
    expect(await value('price:0005.HK:2026-03-20:turnover')).toBe(90_000);
  });
});

test('a workbook is mapped too, and a mapped file is read anew in another encoding by its mapping', async () => {
  desk.lay(
    'a.xlsx',
    makeWorkbook({
      净买入: [
        ['日期', '净买入(亿元)'],
        ['2026-03-20', 1.25],
      ],
    }),
  );
  desk.lay('b.csv', '日期;x\n2026-03-19;70000\n');
  await sync();
  const mapping = { ...(await inspect(1)), constants: { currency: 'CNY' } };
  const tried = await desk.call('tryMapping', { fileId: 1, mapping });
  expect(tried.values).toMatchObject([{ sheet: '净买入', line: 2, value: 125_000_000 }]);
  expect(await map(mapping)).toMatchObject({ status: 'imported' });
  const columns = [column(0, '日期', 'date'), column(1, 'x', 'net', '万', 'HKD')];
  await map({ ...draft('southbound', columns, ['日期', 'x']), delimiter: ';' }, false, 2);
  expect(await desk.call('reread', { fileId: 2, encoding: 'gb18030' })).toMatchObject({ status: 'unrecognised' });
  expect(await desk.call('reread', { fileId: 2, encoding: 'utf-8' })).toMatchObject({ status: 'imported' });
  expect(await value('southbound:total@HKD:2026-03-19:net')).toBe(700_000_000);
});

test('a mapped file says what the own table of the same columns says', async () => {
  const own = ['date', 'channel', 'currency', 'net', 'buy', 'sell', 'note'];
  const amount = (min: number, max: number) => fc.integer({ min: min * 1e4, max: max * 1e4 }).map((one) => one / 1e4);
  const row = fc.tuple(fc.constantFrom('sh', 'sz', 'total'), amount(100, 200), amount(1, 50));
  const rows = fc.array(row, { minLength: 1, maxLength: 4 });
  const order = fc.shuffledSubarray(own, { minLength: own.length });
  let files = 0;
  const bring = async (
    header: readonly string[],
    lines: readonly Readonly<Record<string, string>>[],
    fields: string[],
  ) => {
    const note = String(++files);
    desk.lay(
      `${note}.csv`,
      [header, ...lines.map((cells) => fields.map((field) => ({ ...cells, note })[field]))].join('\n'),
    );
    await desk.call('sync', { yes: true });
    return files;
  };
  const statedOf = (made: readonly [string, number, number][]) =>
    Promise.all(
      made.flatMap(([channel], index) =>
        ['net', 'buy', 'sell'].map((field) => value(`southbound:${channel}@HKD:2026-03-${16 + index}:${field}`)),
      ),
    );
  await fc.assert(
    fc.asyncProperty(rows, order, async (made, fields) => {
      const lines = made.map(([channel, buy, sell], index) => {
        const stated = { date: `2026-03-${16 + index}`, channel, currency: 'HKD' };
        return { ...stated, net: '', buy: `${buy}亿`, sell: `${sell}亿` };
      });
      const first = await bring(fields, lines, fields);
      const said = await statedOf(made);
      await desk.call('undo', { fileId: first });
      const header = fields.map((field) => `_${field}`);
      const second = await bring(header, lines, fields);
      const columns = fields.flatMap((field, index) => (field === 'note' ? [] : [column(index, `_${field}`, field)]));
      await map(draft('southbound', columns, header), false, second);
      expect(await statedOf(made)).toEqual(said);
      expect(said.every((one) => typeof one === 'number')).toBe(true);
      await desk.call('undo', { fileId: second });
    }),
    { numRuns: 6 },
  );
});
