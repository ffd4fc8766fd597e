import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/operations.ts';
import { readXlsx } from '../sync/workbook/xlsx.ts';
import { openZip } from '../sync/workbook/zip.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

const desk = sampleDesk();

const TABLE: InputOf<'exportTable'> = {
  name: '资金流向/本周',
  format: 'xlsx',
  columns: [
    { header: '简称', decimals: null, inBrackets: false },
    { header: '净买入 (亿港元)', decimals: 2, inBrackets: true },
    { header: '持股 %', decimals: 1, inBrackets: false },
  ],
  rows: [
    ['=1+1', 0.1 + 0.2, 4],
    ['中芯国际', -23.754, null],
    ['上榜合计', -23.454, null],
  ],
  closingRows: 1,
  below: ['数据来源：港交所'],
};

test('a table goes out as a workbook: values unrounded under the formats that print them, text as text', async () => {
  const blob = await desk.call('exportTable', TABLE);
  expect(blob.fileName).toBe('资金流向_本周.xlsx');
  const bytes = Buffer.from(desk.desk.blob(blob.id)?.bytes ?? []);
  const [sheet] = await readXlsx(bytes);
  expect(sheet?.name).toBe('资金流向 本周');
  expect(sheet?.rows).toEqual([
    ['简称', '净买入 (亿港元)', '持股 %'],
    ['=1+1', '0.3', '4'],
    ['中芯国际', '-23.754'],
    ['上榜合计', '-23.454'],
    [],
    ['数据来源：港交所'],
  ]);
  const parts = openZip(bytes).read((name) => name.endsWith('.xml'));
  const partOf = (end: string) => [...parts].find(([name]) => name.endsWith(end))?.[1].toString('utf8') ?? '';
  expect(partOf('styles.xml')).toContain('formatCode="#,##0.00_);(#,##0.00)"');
  expect(partOf('styles.xml')).toContain('formatCode="#,##0.0"');
  expect(partOf('sheet1.xml')).not.toContain('<f>');
  // The header stays in sight.
  expect(partOf('sheet1.xml')).toMatch(/ySplit="1"[^>]*state="frozen"/);
});

test('Chinese names are spelled, those of several readings as they are read', async () => {
  const { spelled } = await desk.call('spellings', {});
  expect(spelled['9988.HK']).toBe('albb-w alibaba-w');
  expect(spelled['0700.HK']).toBe('txkg tengxunkonggu');
  // 银行 is yinhang, and not yinxing.
  expect(spelled['1398.HK']).toBe('gsyh gongshangyinhang');
});

test('instruments are found by how their names are spelled, initials or whole', async () => {
  const first = async (text: string) => (await desk.call('findInstruments', { text })).found[0]?.code;
  expect(await first('albb')).toBe('9988.HK');
  expect(await first('tengxun')).toBe('0700.HK');
  expect(await first('BDJT')).toBe('9888.HK');
  expect(await first('腾讯')).toBe('0700.HK');
});
