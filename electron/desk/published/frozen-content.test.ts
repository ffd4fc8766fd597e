import { createHash } from 'node:crypto';
import path from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { FROZEN_SHAPE } from '../../../shared/published/frozen.ts';
import { openWriter } from '../../store/db.ts';
import { addEdition } from '../../store/published.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import shapeOne from '../../testing/published-shape-1.json' with { type: 'json' };
import { pricesCsv } from '../../testing/test-desk.ts';

const { desk, folder, reopen } = deskPerTest();
const WEEK = isoDate('2026-03-16');

/** Puts an edition into the user's database as another version of the product would have written it. */
async function freezeElsewhere(frozen: object, sha256 = (bytes: Uint8Array) => hashOf(bytes)): Promise<void> {
  desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-13 1000', 'HSI.HI 2026-03-20 990'));
  await desk.call('sync', {});
  const db = openWriter(path.join(folder(), 'data/desk.db'), 'FULL');
  const content = zstdCompressSync(JSON.stringify(frozen));
  const head = { title: '标题', subtitle: '行业周报', titleEn: 'Title', subtitleEn: 'Sector weekly', date: WEEK };
  const behind = { documents: [], files: [] };
  addEdition(db, {
    week: WEEK,
    publishedAt: '2026-03-22T10:04:00.000Z',
    ...head,
    ...behind,
    content,
    contentSha256: sha256(content),
  });
  db.close();
  await reopen();
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const told = async () => (await desk.call('doctor', {})).checks.find(({ id }) => id === 'published');

/** Kept as it was written when the first weeks were published: whoever changes the shape reads this one still. */
test('what was frozen in the first shape is read', async () => {
  await freezeElsewhere(shapeOne);
  const { published, ...week } = await desk.call('publishedWeek', { week: WEEK });
  expect(week.changes).toEqual(shapeOne.zh.week.changes);
  expect(published).toMatchObject({ title: '标题', edition: 1 });
  expect((await desk.call('movedSince', { week: WEEK })).count).toBeGreaterThan(0);
  expect((await desk.call('packPublished', { week: WEEK })).parts).toEqual(
    expect.arrayContaining(['manifest.json', 'audit.json']),
  );
  expect(await told()).toMatchObject({ ok: true });
});

test.each([
  ['a newer shape', { ...shapeOne, shape: FROZEN_SHAPE + 1 }, String(FROZEN_SHAPE + 1)],
  ['no shape', { zh: 1 }, '?'],
])('of %s it is said which, the list goes on, and nothing crashes', async (_, frozen, shape) => {
  await freezeElsewhere(frozen);
  for (const name of ['publishedWeek', 'movedSince', 'packPublished'])
    expect(await desk.failure(name, { week: WEEK })).toMatchObject({
      code: 'PUBLISHED_OTHER_VERSION',
      details: { week: WEEK, edition: 1, shape, known: FROZEN_SHAPE },
    });
  expect((await desk.call('published', {})).editions).toMatchObject([{ edition: 1, moved: null }]);
  expect(await told()).toMatchObject({ ok: false, message: expect.stringContaining('2026-03-16') });
  expect((await desk.call('chapter', { week: isoDate('2026-03-23') })).front.related).toHaveLength(1);
});

test('bytes that are no longer those that were published are told', async () => {
  await freezeElsewhere(shapeOne, () => 'a'.repeat(64));
  expect((await desk.failure('publishedWeek', { week: WEEK })).code).toBe('PUBLISHED_DAMAGED');
  expect(await told()).toMatchObject({ ok: false });
});
