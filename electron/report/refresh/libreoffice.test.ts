import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { documentDesk, LAST, reasons, THIS, withoutPages } from '../../testing/document-desk.ts';
import { behind, documentXml, editedDocument, paragraphTexts, run } from '../../testing/edited-document.ts';
import { openPackage } from '../../testing/office-package.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';
import { openParts } from '../office/parts.ts';
import { readTags } from '../writers/docx/tags-part.ts';

const desk = sampleDesk();
const { report, rolled, refreshed } = documentDesk(desk);
const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!soffice) process.stdout.write('LibreOffice is not here: no document is saved with it, and its test is left out\n');

/** A document as LibreOffice saves it: read, and written anew from its own model. */
function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = path.join(desk.data, 'libreoffice');
  mkdirSync(path.join(folder, 'out'), { recursive: true });
  const file = path.join(folder, 'report.docx');
  writeFileSync(file, bytes);
  const user = `-env:UserInstallation=file://${path.join(folder, 'user')}`;
  const out = path.join(folder, 'out');
  const { status } = spawnSync(soffice ?? '', [user, '--headless', '--convert-to', 'docx', '--outdir', out, file], {
    timeout: 100_000,
  });
  expect(status).toBe(0);
  return new Uint8Array(readFileSync(path.join(out, 'report.docx')));
}

test.skipIf(!soffice)(
  'charts that LibreOffice saved are brought up to date with their workbooks',
  async () => {
    const { report: settings } = await desk.call('settings', {});
    await desk.call('updateSettings', { report: { ...settings, wordCharts: 'native' } });
    const made = async (week: typeof LAST) => {
      const { files } = await desk.call('writeReport', { week, formats: ['docx'] });
      return new Uint8Array(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? []);
    };
    const { told, bytes } = await rolled(savedByLibreOffice(await made(LAST)));
    expect(told.undecided).toEqual([]);
    const [parts, fresh] = [openPackage(bytes), openParts(await made(THIS))];
    for (const name of ['word/charts/chart1.xml', 'word/embeddings/chart1.xlsx'])
      expect(Buffer.from(parts.get(name) ?? []).equals(Buffer.from(fresh.get(name) ?? [])), name).toBe(true);
    expect(documentXml(bytes)).toContain('name="figure:sector-vs-benchmarks" descr="20260316-0322');
    await desk.call('updateSettings', { report: settings });
  },
  240_000,
);

test.skipIf(!soffice)(
  'what LibreOffice saved keeps every tag, and is rolled forward as the document was',
  async () => {
    const last = await report(LAST, 'zh');
    const saved = savedByLibreOffice(editedDocument(last, behind('港股通全周成交净额', run('（含ETF）'))));
    expect(readTags(openParts(saved))?.tags).toEqual(readTags(openParts(last))?.tags);
    const { told, bytes } = await rolled(saved);
    expect(reasons(told)).toEqual(['sentence:southbound-net wordsDiffer']);
    const [now, fresh] = [bytes, await report(THIS, 'zh')].map((one) => withoutPages(paragraphTexts(one)));
    const differing = now?.filter((line) => !fresh?.includes(line)) ?? [];
    expect(
      differing.every((line) => line.includes('（含ETF）-54.68亿元') || /^\d+、/.test(line)),
      differing.join('\n'),
    ).toBe(true);
    // What came out is opened and saved again by it.
    const again = savedByLibreOffice(bytes);
    expect((await refreshed(again)).told).toMatchObject({ replaced: [] });
    expect(documentXml(again)).not.toContain('20260309-0315');
  },
  240_000,
);
