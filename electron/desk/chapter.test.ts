import { describe, expect, test } from 'vitest';
import { type Chapter, numberedBlocks, type Passage } from '../../shared/chapter/chapter.ts';
import { DEFAULT_REPORT } from '../../shared/chapter/report-settings.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

const desk = sampleDesk();
const [BEFORE, WEEK, AFTER] = [isoDate('2026-03-09'), isoDate('2026-03-16'), isoDate('2026-03-23')];
const chapterOf = (week = WEEK, lang: 'zh' | 'en' = 'zh') => desk.call('chapter', { week }, lang);

function passagesOf({ body, front }: Chapter): Passage[] {
  const inBody = body.flatMap((block) => {
    if (block.kind === 'paragraph') return block.passages;
    return block.kind === 'list' ? block.items.flatMap(({ passages }) => passages) : [];
  });
  return [...inBody, ...front.bullets.flatMap(({ passages }) => passages)];
}
const headings = ({ body }: Chapter) => body.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
const textOf = (chapter: Chapter, slot: string) =>
  passagesOf(chapter)
    .filter((passage) => passage.slot === slot)
    .map(({ text }) => text);
const undo = () => desk.call('undoChange', {});

describe.each(['zh', 'en'] as const)('the report in %s', (lang) => {
  test('has every sentence, figure and table of the week, numbered as the app numbers them', async () => {
    const [chapter, week] = [await chapterOf(WEEK, lang), await desk.call('week', { week: WEEK }, lang)];
    expect(headings(chapter)).toEqual(['sector', 'industry', 'global', 'flows', 'ah', 'ratings', 'advice', 'risk']);
    const said = new Set(passagesOf(chapter).map(({ slot }) => slot));
    for (const { id } of week.commentary) expect(said).toContain(`sentence:${id}`);
    const numbered = numberedBlocks(chapter);
    expect(numbered.map(({ id, figure }) => [id, figure.no])).toEqual(week.figures.map(({ id, no }) => [id, no]));
    for (const label of ['figure', 'table'] as const) {
      const numbers = numbered.flatMap(({ caption }) => (caption?.label === label ? [caption.no] : []));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
    expect(chapter.holes).toEqual([]);
  });

  test('has each number where its text says it stands, and every figure a source, a date and words for who cannot see it', async () => {
    const chapter = await chapterOf(WEEK, lang);
    const facts = passagesOf(chapter).flatMap(({ text, facts: of }) => of.map((fact) => ({ text, fact })));
    expect(facts.length).toBeGreaterThan(60);
    for (const { text, fact } of facts) expect(text.slice(fact.at, fact.at + fact.text.length)).toBe(fact.text);
    for (const { alt, source, caption } of numberedBlocks(chapter)) {
      expect(source).toMatch(/\d{4}-\d{2}-\d{2}|IDC/);
      expect(alt).toContain(caption?.text ?? '');
    }
  });
});

describe('what the user writes', () => {
  test('as a paragraph of their own stands in that week and those after it, never before', async () => {
    await desk.call('setReportText', {
      week: WEEK,
      slot: 'own:sector',
      text: '线上消费边际改善。\n净额{{value:southbound.net}}。',
    });
    const slot = 'own:sector';
    expect(textOf(await chapterOf(), slot).slice(0, 2)).toEqual(['线上消费边际改善。', '净额-54.68亿元。']);
    expect(textOf(await chapterOf(BEFORE), slot)).toEqual([]);
    expect(textOf(await chapterOf(AFTER), slot)[0]).toBe('线上消费边际改善。');
    await desk.call('setReportText', { week: AFTER, slot, text: '另写。' });
    expect(textOf(await chapterOf(), slot)[0]).toBe('线上消费边际改善。');
    expect(textOf(await chapterOf(AFTER), slot)[0]).toBe('另写。');
    await undo();
    await undo();
    expect(textOf(await chapterOf(), slot)).toEqual([]);
  });

  test('prints numbers of the week by name, with their trace; what the week lacks is to be filled, an unknown name stays', async () => {
    const own = '{{value:change.HSI.HI}}、{{value:active.0000.HK}}、{{value:no.such}}';
    await desk.call('setReportText', { week: WEEK, slot: 'own:flows', text: own });
    const [passage] = passagesOf(await chapterOf()).filter(({ slot }) => slot === 'own:flows');
    expect(passage?.text).toBe('-0.7%、【待补：active.0000.HK】、{{value:no.such}}');
    expect(passage?.facts).toMatchObject([{ text: '-0.7%', trace: 'weekChange:HSI.HI:2026-03-16', at: 0 }]);
    await undo();
  });

  test('over a sentence keeps the numbers that still stand in it, is of its week alone, and says when the data moved', async () => {
    const slot = 'sentence:southbound-net';
    const text = '港股通本周净流出，成交净额-54.68亿元，连续第3周。';
    await desk.call('setReportText', { week: WEEK, slot, text });
    const [edited] = passagesOf(await chapterOf()).filter((passage) => passage.slot === slot);
    expect(edited).toMatchObject({ text, isEdited: true, isStale: false });
    expect(edited?.facts.map((fact) => fact.text)).toEqual(['-54.68', '3']);
    expect(textOf(await chapterOf(BEFORE), slot)[0]).not.toBe(text);
    await desk.call('setCause', { week: WEEK, slot, cause: '受中东局势影响' });
    const [stale] = passagesOf(await chapterOf()).filter((passage) => passage.slot === slot);
    expect(stale).toMatchObject({ text, isStale: true });
    expect(stale?.generated).toContain('受中东局势影响');
    expect((await chapterOf()).stale).toEqual([{ slot, text, generated: stale?.generated }]);
    await desk.call('setReportText', { week: WEEK, slot, text: '' });
    expect(textOf(await chapterOf(), slot)).toEqual([]);
    await desk.call('setReportText', { week: WEEK, slot, text: null });
    expect(textOf(await chapterOf(), slot)[0]).toContain('受中东局势影响');
  });

  test('stands on the front page, and risks are named there by their heads', async () => {
    await desk.call('setReportText', { week: WEEK, slot: 'title', text: 'AI Token 消耗指数级增长' });
    await desk.call('setReportText', {
      week: WEEK,
      slot: 'own:risk',
      text: '汇率风险：人民币波动。\n监管风险：政策变化。',
    });
    const { front, body } = await chapterOf();
    expect(front.title).toBe('AI Token 消耗指数级增长');
    expect(front.bullets.at(-1)).toMatchObject({ lead: '风险提示', passages: [{ text: '汇率风险、监管风险。' }] });
    expect(body.find(({ id }) => id === 'text:risk')).toMatchObject({
      items: [{ lead: '汇率风险' }, { lead: '监管风险' }],
    });
    await undo();
    await undo();
    expect((await chapterOf()).front.title).toBe('恒生互联网科技业跌3.0%，港股通净流出54.68亿元，环比收窄');
  });
});

describe('how the report is put together', () => {
  const report = (patch: Partial<typeof DEFAULT_REPORT>) =>
    desk.call('updateSettings', { report: { ...DEFAULT_REPORT, ...patch } });

  test('a section that is left out takes its figures with it, and the others are numbered anew, in the app too', async () => {
    await report({ sections: [{ id: 'sector', included: false, title: null }] });
    const chapter = await chapterOf();
    expect(headings(chapter)[0]).toBe('industry');
    expect(numberedBlocks(chapter)[0]).toMatchObject({ id: 'online-retail', figure: { no: '图1' } });
    const { figures } = await desk.call('figures', { week: WEEK });
    expect(figures.find(({ id }) => id === 'online-retail')?.no).toBe('图1');
    expect(figures.find(({ id }) => id === 'constituents')?.no ?? '').toBe('');
    await undo();
  });

  test('sections come in the user’s order and under the user’s headings; numbers rise through the document', async () => {
    const sections = [
      { id: 'flows', included: true, title: { zh: '南向资金', en: '' } },
      { id: 'sector', included: true, title: null },
    ];
    await report({ sections });
    const chapter = await chapterOf();
    // What was never named stands behind what it ships behind.
    expect(headings(chapter)).toEqual(['flows', 'ah', 'ratings', 'advice', 'risk', 'sector', 'industry', 'global']);
    expect(chapter.body[0]).toMatchObject({ kind: 'heading', text: '南向资金' });
    const numbers = numberedBlocks(chapter).flatMap(({ caption }) => (caption?.label === 'figure' ? [caption.no] : []));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    await undo();
  });

  test('a half without a neighbour takes the whole line, unless the user wants it so', async () => {
    const widthOf = async (id: string) => numberedBlocks(await chapterOf()).find((one) => one.id === id)?.width;
    expect([await widthOf('global-indices'), await widthOf('themes')]).toEqual(['half', 'full']);
    const { lines } = await desk.call('outline', { week: WEEK });
    const entries = lines.map(({ id, included, section }) => ({
      id,
      included,
      section,
      ...(id === 'themes' && { width: 'half' as const }),
    }));
    await desk.call('saveOutline', { week: WEEK, entries });
    expect(await widthOf('themes')).toBe('half');
    await undo();
  });

  test('the flow table ends with its rows or with a line that says the same numbers', async () => {
    const tableIn = async () => numberedBlocks(await chapterOf()).find(({ id }) => id === 'active-stocks');
    const withNote = await tableIn();
    expect(withNote?.note).toContain('上榜个股合计107.29，上榜ETF(165.91)');
    expect(withNote?.figure).toMatchObject({ kind: 'table' });
    await report({ flowTableEnd: 'rows' });
    const withRows = await tableIn();
    expect(withRows?.note).not.toContain('上榜个股合计107.29');
    const closing = withRows?.figure.kind === 'table' ? withRows.figure.rows.filter(({ isClosing }) => isClosing) : [];
    expect(closing.map(({ cells }) => cells[2]?.text)).toEqual(['107.29', '(165.91)', '(3.20)', '(61.82)']);
    await undo();
  });

  test('one form of the week’s label stands everywhere, and numbers behind it stay where they are', async () => {
    await report({ weekLabel: 'long' });
    const chapter = await chapterOf();
    expect(JSON.stringify([chapter.front, chapter.body])).not.toContain('20260316-0322 ');
    expect(numberedBlocks(chapter)[0]?.caption?.text).toContain('20260316-20260322');
    for (const { text, facts } of passagesOf(chapter))
      for (const fact of facts) expect(text.slice(fact.at, fact.at + fact.text.length)).toBe(fact.text);
    await undo();
  });

  test('the house’s own texts close it, and only those', async () => {
    const closing = [{ title: { zh: '法律声明', en: '' }, text: { zh: '第一段。\n第二段。', en: '' } }];
    await report({ closing });
    const ids = ({ closing: blocks }: Chapter) => blocks.map(({ id }) => id);
    expect(ids(await chapterOf())).toEqual([
      'closing:ratings',
      'rating-scheme',
      'closing:1',
      'closing:1:1',
      'closing:1:2',
    ]);
    expect(ids(await chapterOf(WEEK, 'en'))).toEqual(['closing:ratings', 'rating-scheme']);
    await undo();
  });
});

test('a week in which markets were shut, or nothing was cited, lacks only what a file would bring', async () => {
  const { holes, front } = await chapterOf(isoDate('2026-02-16'));
  expect(holes).toEqual([{ text: '云产品价格调整', place: 'figure:price-table' }]);
  expect(front.title).toBe('恒生互联网科技业涨0.7%，港股通当周休市');
});

test('a caption and a title that were written over numbers are told when those move', async () => {
  await desk.call('setReportText', { week: WEEK, slot: 'caption:themes', text: '三个主题上涨' });
  await desk.call('setReportText', { week: WEEK, slot: 'title', text: '本周下跌3.0%' });
  expect((await chapterOf()).stale).toEqual([]);
  await desk.call('setCause', { week: WEEK, slot: 'figure:themes', cause: '避险升温' });
  const { stale, front } = await chapterOf();
  expect(stale).toMatchObject([
    { slot: 'caption:themes', text: '三个主题上涨', generated: expect.stringContaining('避险升温') },
  ]);
  expect(front.title).toBe('本周下跌3.0%');
  for (let change = 0; change < 3; change++) await undo();
  expect((await chapterOf()).stale).toEqual([]);
});
