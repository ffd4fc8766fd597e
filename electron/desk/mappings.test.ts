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
    expect(await value('southbound:2026-03-20:total:HKD:net')).toBe(-546800100);
    desk.lay('another name.csv', '日期,净买入(万港元),备注\n2026-03-18,1,\n');
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
    desk.lay('沪 20260320.csv', '日期,净买入(万港元)\n2026-03-20,5\n');
    await sync();
    await map({ ...(await inspect(1)), constants: { channel: 'sh' } });
    desk.lay('深 20260327.csv', '日期,净买入(万港元)\n2026-03-19,6\n');
    desk.lay('沪 20260327.csv', '日期,净买入(万港元)\n2026-03-19,7\n');
    expect((await sync()).slice(1)).toMatchObject([{ status: 'unrecognised' }, { status: 'imported' }]);
    expect(await value('southbound:2026-03-19:sh:HKD:net')).toBe(70_000);
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
      ['buy', 'sell', 'net'].map((field) => value(`southbound:2026-03-20:total:HKD:${field}`)),
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
    desk.lay(
      'a.csv',
      '代码,日期,收盘,成交量(手),成交额(万港元)\n600519.SH,2026-03-20,1,3,\n0700.HK,2026-03-20,1,3,\n600036.SH,2026-03-20,1,3,9\n',
    );
    await sync();
    expect(await map(await inspect(1))).toMatchObject({ status: 'partial', rowsLoaded: 0 + 1, rowsRejected: 2 });
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
  desk.lay('b.csv', '日期;x\n2026-03-19;7\n');
  await sync();
  const mapping = { ...(await inspect(1)), constants: { currency: 'CNY' } };
  const tried = await desk.call('tryMapping', { fileId: 1, mapping });
  expect(tried.values).toMatchObject([{ sheet: '净买入', line: 2, value: 125_000_000 }]);
  expect(await map(mapping)).toMatchObject({ status: 'imported' });
  const columns = [column(0, '日期', 'date'), column(1, 'x', 'net', '万', 'HKD')];
  await map({ ...draft('southbound', columns, ['日期', 'x']), delimiter: ';' }, false, 2);
  expect(await desk.call('reread', { fileId: 2, encoding: 'gb18030' })).toMatchObject({ status: 'unrecognised' });
  expect(await desk.call('reread', { fileId: 2, encoding: 'utf-8' })).toMatchObject({ status: 'imported' });
  expect(await value('southbound:2026-03-19:total:HKD:net')).toBe(70_000);
});

test('a mapped file says what the own table of the same columns says', async () => {
  const own = ['date', 'channel', 'currency', 'net', 'buy', 'sell'];
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map((number) => number / 100);
  const rows = fc.array(fc.tuple(fc.constantFrom('sh', 'sz', 'total'), amount, amount), { minLength: 1, maxLength: 4 });
  let file = 0;
  await fc.assert(
    fc.asyncProperty(rows, fc.shuffledSubarray(own, { minLength: own.length }), async (made, order) => {
      const lines = made.map(([channel, buy, sell], index) => {
        const cells: Record<string, string> = { date: `2026-03-${16 + index}`, channel, currency: 'HKD' };
        return { ...cells, net: '', buy: `${buy}万`, sell: `${sell}万` } as Record<string, string>;
      });
      const textOf = (header: string[]) =>
        [header, ...lines.map((cells) => order.map((field) => cells[field] ?? ''))].map(String).join('\n');
      const valuesOf = async () =>
        (await desk.call('flows', { week: '2026-03-18' } as never).catch(() => null)) && (await hash());
      const [ownId, mappedId] = [++file, ++file];
      desk.lay(`own ${ownId}.csv`, textOf(order));
      await desk.call('sync', { yes: true });
      const said = await valuesOf();
      await desk.call('undo', { fileId: ownId });
      desk.lay(`mapped ${mappedId}.csv`, textOf(order.map((field) => `_${field}`)));
      await desk.call('sync', { yes: true });
      const columns = order.map((field, index) => column(index, `_${field}`, field));
      await map(
        draft(
          'southbound',
          columns,
          order.map((field) => `_${field}`),
        ),
        false,
        mappedId,
      );
      expect(said).toBe(await valuesOf());
      await desk.call('undo', { fileId: mappedId });
    }),
    { numRuns: 5 },
  );
});
