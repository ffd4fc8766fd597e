import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_REPORT } from '../../../shared/chapter/report-settings.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { archivePath } from '../../sync/archive.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

const desk = sampleDesk();
const [BEFORE, WEEK, AFTER] = [isoDate('2026-03-09'), isoDate('2026-03-16'), isoDate('2026-03-23')];
const moved = (edition: number | null = null, lang: 'zh' | 'en' = 'zh') =>
  desk.call('movedSince', { week: WEEK, edition }, lang);
const fileNamed = async (name: string) =>
  (await desk.call('imports', {})).files.find((file) => file.name === name)?.id ?? 0;
const handedIn = (words: string) => {
  const file = path.join(desk.data, '行业周报.docx');
  writeFileSync(file, words);
  return file;
};

let live: OutputOf<'week'>;
let first: OutputOf<'publish'>;
beforeAll(async () => {
  live = await desk.call('week', { week: WEEK });
  const file = handedIn('as it went out');
  first = await desk.call('publish', { week: WEEK, documents: [{ from: 'path', path: file }] });
  rmSync(file);
}, 60_000);

describe('a week that is published', () => {
  test('has its documents by their hash, and the files in which its numbers stand', async () => {
    expect(first).toMatchObject({ week: WEEK, edition: 1, label: '20260316-0322', subtitle: '行业周报', holes: [] });
    expect(first.date).toBe('2026-03-22');
    expect(first.documents).toMatchObject([{ name: '行业周报.docx', sizeBytes: 14 }]);
    const gives = new Map(first.files.map((file) => [file.name, file.gives]));
    expect(gives.get('示例-指数收盘-2026.csv')).toBe('numbers');
    expect(gives.get('示例-港股通成交净额-2026.csv')).toBe('numbers');
    expect(gives.get('示例-AH溢价指数.csv')).toBe('numbers');
    expect(gives.get('示例-证券清单.csv')).toBe('lists');
    // What no number of this week comes from is not behind it.
    const all = (await desk.call('imports', {})).files;
    expect(first.files.length).toBeLessThan(all.length);
    const traced = await desk.call('trace', { key: 'weekChange:HSI.HI:2026-03-16' });
    for (const { fileId } of traced.inputs) expect(first.files.map((file) => file.fileId)).toContain(fileId);
  });

  test('stands as it was printed in both languages, and nothing has moved yet', async () => {
    const { published, ...week } = await desk.call('publishedWeek', { week: WEEK });
    expect(week).toEqual(live);
    expect(published.title).toBe('恒生互联网科技业跌3.0%，港股通净流出54.68亿元，环比收窄');
    const english = await desk.call('publishedWeek', { week: WEEK }, 'en');
    expect(english.published.title).not.toBe(published.title);
    expect(english.commentary[0]?.text).toMatch(/^[\x20-\x7e–’“”]+$/);
    expect(await moved()).toMatchObject({ count: 0, values: [], texts: [], filesAdded: [], filesUndone: [] });
    const { weeks } = await desk.call('weeks', {});
    expect(weeks.filter(({ edition }) => edition !== null).map(({ from }) => from)).toEqual([WEEK]);
    expect((await desk.failure('publishedWeek', { week: BEFORE })).code).toBe('NOT_PUBLISHED');
    expect((await desk.failure('movedSince', { week: WEEK, edition: 9 })).code).toBe('NOT_PUBLISHED');
  });

  test('is not undone with the changes that the user takes back', async () => {
    await desk.call('updateSettings', { houseName: '某证券' });
    await desk.call('undoChange', {});
    while ((await desk.call('undoChange', {})).undone !== null);
    expect((await desk.call('published', {})).editions).toMatchObject([{ week: WEEK, edition: 1, moved: 0 }]);
  });
});

describe('what moved since', () => {
  test('is told by place, with both prints and the file that brought it, in figures and sentences', async () => {
    desk.lay('更正.csv', pricesCsv('HSI.HI 2026-03-20 25974.91'));
    await desk.call('sync', { yes: true });
    const { values, texts, count, filesAdded, filesUndone } = await moved();
    expect(values).toContainEqual(
      expect.objectContaining({
        trace: 'weekChange:HSI.HI:2026-03-16',
        label: '恒生指数',
        printedWas: '-0.7%',
        printedNow: '+2.0%',
        place: { kind: 'figure', id: 'sector-vs-benchmarks', name: '图1' },
      }),
    );
    const inSentence = values.filter(({ place }) => place.kind === 'text');
    expect(inSentence.map(({ place }) => place.id)).toContain('sentence:sector-move');
    for (const { was, now, printedWas, printedNow } of values) {
      expect(printedWas).not.toBe(printedNow);
      expect([was, now]).not.toContain(undefined);
    }
    expect(count).toBe(values.reduce((sum, { more }) => sum + 1 + more, 0));
    expect(texts.map(({ slot }) => slot)).toContain('sentence:sector-move');
    expect(filesAdded).toEqual([{ fileId: await fileNamed('更正.csv'), name: '更正.csv' }]);
    expect(filesUndone).toEqual([]);
    expect((await desk.call('published', {})).editions[0]?.moved).toBe(count);
    expect((await desk.call('published', { moved: false })).editions[0]?.moved).toBeNull();
  });

  test('counts no number that prints alike', async () => {
    desk.lay('尾数.csv', pricesCsv('HSTECH.HI 2026-03-20 4869.53'));
    const before = await desk.call('week', { week: WEEK });
    const [pct, close] = before.changes.flatMap((one) => (one.code === 'HSTECH.HI' ? [one.pct, one.close] : []));
    await desk.call('enter', {
      code: 'HSTECH.HI',
      date: isoDate('2026-03-20'),
      field: 'close',
      value: String((close ?? 0) + 0.01),
      why: '尾数',
    });
    const after = (await desk.call('week', { week: WEEK })).changes.find(({ code }) => code === 'HSTECH.HI');
    expect(after?.pct).not.toBe(pct);
    const { values } = await moved();
    expect(values.filter(({ trace }) => trace === 'weekChange:HSTECH.HI:2026-03-16')).toEqual([]);
  });

  test('a correction is another edition, beside the first', async () => {
    const upload = randomUUID();
    const base64 = Buffer.from('corrected').toString('base64');
    await desk.call('uploadPiece', { upload, offset: 0, base64 });
    const documents = [{ from: 'upload' as const, upload, name: '更正.docx' }];
    expect(await desk.call('publish', { week: WEEK, documents })).toMatchObject({ edition: 2 });
    expect(await moved()).toMatchObject({
      count: 0,
      editions: [2, 1],
      edition: { documents: [{ name: '更正.docx' }] },
    });
    expect((await moved(1)).count).toBeGreaterThan(0);
    const { published, ...week } = await desk.call('publishedWeek', { week: WEEK, edition: 1 });
    expect([week, published.edition]).toEqual([live, 1]);
  });
});

describe('an import that a published week rests on', () => {
  test('says so before it is undone, is undone when that is confirmed, and the published week stays', async () => {
    const fileId = await fileNamed('示例-港股通成交净额-2026.csv');
    const plan = await desk.call('plan', { fileId, action: 'undo' });
    expect(plan.published).toMatchObject([{ week: WEEK, edition: 2, label: '20260316-0322' }]);
    const refused = await desk.failure('undo', { fileId });
    expect(refused).toMatchObject({ code: 'PUBLISHED_RESTS_ON_IT', details: { fileId, count: 1 } });
    expect(refused.details.weeks).toContain('20260316-0322 第2版');
    expect(refused.hint).toContain(`undo ${fileId} --yes`);
    const before = await desk.call('publishedWeek', { week: WEEK });

    await desk.call('undo', { fileId, yes: true });
    expect(await desk.call('publishedWeek', { week: WEEK })).toEqual(before);
    expect((await desk.call('week', { week: WEEK })).southbound).toBeNull();
    const { values, filesUndone } = await moved();
    expect(filesUndone).toEqual([{ fileId, name: '示例-港股通成交净额-2026.csv' }]);
    expect(values).toContainEqual(
      expect.objectContaining({
        trace: 'southboundNet:CNY:2026-03-16',
        printedWas: '-54.68',
        printedNow: null,
        now: null,
      }),
    );
    expect((await desk.call('plan', { fileId, action: 'redo' })).published).toHaveLength(1);
    await desk.call('redo', { fileId });
    expect((await moved()).count).toBe(0);
  });

  test('one that no published week rests on is undone unasked, and a source that is preferred tells the weeks', async () => {
    expect(await desk.call('undo', { fileId: await fileNamed('尾数.csv') }).catch(() => null)).toBeNull();
    await desk.call('sync', { yes: true });
    const fileId = await fileNamed('尾数.csv');
    expect((await desk.call('plan', { fileId, action: 'undo' })).published).toEqual([]);
    expect(await desk.call('undo', { fileId })).toMatchObject({ status: 'undone' });
    const series = { kind: 'prices', scope: 'HSI.HI', adj: 'raw' };
    const preferred = await desk.call('prefer', { series, source: 'prices' });
    expect(preferred.published).toMatchObject([{ week: WEEK }]);
    await desk.call('prefer', { series, source: null });
  });
});

describe('related reports', () => {
  const relatedOf = async (week = AFTER, lang: 'zh' | 'en' = 'zh') =>
    (await desk.call('chapter', { week }, lang)).front.related;

  test('are those published of weeks before, the newest first; what was typed fills up behind', async () => {
    expect(await relatedOf(WEEK)).toEqual([]);
    const [title] = (await desk.call('published', {})).editions.map((edition) => edition.title);
    expect(await relatedOf()).toEqual([{ title: `${title}——行业周报`, date: '2026.3.22' }]);
    await desk.call('publish', { week: BEFORE });
    const typed = ['2026-03-22', '2026-03-01', '2026-02-15'].map((day) => ({
      title: `手写${day}`,
      subtitle: '',
      date: isoDate(day),
    }));
    await desk.call('updateSettings', { report: { ...DEFAULT_REPORT, related: typed } });
    expect((await relatedOf()).map(({ date }) => date)).toEqual(['2026.3.22', '2026.3.15', '2026.3.1']);
    expect((await relatedOf()).at(-1)?.title).toBe('手写2026-03-01');
    expect((await relatedOf(WEEK)).map(({ date }) => date)).toEqual(['2026.3.15', '2026.3.22', '2026.3.1']);
    expect((await relatedOf(AFTER, 'en'))[0]?.title).toMatch(/ – Sector weekly$/);
  });
});

test('a document that cannot be read leaves nothing published', async () => {
  const before = (await desk.call('published', { moved: false })).editions.length;
  const documents = [{ from: 'path' as const, path: path.join(desk.data, 'nowhere.docx') }];
  expect(await desk.failure('publish', { week: WEEK, documents })).toMatchObject({
    code: 'DOCUMENT_UNREADABLE',
    details: { name: 'nowhere.docx', reason: 'ENOENT' },
  });
  expect((await desk.failure('publish', { week: WEEK, documents: [{ from: 'blob', blobId: 'gone' }] })).code).toBe(
    'UPLOAD_BROKEN',
  );
  expect((await desk.call('published', { moved: false })).editions).toHaveLength(before);
});

test('doctor checks the documents that were handed in, and tells one that is lost', async () => {
  const told = async () => (await desk.call('doctor', {})).checks.find(({ id }) => id === 'published');
  expect(await told()).toMatchObject({ ok: true, message: expect.stringContaining('3 版') });
  const kept = archivePath(desk.data, first.documents[0]?.sha256 ?? '');
  const bytes = readFileSync(kept);
  rmSync(kept);
  expect(await told()).toMatchObject({ ok: false, message: expect.stringContaining('行业周报.docx') });
  expect((await desk.failure('packPublished', { week: WEEK, edition: 1 })).code).toBe('ORIGINAL_LOST');
  writeFileSync(kept, bytes);
  expect((await desk.call('doctor', {})).ok).toBe(true);
});
