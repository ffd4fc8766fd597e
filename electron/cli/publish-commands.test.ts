import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { openTestDesk, pricesCsv, removeFolder, temporaryFolder } from '../testing/test-desk.ts';

const root = temporaryFolder();
const desk = (...argv: string[]) => runIn(root, argv, root);
const WEEK = ['--week', '2026-03-18'];
beforeAll(async () => {
  const files = await openTestDesk(root);
  files.lay('a.csv', pricesCsv('HSIII.HI 2026-03-13 1000', 'HSIII.HI 2026-03-20 970'));
  await files.close();
  await desk('sync');
  writeFileSync(path.join(root, '周报.docx'), 'one');
  writeFileSync(path.join(root, '周报.pdf'), 'two');
});
afterAll(() => removeFolder(root));

test('a week is published with its documents, what it lacks told by exit code 1', async () => {
  const { code, out } = await desk('publish', ...WEEK, '--document', '周报.docx', '--document=周报.pdf', '--json');
  const value = JSON.parse(out);
  expect([code, value.edition, value.week]).toEqual([1, 1, '2026-03-16']);
  expect(value.documents.map(({ name }: { name: string }) => name)).toEqual(['周报.docx', '周报.pdf']);
  expect(value.files).toMatchObject([{ fileId: 1, name: 'a.csv', gives: 'numbers' }]);
  expect(value.holes.length).toBeGreaterThan(0);
  expect(await desk('publish', '--document', 'nowhere.docx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('DOCUMENT_UNREADABLE'),
  });
});

test('the week as printed, what moved since, and an undo that needs a yes', async () => {
  const printed = JSON.parse((await desk('week', ...WEEK, '--as-published', '--json')).out);
  expect(printed.changes[0].pct).toBe((970 / 1000 - 1) * 100);
  expect(printed.published).toMatchObject({ edition: 1 });
  expect((await desk('week', '--as-published')).out).toMatch(/^20260316-0322 #1 .*\n20260316-0322\n/);
  expect((await desk('moved', ...WEEK)).code).toBe(0);

  expect(await desk('undo', '1')).toMatchObject({ code: 2, err: expect.stringContaining('PUBLISHED_RESTS_ON_IT') });
  expect((await desk('undo', '1', '--dry-run')).out).toMatch(/undone\n! 20260316-0322 #1 /);
  expect(await desk('undo', '1', '--yes')).toMatchObject({ code: 0, out: '1 undone\n' });
  const moved = await desk('moved', ...WEEK);
  expect([moved.code, moved.out]).toMatchObject([1, expect.stringMatching(/-3\.0% -> -[\s\S]*- 1 a\.csv/)]);
  expect(JSON.parse((await desk('week', ...WEEK, '--as-published', '--json')).out)).toEqual(printed);
  await desk('redo', '1');

  expect((await desk('publish', ...WEEK)).out).toContain('documents: 0, files: 1');
  const listed = JSON.parse((await desk('published', '--json')).out).editions;
  expect(listed).toMatchObject([
    { edition: 2, moved: 0, documents: [] },
    { edition: 1, moved: 0 },
  ]);
  expect((await desk('published', '--lang', 'en')).out).toMatch(/edition 2 .*moved since: 0/);
  expect((await desk('moved', '--edition', '3', '--json')).out).toContain('NOT_PUBLISHED');
}, 90_000);

test('the pack is written to the file that is named', async () => {
  const out = path.join(root, '底稿.zip');
  const { code, out: said } = await desk('pack', ...WEEK, '--edition', '1', '--out', '底稿.zip');
  expect([code, said]).toMatchObject([0, expect.stringContaining(`${out}\n`)]);
  expect(said).toContain('source-files/a.csv');
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});
