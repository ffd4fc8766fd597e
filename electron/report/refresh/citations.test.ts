import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { documentDesk, reasons, THIS } from '../../testing/document-desk.ts';
import { editedDocument, paragraphTexts } from '../../testing/edited-document.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';
import { cutStatements } from './cut-statements.ts';

const desk = sampleDesk();
const { report, rolled } = documentDesk(desk);
const NEXT = isoDate('2026-03-27');

/** A week behind the sample's, in which one citation has become newer. */
async function nextWeek(): Promise<Uint8Array> {
  const bytes = await report(THIS, 'zh');
  desk.lay('下周.csv', 'code,date,close\nHSI.HI,2026-03-27,25300\n', 1000);
  desk.lay(
    '引用.csv',
    'text,value,unit,subject,as_of,publisher,document,valid_until\n3.6亿,3.6,亿,2031年活跃智能体数,2026-03-25,IDC,中国智能体市场预测（示例）,2026-09-30\n',
    1001,
  );
  await desk.call('sync', {});
  return bytes;
}

const cited = (bytes: Uint8Array) => paragraphTexts(bytes).find((words) => words.includes('据IDC')) ?? '';

test('each citation is asked about before anything is written', async () => {
  const bytes = await nextWeek();
  const asked = desk.call('rollForwardDocument', { path: '/nowhere', week: NEXT });
  await expect(asked).rejects.toThrow('DOCUMENT_UNREADABLE');
  const { told } = await rolled(bytes, { week: NEXT, citations: 'keep' });
  const [first, second] = told.questions;
  expect(told.questions).toHaveLength(5);
  expect([first?.id, second?.id]).toEqual(['c1', 'c2']);
  expect(told.questions.find(({ subject }) => subject === '2031年活跃智能体数')).toMatchObject({
    text: '3.5亿',
    asOf: '2026-03-17',
    publisher: 'IDC',
    newest: { text: '3.6亿', asOf: '2026-03-25', validUntil: '2026-09-30' },
    place: 'sentence:citations',
  });
}, 60_000);

test('kept, brought to its newest, taken out with its statement: each as it was decided', async () => {
  const bytes = await report(THIS, 'zh');
  const undecided = await rolled(bytes, { week: NEXT });
  expect(reasons(undecided.told).filter((one) => one.endsWith('citationKept'))).toHaveLength(5);
  expect(cited(undecided.bytes)).toContain('2031年活跃智能体数为3.5亿');

  const kept = await rolled(bytes, { week: NEXT, citations: 'keep' });
  expect(reasons(kept.told).filter((one) => one.includes('citation'))).toEqual([]);
  expect(cited(kept.bytes)).toContain('2031年活跃智能体数为3.5亿');

  const updated = await rolled(bytes, { week: NEXT, citations: 'update' });
  expect(cited(updated.bytes)).toContain('2031年活跃智能体数为3.6亿');

  const ids = new Map(kept.told.questions.map(({ subject, id }) => [subject, id]));
  const mixed = await rolled(bytes, {
    week: NEXT,
    citations: 'keep',
    decisions: {
      [ids.get('2031年活跃智能体数') ?? '']: 'update',
      [ids.get('2025-2031年活跃智能体数年复合增长率') ?? '']: 'delete',
      [ids.get('AH溢价指数能源业权重下限') ?? '']: 'delete',
      [ids.get('AH溢价指数金融业权重下限') ?? '']: 'delete',
    },
  });
  expect(cited(mixed.bytes)).toContain(
    '据IDC《中国智能体市场预测（示例）》，2031年活跃智能体数为3.6亿，Token消耗量年均增长倍数为30倍。',
  );
  expect(cited(mixed.bytes)).not.toContain('恒生指数公司');
  expect(mixed.told.replaced).toContainEqual(expect.objectContaining({ kind: 'citation', was: '3.5亿', now: '3.6亿' }));
  expect(reasons(mixed.told).filter((one) => one.includes('citation'))).toEqual([]);
}, 60_000);

test('what the new week lacks stays as it was, and is told', async () => {
  const { told, bytes } = await rolled(await report(THIS, 'zh'), { week: NEXT, citations: 'keep' });
  expect(reasons(told)).toContain('figure:constituents figureGone');
  expect(paragraphTexts(bytes)).toContain('图2：20260316-0322 美团-W涨4.2%居前');
}, 60_000);

test('a statement that stands with another number in one clause is not cut, and told', async () => {
  const bytes = editedDocument(await report(THIS, 'zh'), (xml) =>
    xml.replace('，2031年活跃智能体数为', '且2031年活跃智能体数为'),
  );
  const { told } = await rolled(bytes, { week: NEXT, citations: 'delete' });
  expect(reasons(told)).toContain('sentence:citations citationUncut');
}, 60_000);

test('clauses are cut with the comma before them, the first with the one behind', () => {
  const text = 'According to IDC (Forecast): agents 350m, growth 135%; HSI: floor 15%.';
  const at = (words: string, isCut: boolean) => ({ at: text.indexOf(words), isCut });
  const without = (spans: readonly { from: number; to: number }[]) =>
    spans.toReversed().reduce((words, { from, to }) => words.slice(0, from) + words.slice(to), text);
  const cut = (...cuts: boolean[]) =>
    cutStatements(text, [at('350m', cuts[0] ?? false), at('135%', cuts[1] ?? false), at('15%.', cuts[2] ?? false)]);
  expect(without(cut(true).spans)).toBe('According to IDC (Forecast): growth 135%; HSI: floor 15%.');
  expect(without(cut(false, true).spans)).toBe('According to IDC (Forecast): agents 350m; HSI: floor 15%.');
  expect(without(cut(false, false, true).spans)).toBe('According to IDC (Forecast): agents 350m, growth 135%.');
  expect(cut(true, true, true)).toEqual({ spans: [], uncut: [0, 1, 2] });
});
