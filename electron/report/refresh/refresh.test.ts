import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { documentDesk, LAST, reasons, THIS } from '../../testing/document-desk.ts';
import { behind, documentXml, editedDocument, paragraphTexts, run } from '../../testing/edited-document.ts';
import { openPackage } from '../../testing/office-package.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';

const desk = sampleDesk();
const { report, rolled, refreshed } = documentDesk(desk);

/** A later file with another close of the sector index on the week's last day. */
async function corrected(close: string): Promise<void> {
  desk.lay('更正.csv', `code,date,close\nHSIII.HI,2026-03-20,${close}\n`, 1000);
  const { files } = await desk.call('sync', {});
  expect(files.filter(({ status }) => status !== 'duplicate').map(({ status }) => status)).toEqual(['imported']);
}

test('on unchanged data nothing changes, and it says so', async () => {
  const bytes = await report(THIS, 'zh');
  const { told, bytes: made } = await refreshed(bytes);
  expect(told).toMatchObject({ replaced: [], undecided: [], kept: 0 });
  const [was, now] = [bytes, made].map(openPackage);
  for (const [name, part] of was ?? [])
    expect(Buffer.from(now?.get(name) ?? []).equals(Buffer.from(part)), name).toBe(true);
});

test('new data come into a document that was edited since; refreshed twice it is the same, and says the same', async () => {
  const chart = 'word/charts/chart1.xml';
  await desk.call('updateSettings', { report: { ...(await desk.call('settings', {})).report, wordCharts: 'native' } });
  const { files } = await desk.call('writeReport', { week: THIS, formats: ['docx'] });
  const bytes = new Uint8Array(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? []);
  const edited = editedDocument(bytes, behind('恒生互联网科技业指数下跌', run('约')));
  const before = (await desk.call('week', { week: THIS })).changes.find(({ code }) => code === 'HSIII.HI');
  await corrected(String((before?.close ?? 0) * 0.98));
  const { told, bytes: made } = await refreshed(edited);
  expect(told.replaced).toContainEqual(
    expect.objectContaining({
      place: 'sentence:sector-move',
      kind: 'number',
      was: '3.0%',
      now: '4.9%',
      trace: 'weekChange:HSIII.HI:2026-03-16',
    }),
  );
  expect(paragraphTexts(made).join()).toContain('下跌约4.9%');
  // The section's own sentence, which nobody touched, and what is drawn of it.
  expect(paragraphTexts(made).join()).toContain('恒生互联网科技业指数下跌4.9%');
  expect(told.replaced.filter(({ kind }) => kind === 'figure').map(({ place }) => place)).toContain(
    'figure:sector-vs-benchmarks',
  );
  const [was, now] = [bytes, made].map(openPackage);
  expect(Buffer.from(now?.get(chart) ?? []).equals(Buffer.from(was?.get(chart) ?? []))).toBe(false);
  const workbook = 'word/embeddings/chart1.xlsx';
  expect(Buffer.from(now?.get(workbook) ?? []).equals(Buffer.from(was?.get(workbook) ?? []))).toBe(false);
  expect([...(now?.keys() ?? [])].sort()).toEqual([...(was?.keys() ?? [])].sort());

  const again = await refreshed(made);
  expect(again.told.replaced).toEqual([]);
  expect(again.told.undecided).toEqual(told.undecided);
  expect(Buffer.compare(again.bytes, made)).toBe(0);
}, 60_000);

test('what is undecided is told again until the hand has decided', async () => {
  const first = await rolled(editedDocument(await report(LAST, 'zh'), behind('港股通全周成交净额', run('（含ETF）'))));
  const again = await refreshed(first.bytes);
  expect(reasons(again.told)).toEqual(['sentence:southbound-net wordsDiffer']);
  const decided = editedDocument(first.bytes, (xml) => xml.replace('净流出环比扩大（', '净流出环比收窄（'));
  expect((await refreshed(decided)).told.undecided).toEqual([]);
}, 60_000);

test('a filled template is brought up to date as a report is: texts, values, captions, figures and tables', async () => {
  const words = [
    '{{report:title}}',
    '{{report:date}}',
    '南向{{value:southbound.net}}，据此操作。',
    '{{text:flows}}',
    '{{caption:southbound-daily}}',
    '{{figure:southbound-daily}}',
    '{{source:southbound-daily}}',
    '{{table:active-stocks}}',
  ];
  const template = await Packer.toBuffer(
    new Document({ sections: [{ children: words.map((line) => new Paragraph(line)) }] }),
  );
  const folder = path.join(desk.data, 'house');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, '本所.docx');
  writeFileSync(file, template);
  const filled = async (week: typeof LAST) => {
    const { files } = await desk.call('writeReport', { week, formats: ['template'], template: file, out: folder });
    return new Uint8Array(readFileSync(files[0]?.path ?? ''));
  };
  const { told, bytes } = await rolled(await filled(LAST));
  expect(told.undecided).toEqual([]);
  expect(paragraphTexts(bytes)).toEqual(paragraphTexts(await filled(THIS)));
  openPackage(bytes);
  expect(told.replaced.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['text', 'caption', 'figure', 'table']));
  expect(documentXml(bytes)).not.toContain('20260309');
}, 60_000);
