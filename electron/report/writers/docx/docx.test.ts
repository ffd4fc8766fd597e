import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chapter, numberedBlocks } from '../../../../shared/chapter/chapter.ts';
import { openPackage } from '../../../testing/office-package.ts';
import { sampleDesk } from '../../../testing/sample-desk.ts';
import { type Parts, partText } from '../../office/parts.ts';
import { elements, treeOf } from '../../office/xml.ts';
import { TEXT_PARTS } from './finish-docx.ts';
import { readTags } from './tags-part.ts';

const desk = sampleDesk();
const week = null;

async function bytesOf(lang: 'zh' | 'en'): Promise<Buffer> {
  const { files } = await desk.call('writeReport', { week, formats: ['docx'] }, lang);
  return Buffer.from(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? []);
}

describe.each(['zh', 'en'] as const)('the Word document in %s', (lang) => {
  let bytes: Buffer;
  let parts: Parts;
  let chapter: Chapter;
  beforeAll(async () => {
    bytes = await bytesOf(lang);
    parts = openPackage(bytes);
    chapter = await desk.call('chapter', { week }, lang);
  }, 60_000);
  const body = () => treeOf(partText(parts, 'word/document.xml'));

  test('is read by another program, with every word of the report', async () => {
    const { value: read, messages } = await mammoth.extractRawText({ buffer: bytes });
    // A minus sign that holds to its number is read as a hyphen of another kind.
    const value = read.replaceAll('\u2011', '-');
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    for (const block of chapter.body) {
      if (block.kind === 'heading') expect(value).toContain(block.text);
      if (block.kind === 'paragraph') for (const { text } of block.passages) expect(value).toContain(text);
      if (block.kind === 'table' && block.figure.kind === 'table')
        for (const row of block.figure.rows) for (const { text } of row.cells) expect(value).toContain(text);
    }
  });

  test('numbers its captions by fields of Word, and has what they count to before Word counts', () => {
    const counted = [
      ...partText(parts, 'word/document.xml').matchAll(
        /SEQ ([^<\s]+)[^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)</g,
      ),
    ];
    const expected = numberedBlocks(chapter).map(({ caption }) => caption?.no);
    expect(counted.map(([, , number]) => Number(number))).toEqual(expected);
    expect(new Set(counted.map(([, name]) => name))).toEqual(
      new Set(lang === 'zh' ? ['图', '表'] : ['Figure', 'Table']),
    );
    expect(partText(parts, 'word/document.xml')).not.toContain('w:dirty="true"');
  });

  test('lists headings, figures and tables with their pages', () => {
    const lists = elements(body(), 'w:sdt').map((list) =>
      elements(list, 'w:p').map((line) =>
        elements(line, 'w:t')
          .map((piece) => piece.textContent ?? '')
          .join(''),
      ),
    );
    const entries = lists.flat().filter((line) => line.trim() !== '');
    const wanted = [
      ...chapter.body.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
      ...numberedBlocks(chapter).map(({ caption }) => caption?.text ?? ''),
    ];
    for (const words of wanted) {
      const line = entries.find((entry) => entry.includes(words));
      expect(line, words).toMatch(/\d+$/);
    }
  });

  test('has figures as vectors with a picture for programs that draw none, named and described', () => {
    const drawn = chapter.body.filter((block) => block.kind === 'figure');
    const described = elements(body(), 'wp:docPr').map((one) => [one.getAttribute('name'), one.getAttribute('descr')]);
    for (const { id, alt } of drawn) expect(described).toContainEqual([`figure:${id}`, alt]);
    const svgs = [...parts.keys()].filter((name) => name.endsWith('.svg'));
    expect(svgs).toHaveLength(drawn.length + (chapter.front.trend ? 1 : 0));
    expect(elements(body(), 'asvg:svgBlip')).toHaveLength(svgs.length);
    const ids = elements(body(), 'wp:docPr').map((one) => one.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('repeats the header of a table and breaks no row', () => {
    const table = elements(body(), 'w:tbl').find((one) => elements(one, 'w:tblHeader').length > 0);
    expect(table).toBeDefined();
    const rows = table ? elements(table, 'w:tr') : [];
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(elements(row, 'w:cantSplit')).toHaveLength(1);
  });

  test('says in hidden tags what each place is, by name, and which week and data it was made from', () => {
    const known = readTags(parts);
    expect(known?.week).toEqual({ from: '2026-03-16', label: '20260316-0322' });
    expect(known?.dataVersion).toBe(chapter.dataVersion);
    const tags = known?.tags ?? [];
    const named = tags.map(({ bookmark }) => bookmark);
    const trees = [...parts.keys()]
      .filter((name) => TEXT_PARTS.test(name))
      .map((name) => treeOf(partText(parts, name)));
    const starts = trees.flatMap((tree) => elements(tree, 'w:bookmarkStart'));
    const placed = starts.map((start) => start.getAttribute('w:name'));
    for (const name of named) {
      expect(placed).toContain(name);
      expect(name).toMatch(/^_.{1,39}$/u);
    }
    expect(new Set(placed).size).toBe(placed.length);
    const ids = starts.map((start) => start.getAttribute('w:id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      trees
        .flatMap((tree) => elements(tree, 'w:bookmarkEnd'))
        .map((end) => end.getAttribute('w:id'))
        .sort(),
    ).toEqual([...ids].sort());
    const figures = tags.filter(({ kind }) => kind === 'caption').map(({ id }) => id);
    expect(figures).toEqual(numberedBlocks(chapter).map(({ id }) => id));
    expect(partText(parts, 'docProps/custom.xml')).toContain(chapter.dataVersion);
  });

  test('uses only styles that it defines, with faces for both scripts', () => {
    const styles = treeOf(partText(parts, 'word/styles.xml'));
    const defined = new Set(elements(styles, 'w:style').map((style) => style.getAttribute('w:styleId')));
    for (const name of ['w:pStyle', 'w:rStyle'])
      for (const used of elements(body(), name)) expect(defined, name).toContain(used.getAttribute('w:val'));
    const fonts = elements(styles, 'w:rFonts')[0];
    expect([fonts?.getAttribute('w:eastAsia'), fonts?.getAttribute('w:ascii')]).toEqual(['楷体', 'Arial']);
  });

  test('is the same to the byte when it is made again', async () => {
    expect((await bytesOf(lang)).equals(bytes)).toBe(true);
  });
});
