import { afterAll, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { removeFolder, temporaryFolder } from '../testing/test-desk.ts';

const root = temporaryFolder();
afterAll(() => removeFolder(root));

const desk = (...argv: string[]) => runIn(root, argv);

test('notes are written, listed and removed', async () => {
  const written = await desk('note', '00700', '回购\n加速', '--date', '2026-03-18', '--json');
  const { id, code, notedOn } = JSON.parse(written.out);
  expect([written.code, code, notedOn]).toEqual([0, '0700.HK', '2026-03-18']);
  await desk('note', '9988.HK', '云业务');
  // Today of the desk is 2026-03-24; the newest stands first, lines of a note in one. No file gives the two a name.
  const lines = (await desk('notes')).out.trim().split('\n');
  expect(lines.map((line) => line.split(/ {2,}/).slice(0, 4))).toEqual([
    ['2026-03-24', '9988.HK', '9988.HK', '云业务'],
    ['2026-03-18', '0700.HK', '0700.HK', '回购 加速'],
  ]);
  expect(JSON.parse((await desk('notes', '700.HK', '--json')).out).notes).toMatchObject([{ id, text: '回购\n加速' }]);
  expect((await desk('note', '--remove', id)).code).toBe(0);
  expect(JSON.parse((await desk('notes', '700.HK', '--json')).out).notes).toEqual([]);
});

test('half a note, a removal with a text, and a day that is none are refused', async () => {
  for (const argv of [
    ['note'],
    ['note', '0700.HK'],
    ['note', '0700.HK', 'x', '--remove', 'n1'],
    ['note', '--remove', 'n1', '--date', '2026-03-18'],
    ['note', '0700.HK', 'x', '--date', '18.03.2026'],
  ]) {
    const { code, err } = await desk(...argv);
    expect([code, err.split(':')[0]], argv.join(' ')).toEqual([2, 'BAD_USAGE']);
  }
  expect((await desk('note', '--remove', 'n1')).err).toContain('NO_SUCH_NOTE');
  expect((await desk('note', '--help')).out).toContain('--remove ID');
});
