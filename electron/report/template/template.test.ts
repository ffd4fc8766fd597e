import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { Document, type FileChild, Header, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import { afterAll, expect, test } from 'vitest';
import { NAMED_VALUES } from '../../../shared/chapter/values.ts';
import { openPackage } from '../../testing/office-package.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';
import { removeFolder, repository, temporaryFolder } from '../../testing/test-desk.ts';
import { openParts, type Parts, partText } from '../office/parts.ts';
import { elements, treeOf } from '../office/xml.ts';
import { PLACEHOLDER_KINDS } from './placeholders.ts';

const desk = sampleDesk();
const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

/** A document of a house's, as an office program writes it: a placeholder may be cut into several runs. */
async function template(name: string, children: readonly FileChild[], header = ''): Promise<string> {
  const document = new Document({
    styles: { paragraphStyles: [{ id: 'House', name: 'House', basedOn: 'Normal', run: { color: '123456' } }] },
    sections: [{ headers: { default: new Header({ children: [new Paragraph(header)] }) }, children: [...children] }],
  });
  const file = path.join(folder, name);
  writeFileSync(file, await Packer.toBuffer(document));
  return file;
}
const line = (...runs: string[]) => new Paragraph({ style: 'House', children: runs.map((text) => new TextRun(text)) });

async function filled(file: string) {
  const { files, unfilled } = await desk.call('writeReport', { week: null, formats: ['template'], template: file });
  const bytes = Buffer.from(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? []);
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const words = value.replaceAll('\u2011', '-');
  return { parts: openPackage(bytes), unfilled, words, name: files[0]?.fileName, bytes };
}
const tree = (parts: Parts) => treeOf(partText(parts, 'word/document.xml'));

test('values, texts and front matter are filled in the look of their place, however the placeholder was cut', async () => {
  const file = await template(
    'house.docx',
    [
      line('净额{{val', 'ue:south', 'bound.net}}，恒指{{value:change.HSI.HI}}。'),
      line('{{ text:southbound-net }}'),
      line('{{text:advice}}'),
    ],
    '{{report:date}}',
  );
  const { parts, words, unfilled, name } = await filled(file);
  expect(name).toBe('house-20260316-0322.docx');
  expect(unfilled).toEqual([]);
  expect(words).toContain('净额-54.68亿元，恒指-0.7%。');
  expect(words).toContain('港股通全周成交净额-54.68亿元，净流出环比收窄');
  expect(words).not.toContain('{{');
  expect(partText(parts, 'word/header1.xml')).toContain('2026年03月22日');
  const advice = elements(tree(parts), 'w:p').filter((one) => /^(互联网|计算机|汽车)/.test(one.textContent ?? ''));
  expect(advice).toHaveLength(3);
  for (const paragraph of advice) expect(elements(paragraph, 'w:pStyle')[0]?.getAttribute('w:val')).toBe('House');
  expect(partText(parts, 'word/styles.xml')).toBe(partText(openParts(readFileSync(file)), 'word/styles.xml'));
});

test('figures come as wide as their place, with their caption counted, tables as tables', async () => {
  const file = await template('figures.docx', [
    line('{{caption:southbound-daily}}'),
    line('{{figure:southbound-daily}}'),
    line('{{source:southbound-daily}}'),
    line('{{caption:ah-index}}'),
    line('{{figure:ah-index}}'),
    line('{{table:active-stocks}}'),
  ]);
  const { parts, words } = await filled(file);
  expect(words).toContain('图1：20260316-0322 港股通净流出54.68亿元，环比收窄');
  expect(words).toContain('图2：AH溢价指数收于119.81');
  const drawings = elements(tree(parts), 'wp:docPr').map((one) => one.getAttribute('name'));
  expect(drawings).toEqual(['figure:southbound-daily', 'figure:ah-index']);
  const wide = elements(tree(parts), 'wp:extent').map((one) => Number(one.getAttribute('cx')));
  const section = elements(tree(parts), 'w:sectPr')[0];
  const [page, margins] = ['w:pgSz', 'w:pgMar'].map((name) => section && elements(section, name)[0]);
  const room =
    Number(page?.getAttribute('w:w')) -
    Number(margins?.getAttribute('w:left')) -
    Number(margins?.getAttribute('w:right'));
  for (const width of wide) expect(width / 635 / room).toBeCloseTo(1, 2);
  expect(elements(tree(parts), 'w:tbl')).toHaveLength(1);
  expect(words).toContain('(23.75)');
});

test('a placeholder that nothing fits stays, and is told with its place', async () => {
  const file = await template('typo.docx', [
    line('第一段'),
    line('见{{figure:southbound-dialy}}'),
    line('{{colour:red}}'),
  ]);
  const { words, unfilled } = await filled(file);
  expect(words).toContain('见{{figure:southbound-dialy}}');
  expect(unfilled).toEqual([
    {
      template: 'typo.docx',
      placeholder: 'figure:southbound-dialy',
      part: 'word/document.xml',
      paragraph: 2,
      words: '见{{figure:southbound-dialy}}',
    },
    {
      template: 'typo.docx',
      placeholder: 'colour:red',
      part: 'word/document.xml',
      paragraph: 3,
      words: '{{colour:red}}',
    },
  ]);
});

test('what is no document, or is not there, is told by its path', async () => {
  const file = path.join(folder, 'broken.docx');
  writeFileSync(file, 'no zip');
  for (const template of [file, path.join(folder, 'absent.docx')]) {
    const error = await desk.failure('writeReport', { week: null, formats: ['template'], template });
    expect(error).toMatchObject({
      code: 'TEMPLATE_UNREADABLE',
      message: expect.stringContaining(path.basename(template)),
    });
  }
});

test('the templates that ship are filled whole, in both languages, and the same to the byte', async () => {
  for (const lang of ['zh', 'en'] as const) {
    const make = async () => {
      const { files, unfilled } = await desk.call('writeReport', { week: null, formats: ['template'] }, lang);
      expect(unfilled).toEqual([]);
      expect(files.map(({ fileName }) => fileName)).toEqual([
        '周报模板-20260316-0322.docx',
        '周报模板-20260316-0322.pptx',
      ]);
      return files.map(({ blob }) => Buffer.from(desk.desk.blob(blob?.id ?? '')?.bytes ?? []));
    };
    const [first, again] = [await make(), await make()];
    for (const [index, bytes] of first.entries()) {
      expect(openPackage(bytes).size).toBeGreaterThan(10);
      expect(again[index]?.equals(bytes)).toBe(true);
    }
  }
});

test('slides take a figure as a chart in the room of the shape that names it, a table as a table, and words as they look there', async () => {
  const { files } = await desk.call('writeReport', { week: null, formats: ['template'] });
  const before = openParts(readFileSync(path.join(repository, 'resources/templates/周报模板.pptx')));
  const parts = openPackage(Buffer.from(desk.desk.blob(files[1]?.blob?.id ?? '')?.bytes ?? []));
  const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.map((name) => partText(parts, name)).join('')).not.toContain('{{');
  const frames = slides.flatMap((name) => elements(treeOf(partText(parts, name)), 'p:graphicFrame'));
  const named = frames.map((one) => elements(one, 'p:cNvPr')[0]?.getAttribute('name'));
  expect(named).toEqual(
    ['sector-vs-benchmarks', 'southbound-daily', 'active-stocks', 'ah-index'].map((id) => `figure:${id}`),
  );
  const shape = elements(treeOf(partText(before, 'ppt/slides/slide2.xml')), 'p:sp').find((one) =>
    one.textContent?.includes('{{figure:'),
  );
  const place = (within: Element | undefined) =>
    ['a:off', 'a:ext'].map(
      (name) =>
        within &&
        elements(within, name)[0]
          ?.toString()
          .replace(/ xmlns:\w+="[^"]*"/g, ''),
    );
  expect(place(frames[0])).toEqual(place(shape));
  for (const name of [...parts.keys()].filter((part) => /^ppt\/charts\/weeklyDesk\d+\.xml$/.test(part)))
    expect(parts.has(name.replace('charts', 'embeddings').replace('.xml', '.xlsx'))).toBe(true);
  const advice = slides
    .flatMap((name) => elements(treeOf(partText(parts, name)), 'a:p'))
    .filter((one) => /^(互联网|计算机|汽车)/.test(one.textContent ?? ''));
  expect(advice).toHaveLength(3);
  for (const paragraph of advice) expect(elements(paragraph, 'a:buChar')).toHaveLength(1);
});

test('a template that is kept is filled from then on, and can be taken back', async () => {
  const file = await template('本所.docx', [line('{{report:title}}')]);
  const upload = randomUUID();
  await desk.call('uploadPiece', { upload, offset: 0, base64: readFileSync(file).toString('base64') });
  await desk.call('keepTemplate', { upload, name: '本所.docx' });
  const names = async () =>
    (await desk.call('writeReport', { week: null, formats: ['template'] })).files.map(({ fileName }) => fileName);
  expect(await names()).toEqual(['本所-20260316-0322.docx']);
  await desk.call('undoChange', {});
  expect(await names()).toHaveLength(2);
});

test('the page on templates names every placeholder and every value that there is', () => {
  const page = readFileSync(path.join(repository, 'docs/templates.md'), 'utf8');
  for (const kind of PLACEHOLDER_KINDS) expect(page).toContain(`{{${kind}:`);
  for (const { name } of NAMED_VALUES) expect(page).toContain(`\`${name}\``);
});
