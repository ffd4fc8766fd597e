import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mainTrace } from '../../../shared/charts/read-chart.ts';
import type { UserContent, UserFigureDraft } from '../../../shared/figures/user-figures/user-figure.ts';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { makeJpegHead, makePng } from '../../testing/make-picture.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';

const desk = sampleDesk();
const WEEK = isoDate('2026-03-16');
const year = { unit: 'years', count: 1 } as const;
const RANGE = '日期\t腾讯\t阿里\n2026-03-13\t1.5\t2\n2026-03-20\t1.75\t-\n';
const pasted = (as: 'table' | 'lines' | 'columns' | 'bars', text = RANGE) => ({ kind: 'pasted', as, text }) as const;
const TWO = '名称,数值\n甲,"1,234.5"\n乙,(3.5)\n';

const CONTENTS: readonly UserContent[] = [
  { kind: 'groupBars', group: 'global-indices' },
  { kind: 'instrumentLines', group: null, codes: ['HSI.HI', '0700.HK'], window: year, values: 'rebased' },
  { kind: 'instrumentLines', group: 'sector-vs-benchmarks', codes: [], window: year, values: 'change' },
  { kind: 'instrumentLines', group: null, codes: ['HSI.HI'], window: { unit: 'weeks', count: 8 }, values: 'levels' },
  {
    kind: 'seriesLines',
    series: [{ series: '网上商品零售额', basis: 'ytd' }],
    window: { unit: 'years', count: 3 },
    values: 'levels',
  },
  { kind: 'seriesColumns', series: { series: '周Token调用量', basis: 'level' }, window: year },
  { kind: 'exhibit', exhibit: 'price-table' },
  pasted('table'),
  pasted('lines'),
  pasted('columns', TWO),
  pasted('bars', TWO),
];

const draft = (content: UserContent, more: Partial<UserFigureDraft> = {}): UserFigureDraft => ({
  title: { zh: '我的图', en: 'My figure' },
  content,
  source: { kind: 'data', names: [] },
  unit: null,
  decimals: null,
  week: null,
  ...more,
});
const figure = (id: string, lang: 'zh' | 'en' = 'zh') => desk.call('figure', { id, week: WEEK }, lang);
const upload = async (bytes: Buffer) => {
  const id = randomUUID();
  await desk.call('uploadPiece', { upload: id, offset: 0, base64: bytes.toString('base64') });
  return id;
};
const exported = async (id: string, format: 'svg' | 'png' | 'csv') => {
  const blob = await desk.call('exportFigure', { id, week: WEEK, format, theme: 'print' });
  return desk.desk.blob(blob.id)?.bytes ?? new Uint8Array();
};

describe.each(CONTENTS.map((content) => [`${content.kind} ${'as' in content ? content.as : ''}`, content] as const))(
  'a figure of %s',
  (_, content) => {
    test('is previewed, kept, numbered by the outline, drawn in both languages, and put out', async () => {
      const before = (await desk.call('figures', { week: WEEK })).figures.length;
      const seen = await desk.call('previewFigure', { week: WEEK, figure: draft(content) });
      expect(seen).toMatchObject({ id: 'preview', no: '', state: 'complete' });
      const { id } = await desk.call('saveFigure', { id: null, figure: draft(content) });
      const [zh, en] = [await figure(id), await figure(id, 'en')];
      expect({ ...zh, id: '', no: '' }).toEqual({ ...seen, id: '', no: '' });
      expect([zh.title, en.title]).toEqual(['我的图', 'My figure']);
      const { figures } = await desk.call('figures', { week: WEEK });
      expect(figures).toHaveLength(before + 1);
      expect(figures.find((one) => one.id === id)).toEqual(zh);
      expect(zh.no).toBe(zh.kind === 'table' ? '表2' : '图12');
      const trace = mainTrace(zh);
      if (['pasted', 'exhibit'].includes(content.kind)) expect(trace).toBeNull();
      else expect((await desk.call('trace', { key: trace ?? '' })).inputs.length).toBeGreaterThan(0);
      const [svg, csv] = [await exported(id, 'svg'), await exported(id, 'csv')].map((each) =>
        new TextDecoder().decode(each),
      );
      expect(svg).toContain('我的图');
      expect(csv).toContain(`${zh.no}`);
      expect((await exported(id, 'png')).length).toBeGreaterThan(1000);
      expect(await desk.call('undoChange', {})).toEqual({ undone: 'saveFigure' });
      expect((await desk.failure('figure', { id, week: WEEK })).code).toBe('NO_SUCH_FIGURE');
    }, 30_000);
  },
);

test('unit, decimals and source are the user’s; the house’s name stands last in every source', async () => {
  await desk.call('updateSettings', { houseName: '晨星研究所' });
  const source = { kind: 'document' as const, names: ['公司公告'] };
  const seen = await desk.call('previewFigure', {
    week: WEEK,
    figure: draft(pasted('bars', TWO), { unit: '亿元', decimals: 1, source }),
  });
  expect(seen).toMatchObject({
    unit: '亿元',
    decimals: 1,
    source: { kind: 'document', names: ['公司公告', '晨星研究所'] },
  });
  const csv = new TextDecoder().decode(await exported('sector-vs-benchmarks', 'csv'));
  expect(csv).toContain('数据来源：晨星研究所，截至');
  const { source: stated } = await figure('agent-forecast');
  expect(stated.names).toHaveLength(2);
  expect(stated.names.at(-1)).toBe('晨星研究所');
  await desk.call('undoChange', {});
});

test('an edit stays the same figure, and one that is pinned is of its week alone', async () => {
  const { id } = await desk.call('saveFigure', { id: null, figure: draft(pasted('table')) });
  const pinned = draft(pasted('table'), { week: isoDate('2026-03-20'), title: { zh: '改过', en: null } });
  expect(await desk.call('saveFigure', { id, figure: pinned })).toMatchObject({ id, week: WEEK });
  expect(await figure(id, 'en')).toMatchObject({ title: '改过', no: 'Table 2' });
  const of = async (week: string) => (await desk.call('figures', { week: isoDate(week) })).figures.map((one) => one.id);
  expect(await of('2026-03-16')).toContain(id);
  expect(await of('2026-03-09')).not.toContain(id);
  const { lines } = await desk.call('outline', { week: isoDate('2026-03-09') });
  expect(lines.find((line) => line.id === id)).toMatchObject({ no: '', week: WEEK, included: true });
  await desk.call('removeFigure', { id });
});

test('what it can be made of is listed', async () => {
  const { groups, series, exhibits } = await desk.call('userFigures', { week: WEEK });
  expect(groups.map(({ id }) => id)).toContain('global-indices');
  expect(series).toContainEqual(expect.objectContaining({ series: '网上商品零售额', basis: 'ytd', unit: '%' }));
  expect(exhibits).toEqual([{ id: 'price-table', title: expect.any(String) }]);
});

describe('a pasted range that cannot be drawn', () => {
  test.each([
    ['lines', '日期\t值\n2026-03-13\t1.5\n2026-03-20\t一点五\n', { row: 3, column: 2, text: '一点五' }],
    ['lines', '日期\t值\n上周\t1.5\n', { row: 2, column: 1, text: '上周' }],
    ['bars', 'a,b,c\nx,1,2\n', { row: 1, column: 3, text: 'c' }],
    ['columns', 'a\nx\n', { row: 1, column: 1 }],
    ['table', 'a,b\nx,1,2\n', { row: 2, column: 3, text: '2' }],
    ['table', 'a,b\n', { row: 1, column: 1 }],
  ] as const)('as %s says by row and column what is wrong: %j', async (as, text, details) => {
    const failed = await desk.failure('saveFigure', { id: null, figure: draft(pasted(as, text)) });
    expect(failed).toMatchObject({ code: 'BAD_PASTE', details });
  });
});

describe('a picture', () => {
  test('is kept by its hash, drawn into every picture format, and says that it cannot be checked', async () => {
    const { picture, ...size } = await desk.call('keepPicture', { upload: await upload(makePng(40, 30)) });
    expect(size).toEqual({ mediaType: 'image/png', width: 40, height: 30 });
    const { id } = await desk.call('saveFigure', { id: null, figure: draft({ kind: 'picture', picture }) });
    const shown = await figure(id);
    expect(shown).toMatchObject({
      kind: 'picture',
      notes: ['图片，无法核数'],
      picture: { width: 40, height: 30 },
    });
    const svg = new TextDecoder().decode(await exported(id, 'svg'));
    expect(svg).toContain('data:image/png;base64,');
    expect((await exported(id, 'png')).length).toBeGreaterThan(1000);
    const failed = await desk.failure('exportFigure', { id, week: WEEK, format: 'csv', theme: 'print' });
    expect(failed.code).toBe('PICTURE_HAS_NO_DATA');
    await desk.call('removeFigure', { id });
  });

  test('is known by its bytes, whatever it is', async () => {
    const kept = await desk.call('keepPicture', { upload: await upload(makeJpegHead(640, 480)) });
    expect(kept).toMatchObject({ mediaType: 'image/jpeg', width: 640, height: 480 });
    const refused = async (bytes: Buffer) => (await desk.failure('keepPicture', { upload: await upload(bytes) })).code;
    expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('NOT_A_PICTURE');
    expect(await refused(makePng(40, 30).subarray(0, 20))).toBe('NOT_A_PICTURE');
    expect(await refused(makePng(0, 30))).toBe('NOT_A_PICTURE');
    expect(await refused(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('NOT_A_PICTURE');
    expect((await desk.failure('keepPicture', { upload: randomUUID() })).code).toBe('UPLOAD_BROKEN');
    const missing = draft({ kind: 'picture', picture: 'b'.repeat(64) });
    expect((await desk.failure('saveFigure', { id: null, figure: missing })).code).toBe('NO_SUCH_PICTURE');
  });

  test('of more than 10 MB is refused', async () => {
    const id = randomUUID();
    const piece = Buffer.alloc(2_900_000);
    for (let offset = 0; offset < 4 * piece.length; offset += piece.length)
      await desk.call('uploadPiece', { upload: id, offset, base64: piece.toString('base64') });
    expect((await desk.failure('keepPicture', { upload: id })).code).toBe('PICTURE_TOO_LARGE');
  });
});
