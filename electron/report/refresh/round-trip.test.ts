import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentDesk, LAST, THIS } from '../../testing/document-desk.ts';
import { behind, editedDocument, paragraphTexts, run } from '../../testing/edited-document.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';

const desk = sampleDesk();
const { report, rolled } = documentDesk(desk);

const auditOf = async (bytes: Uint8Array) => {
  const file = path.join(desk.data, 'rolled.docx');
  writeFileSync(file, bytes);
  return desk.call('audit', { file: { from: 'path', path: file }, week: null });
};

test.each(['zh', 'en'] as const)('what is rolled forward has no number that is wrong: %s', async (lang) => {
  const { bytes } = await rolled(await report(LAST, lang));
  const audit = await auditOf(bytes);
  expect(audit).toMatchObject({ week: THIS, lang, consistency: [] });
  expect(audit.numbers.filter(({ state }) => state !== 'match')).toEqual([]);
});

/** Ends of runs in whose paragraphs a hand may write on. */
const PLACES = ['行业动态', '板块表现', '风险提示', '投资建议'];

test('words that a hand adds anywhere survive, whatever they are, and beside them all is this week’s', async () => {
  const bytes = await report(LAST, 'zh');
  const words = fc.string({
    minLength: 1,
    maxLength: 30,
    unit: fc.constantFrom(...'观点：需求回暖，3月 5% & <好> “稳”'),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PLACES), words, async (place, written) => {
      const said = `手${written.replaceAll('\u0000', '')}笔`;
      const escaped = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const made = await rolled(editedDocument(bytes, behind(place, run(escaped))));
      const texts = paragraphTexts(made.bytes);
      expect(texts.filter((one) => one.includes(said))).toHaveLength(1);
      expect(texts.join('\n')).toContain('恒生互联网科技业指数下跌3.0%');
    }),
    { numRuns: 12, seed: 20260316 },
  );
}, 120_000);

const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

test.skipIf(!soffice)(
  'a document that LibreOffice wrote again keeps a hand’s words and comes onto this week (skipped where no LibreOffice is found)',
  async () => {
    const folder = path.join(desk.data, 'office');
    const saved = path.join(folder, 'saved');
    mkdirSync(saved, { recursive: true });
    const file = path.join(folder, 'weekly.docx');
    const own = '我们认为溢价或已触底。';
    writeFileSync(file, editedDocument(await report(LAST, 'zh'), behind('风险提示', run(own))));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const filter = 'docx:MS Word 2007 XML';
    const { status } = spawnSync(soffice ?? '', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      saved,
      file,
    ]);
    expect(status).toBe(0);
    const { bytes, told } = await rolled(new Uint8Array(readFileSync(path.join(saved, 'weekly.docx'))));
    expect(told.replaced.length).toBeGreaterThan(30);
    const texts = paragraphTexts(bytes).join('\n');
    expect(texts).toContain(own);
    expect(texts).toContain('20260316-0322 恒生互联网科技业跌3.0%');
    expect(texts).not.toContain('20260309-0315');
    expect((await auditOf(bytes)).counts).toMatchObject({ mismatch: 0 });
  },
  180_000,
);
