import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

// The design's section 6, Citations.
const { desk } = deskPerTest();

test('the newest of each subject up to the week, with whether its time has run out, traced to its line', async () => {
  desk.lay('prices.csv', pricesCsv('HSI.HI 2026-03-13 1', 'HSI.HI 2026-03-20 1'));
  desk.lay(
    'citations.csv',
    'text,value,unit,subject,as_of,publisher,document,valid_until\n3.2亿,3.2,亿,2031年活跃智能体数,2026-01-10,IDC,旧报告,\n3.5亿,3.5,亿,2031年活跃智能体数,2026-03-18,IDC,新报告,2026-12-31\n1000亿美元,1000,亿美元,资本开支,2025-12-01,某公司,年报,2026-03-01\n4亿,4,亿,2031年活跃智能体数,2026-03-23,IDC,下周,\n',
  );
  await desk.call('sync', {});
  const { citations } = await desk.call('week', { week: isoDate('2026-03-16') });
  expect(citations.map(({ text, valid, document }) => [text, valid, document])).toEqual([
    ['3.5亿', true, '新报告'],
    ['1000亿美元', false, '年报'],
  ]);
  const trace = await desk.call('trace', { key: citations[0]?.trace ?? '' });
  expect(trace).toMatchObject({ value: 3.5, inputs: [{ line: 3, file: 'citations.csv', column: 'value' }] });
});
