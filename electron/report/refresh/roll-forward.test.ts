import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentDesk, LAST, reasons, THIS, withoutPages } from '../../testing/document-desk.ts';
import { documentXml, editedDocument, paragraphTexts } from '../../testing/edited-document.ts';
import { openPackage } from '../../testing/office-package.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';

const desk = sampleDesk();
const { report, rolled, refreshed, refusal } = documentDesk(desk);

describe('a document of last week in which nobody wrote', () => {
  test.each(['zh', 'en'] as const)('says word for word what this week’s report says, in %s', async (lang) => {
    const { told, bytes } = await rolled(await report(LAST, lang));
    expect(told.undecided).toEqual([]);
    expect(told.kept).toBe(0);
    expect(withoutPages(paragraphTexts(bytes))).toEqual(withoutPages(paragraphTexts(await report(THIS, lang))));
    openPackage(bytes);
  });

  test('shows this week’s pictures, as many and of the size that they had', async () => {
    const { bytes, told } = await rolled(await report(LAST, 'zh'));
    const [was, now, fresh] = [await report(LAST, 'zh'), bytes, await report(THIS, 'zh')].map(openPackage);
    const media = (parts: typeof now) => [...(parts ?? [])].filter(([name]) => name.startsWith('word/media/'));
    expect(media(now).map(([name]) => name)).toEqual(media(was).map(([name]) => name));
    const pictures = new Set(media(fresh).map(([, one]) => Buffer.from(one).toString('base64')));
    // Figures that stand as wide as they stood are those of this week's report, dot for dot.
    const same = media(now).filter(([, one]) => pictures.has(Buffer.from(one).toString('base64')));
    expect(same.length).toBeGreaterThanOrEqual(media(now).length - 2);
    expect(told.replaced.filter(({ kind }) => kind === 'figure')).toHaveLength(9);
    const extents = (xml: string) => [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, cx]) => cx);
    expect(extents(documentXml(bytes))).toEqual(extents(documentXml(await report(LAST, 'zh'))));
  });

  test('is written under a free name that says its week; no part that nothing changes in is written anew', async () => {
    const { told, folder, bytes } = await rolled(await report(LAST, 'zh'));
    expect(told.file?.fileName).toBe('行业周报-20260316-0322.docx');
    const again = await desk.call('rollForwardDocument', {
      file: { from: 'path', path: path.join(folder, '行业周报-20260309-0315.docx') },
    });
    expect(again.file?.fileName).toBe('行业周报-20260316-0322-2.docx');
    expect(readdirSync(folder)).toHaveLength(3);
    const [was, now] = [await report(LAST, 'zh'), bytes].map(openPackage);
    for (const name of [
      'word/styles.xml',
      'word/numbering.xml',
      'word/footer1.xml',
      'word/theme/theme1.xml',
      '[Content_Types].xml',
    ])
      expect(Buffer.from(now?.get(name) ?? []).equals(Buffer.from(was?.get(name) ?? [])), name).toBe(true);
  });

  test('can be refreshed again: it is a document of this week, in which nothing is left to do', async () => {
    const { bytes } = await rolled(await report(LAST, 'zh'));
    const again = await refreshed(bytes);
    expect(again.told).toMatchObject({ replaced: [], undecided: [], kept: 0, from: { from: THIS } });
    expect(documentXml(again.bytes)).toBe(documentXml(bytes));
  });
});

describe('causes', () => {
  test('of last week are gone from what the desk says, and told where a hand wrote around them', async () => {
    const slot = 'sentence:sector-move';
    await desk.call('setCause', { week: LAST, slot, cause: '受中东局势影响' });
    const { files } = await desk.call('writeReport', { week: LAST, formats: ['docx'] });
    await desk.call('setCause', { week: LAST, slot, cause: '受中东局势影响' });
    const bytes = new Uint8Array(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? []);
    expect(paragraphTexts(bytes).join()).toContain('受中东局势影响，恒生互联网科技业指数');
    const plain = await rolled(bytes);
    expect(paragraphTexts(plain.bytes).join()).not.toContain('受中东局势影响');
    expect(plain.told.undecided).toEqual([]);
    const edited = await rolled(editedDocument(bytes, (xml) => xml.replace('受中东局势影响', '我看，受中东局势影响')));
    expect(reasons(edited.told)).toContain('sentence:sector-move causeStands');
    await desk.call('setCause', { week: LAST, slot, cause: '' });
  });
});

describe('what cannot be rolled forward is refused, and says what to do', () => {
  test('by its week', async () => {
    expect(await refusal('refreshDocument', await report(LAST, 'zh'))).toBe('DOCUMENT_EARLIER');
    expect(await refusal('rollForwardDocument', await report(THIS, 'zh'))).toBe('DOCUMENT_SAME_WEEK');
    expect(await refusal('rollForwardDocument', await report(THIS, 'zh'), '2026-03-12')).toBe('DOCUMENT_LATER');
  });

  test('by what it is', async () => {
    const other = editedDocument(await report(LAST, 'zh'), () => '', 'customXml/item1.xml');
    expect(await refusal('rollForwardDocument', other)).toBe('DOCUMENT_UNTAGGED');
    expect(await refusal('rollForwardDocument', new TextEncoder().encode('no zip'))).toBe('DOCUMENT_DAMAGED');
    const broken = editedDocument(await report(LAST, 'zh'), (xml) => xml.slice(0, -20));
    expect(await refusal('rollForwardDocument', broken)).toBe('DOCUMENT_DAMAGED');
    const protectedFile = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal('rollForwardDocument', protectedFile)).toBe('DOCUMENT_PROTECTED');
    const nowhere = { from: 'path', path: '/nowhere/a.docx' };
    expect((await desk.failure('refreshDocument', { file: nowhere })).code).toBe('DOCUMENT_UNREADABLE');
  });
});
