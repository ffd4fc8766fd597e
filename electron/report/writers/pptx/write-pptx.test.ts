import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Chapter, Exhibit } from '../../../../shared/chapter/chapter.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import type { FigureData, TableData } from '../../../../shared/figures/figure-data.ts';
import { BARS, CHARTS, PICTURE } from '../../../testing/figures-of-each-kind.ts';
import { below, parseXml, readCache, readSheet } from '../../../testing/read-native-chart.ts';
import { sampleDesk } from '../../../testing/sample-desk.ts';
import { openParts, type Parts, partText } from '../../office/parts.ts';
import { createFontMeasure } from '../font-measure.ts';
import { writePptx } from './write-pptx.ts';

const font = createFontMeasure(path.resolve(import.meta.dirname, '../../../../resources'));
const CREATED = '2026-03-22T20:00:00Z';
const desk = sampleDesk();

function write(chapter: Chapter): Promise<Uint8Array> {
  return writePptx(chapter, { appearance: DEFAULT_SETTINGS, measure: font.width, createdAt: CREATED });
}

function exhibitOf(figure: FigureData, holes: string[] = []): Exhibit {
  const block = { id: figure.id, source: '数据来源：示例', note: '', alt: `${figure.id} 的图`, holes, figure };
  const caption = { label: 'figure' as const, no: 1, text: figure.title };
  return { kind: figure.kind === 'table' ? 'table' : 'figure', ...block, caption, width: 'full' };
}

async function chapterOf(figures: readonly Exhibit[]): Promise<Chapter> {
  const chapter = await desk.call('chapter', { week: null });
  return { ...chapter, body: [...figures], closing: [] };
}

function slidesOf(parts: Parts): string[] {
  const names = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return names.map((_, index) => partText(parts, `ppt/slides/slide${index + 1}.xml`));
}

/** Words of a slide, shape by shape. */
function wordsOf(slide: string): string[] {
  return below(parseXml(slide), 'a:t').map((run) => run.textContent ?? '');
}

/** Every part has a type, every relation leads to a part inside, every reference of a slide to a relation. */
function expectWhole(parts: Parts): void {
  const types = parseXml(partText(parts, '[Content_Types].xml'));
  const overrides = below(types, 'Override').map((one) => (one.getAttribute('PartName') ?? '').slice(1));
  expect(new Set(overrides).size).toBe(overrides.length);
  for (const name of overrides) expect([...parts.keys()]).toContain(name);
  const defaults = below(types, 'Default').map((one) => one.getAttribute('Extension'));
  for (const name of parts.keys())
    if (name !== '[Content_Types].xml' && !overrides.includes(name))
      expect(defaults, name).toContain(name.split('.').at(-1));
  for (const name of [...parts.keys()].filter((part) => part.endsWith('.rels'))) {
    const folder = path.posix.join(path.posix.dirname(name), '..');
    for (const relation of below(parseXml(partText(parts, name)), 'Relationship')) {
      expect(relation.getAttribute('TargetMode'), name).not.toBe('External');
      const target = relation.getAttribute('Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
      expect([...parts.keys()], name).toContain(part);
    }
  }
}

function expectUniqueShapes(slide: string): void {
  const ids = below(parseXml(slide), 'p:cNvPr').map((shape) => shape.getAttribute('id'));
  expect(new Set(ids).size).toBe(ids.length);
}

describe.each(['zh', 'en'] as const)('the sample week in %s', (lang) => {
  test('a cover, then a slide for each figure and table in their order, whole and named', async () => {
    const chapter = await desk.call('chapter', { week: null }, lang);
    const parts = openParts(await write(chapter));
    expectWhole(parts);
    const slides = slidesOf(parts);
    const [cover = '', ...others] = slides;
    expect(wordsOf(cover)).toEqual(expect.arrayContaining([chapter.front.title, chapter.front.date]));
    const shown = [...chapter.body, ...chapter.closing].filter(
      (block) => block.kind === 'table' || (block.kind === 'figure' && chapter.body.includes(block)),
    );
    expect(shown.length).toBeGreaterThan(10);
    expect(others).toHaveLength(shown.length);
    for (const [index, block] of shown.entries()) {
      const slide = others[index] ?? '';
      expectUniqueShapes(slide);
      const shape = below(parseXml(slide), 'p:cNvPr').find((one) => one.getAttribute('name') === `figure:${block.id}`);
      expect(shape?.getAttribute('descr')).toBe('alt' in block ? block.alt : '');
    }
    for (const name of ['WeeklyDeskWeek', 'WeeklyDeskData'])
      expect(partText(parts, 'docProps/custom.xml')).toContain(name);
    expect(partText(parts, 'docProps/custom.xml')).toContain(chapter.dataVersion);
  });
});

test('each chart is drawn from what its workbook holds, and stands on its own slide', async () => {
  const parts = openParts(await write(await chapterOf(CHARTS.map((figure) => exhibitOf(figure)))));
  expectWhole(parts);
  for (const [index, { id }] of CHARTS.entries()) {
    const number = index + 1;
    const relations = partText(parts, `ppt/slides/_rels/slide${number + 1}.xml.rels`);
    expect(relations, id).toContain(`/charts/chart${number}.xml`);
    expect(slidesOf(parts)[number]).toContain(`name="figure:${id}"`);
    const workbook = parts.get(`ppt/embeddings/chart${number}.xlsx`);
    expect(readSheet(workbook ?? new Uint8Array())).toEqual(
      readCache(partText(parts, `ppt/charts/chart${number}.xml`)),
    );
  }
});

test('the same chapter gives the same bytes, also the second time in one process', async () => {
  const chapter = await chapterOf([...CHARTS, PICTURE].map((figure) => exhibitOf(figure)));
  const first = await write(chapter);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01') });
  const second = await write(chapter).finally(() => vi.useRealTimers());
  expect(Buffer.compare(second, first)).toBe(0);
  expect(partText(openParts(first), 'docProps/core.xml').match(/2026-03-22T20:00:00Z/g)).toHaveLength(2);
});

test('words of any kind leave the slides well formed', async () => {
  const words = 'A & <B> "C" \u000b\u0001 \u{20000}';
  const exhibit = { ...exhibitOf({ ...BARS, title: words }), alt: words, source: words, note: words };
  const parts = openParts(await write(await chapterOf([exhibit])));
  const [, slide = ''] = slidesOf(parts);
  expect(wordsOf(slide)[0]).toBe('A & <B> "C"  \u{20000}');
  expect(readCache(partText(parts, 'ppt/charts/chart1.xml'))[1]?.header).toBe('A & <B> "C"  \u{20000}');
});

test('a picture stands as one', async () => {
  const parts = openParts(await write(await chapterOf([exhibitOf(PICTURE)])));
  expectWhole(parts);
  const [, slide = ''] = slidesOf(parts);
  expect(below(parseXml(slide), 'p:pic')).toHaveLength(1);
  expect(slide).toContain('name="figure:picture" descr="picture 的图"');
});

test('what is lacking stands in yellow: alone where nothing can be drawn, else above the chart', async () => {
  const missing = exhibitOf({ ...BARS, id: 'gone', state: 'missing', missing: ['恒生科技 03-20'], points: [] });
  const partial = exhibitOf(BARS, ['恒生指数 03-19']);
  const slides = slidesOf(openParts(await write(await chapterOf([missing, partial]))));
  expect(wordsOf(slides[1] ?? '')).toContain('【待补：恒生科技 03-20】');
  expect(slides[1]).not.toContain('name="figure:gone"');
  expect(wordsOf(slides[2] ?? '')).toContain('【待补：恒生指数 03-19】');
  expect(slides[2]).toContain('name="figure:bars"');
  for (const slide of slides.slice(1)) expect(slide).toContain('FFF59D');
});

test('a long table goes on to the next slide with its header; closing rows are set off', async () => {
  const cell = (text: string) => ({ text, value: null, trace: null, tone: null, note: null });
  const table: TableData = {
    ...BARS,
    id: 'long',
    kind: 'table',
    columns: [
      { key: 'name', header: '简称', align: 'left' },
      { key: 'net', header: '净买入', align: 'right' },
    ],
    rows: Array.from({ length: 45 }, (_, index) => ({
      key: `${index}`,
      cells: [cell(`名称${index}`), cell('(1.00)')],
      isClosing: index >= 43,
    })),
  };
  const [, ...slides] = slidesOf(openParts(await write(await chapterOf([exhibitOf(table)]))));
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.map((slide) => wordsOf(slide)).every((words) => words.includes('净买入'))).toBe(true);
  const names = slides.flatMap((slide) => wordsOf(slide)).filter((words) => words.startsWith('名称'));
  expect(names).toEqual(Array.from({ length: 45 }, (_, index) => `名称${index}`));
  const rows = slides.flatMap((slide) => below(parseXml(slide), 'a:tr'));
  const ruled = rows.filter((row) => below(row, 'a:lnT').some((line) => Number(line.getAttribute('w')) > 10_000));
  expect(ruled.map((row) => below(row, 'a:t')[0]?.textContent)).toEqual(['名称43']);
  expect(slides[0]).toContain('algn="r"');
});

test('a long title shrinks, and stays on one line as far as it can', async () => {
  const title =
    '恒生港股通金融、恒生港股通创新药、恒生生物科技上涨，其余均下跌，恒生互联网科技业跌幅居前，港股通净流出环比收窄';
  const [, short = '', long = ''] = slidesOf(
    openParts(await write(await chapterOf([exhibitOf(BARS), exhibitOf({ ...BARS, id: 'b', title })]))),
  );
  const sizeOf = (slide: string) => Number(below(parseXml(slide), 'a:rPr')[0]?.getAttribute('sz'));
  expect(sizeOf(short)).toBe(2400);
  expect(sizeOf(long)).toBeLessThan(2000);
  expect(sizeOf(long)).toBeGreaterThanOrEqual(1100);
});
