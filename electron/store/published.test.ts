import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { removeFolder, temporaryFolder } from '../testing/test-desk.ts';
import type { WriteDb } from './db.ts';
import { openDeskDb } from './desk-db.ts';
import {
  addEdition,
  publishedBefore,
  publishedContent,
  publishedEdition,
  publishedEditions,
  publishedOnFiles,
  publishedWeeks,
} from './published.ts';

let folder: string;
let db: WriteDb;
beforeEach(() => {
  folder = temporaryFolder();
  db = openDeskDb(path.join(folder, 'desk.db'));
});
afterEach(() => {
  db.close();
  removeFolder(folder);
});

const [BEFORE, WEEK] = [isoDate('2026-03-09'), isoDate('2026-03-16')];

function publish(week: typeof WEEK, fileIds: readonly number[], content = 'as printed'): number {
  return addEdition(db, {
    week,
    publishedAt: '2026-03-22T10:04:00.000Z',
    title: '标题',
    subtitle: '行业周报',
    titleEn: 'Title',
    subtitleEn: 'Sector weekly',
    date: week,
    documents: [{ name: 'a.docx', sha256: 'd'.repeat(64), sizeBytes: 3 }],
    files: fileIds.map((fileId) => ({
      fileId,
      name: `${fileId}.csv`,
      sha256: 'a'.repeat(64),
      format: 'prices',
      gives: 'numbers',
    })),
    content: Buffer.from(content),
    contentSha256: 'c'.repeat(64),
  });
}

test('a correction is the next edition; earlier ones stay as they were', () => {
  expect([publish(WEEK, [1]), publish(BEFORE, [2]), publish(WEEK, [1, 3], 'corrected')]).toEqual([1, 1, 2]);
  expect(publishedEditions(db).map(({ week, edition }) => [week, edition])).toEqual([
    [WEEK, 2],
    [BEFORE, 1],
    [WEEK, 1],
  ]);
  expect(publishedEdition(db, WEEK, null)?.edition).toBe(2);
  expect(publishedEdition(db, WEEK, 1)?.files).toHaveLength(1);
  expect(publishedEdition(db, WEEK, 3)).toBeNull();
  expect(Buffer.from(publishedContent(db, WEEK, 1)?.content ?? []).toString()).toBe('as printed');
  expect([...publishedWeeks(db)]).toEqual([
    [BEFORE, 1],
    [WEEK, 2],
  ]);
});

test('a file leads to the newest edition of each week that rests on it', () => {
  publish(BEFORE, [1]);
  publish(WEEK, [1, 2]);
  publish(WEEK, [2, 3]);
  const on = (...fileIds: number[]) => publishedOnFiles(db, fileIds).map(({ week, edition }) => [week, edition]);
  expect(on(1)).toEqual([
    [WEEK, 1],
    [BEFORE, 1],
  ]);
  expect(on(2)).toEqual([[WEEK, 2]]);
  expect(on(3, 1)).toEqual([
    [WEEK, 2],
    [BEFORE, 1],
  ]);
  expect(on(9)).toEqual([]);
  expect(publishedBefore(db, WEEK, 3).map(({ week }) => week)).toEqual([BEFORE]);
});

test.each([
  ['altered', "UPDATE published SET title = 'x'"],
  ['altered', 'UPDATE published SET content = zeroblob(9) WHERE edition = 1'],
  ['removed', 'DELETE FROM published'],
  ['replaced', 'INSERT OR REPLACE INTO published SELECT * FROM published'],
  [
    'replaced',
    'REPLACE INTO published SELECT id, week, 2, published_at, title, subtitle, title_en, subtitle_en, date, documents, files, content, content_sha256 FROM published',
  ],
  [
    'replaced',
    'INSERT INTO published SELECT 7, week, 3, published_at, title, subtitle, title_en, subtitle_en, date, documents, files, content, content_sha256 FROM published',
  ],
])('what was published is not %s: %s', (how, sql) => {
  publish(WEEK, [1]);
  const before = publishedEditions(db);
  expect(() => db.exec(sql)).toThrow(`a published edition is not ${how}`);
  expect(publishedEditions(db)).toEqual(before);
  expect(Buffer.from(publishedContent(db, WEEK, 1)?.content ?? []).toString()).toBe('as printed');
});
