import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { removeFolder, repository, temporaryFolder } from '../testing/test-desk.ts';

const folder = temporaryFolder();
const SAMPLE = path.join(repository, 'resources/samples/drop');
/** A week without the Hang Seng Tech Index's last close and without southbound's lists. */
beforeAll(async () => {
  mkdirSync(path.join(folder, 'drop'), { recursive: true });
  for (const name of readdirSync(SAMPLE)) {
    if (name.includes('十大活跃股-2026')) continue;
    const [from, to] = [path.join(SAMPLE, name), path.join(folder, 'drop', name)];
    if (!name.includes('指数收盘-2026')) cpSync(from, to);
    else
      writeFileSync(
        to,
        readFileSync(from, 'utf8')
          .split('\n')
          .filter((line) => !/^HSTECH\.HI,[^,]*,2026-03-(1[6-9]|20),/.test(line))
          .join('\n'),
      );
  }
  await runIn(folder, ['sync', '--yes']);
}, 60_000);
afterAll(() => removeFolder(folder));

const report = (...argv: string[]) => runIn(folder, ['report', '--formats', 'docx', '--week', '2026-03-16', ...argv]);

test('a report with holes is written, says each of them, and exits with 1', async () => {
  const { code, out } = await report('--out', 'out', '--json');
  const { files, holes } = JSON.parse(out);
  expect(code).toBe(1);
  expect(files).toMatchObject([{ format: 'docx', fileName: '行业周报-20260316-0322.docx' }]);
  expect(existsSync(path.join(folder, 'out/行业周报-20260316-0322.docx'))).toBe(true);
  expect(holes).toContainEqual({
    text: expect.stringMatching(/^恒生科技指数? 03-16、03-17、03-18、03-19、03-20$/),
    place: 'figure:sector-vs-benchmarks',
  });
  expect(holes.map(({ place }: { place: string }) => place)).toContain('figure:active-stocks');
});

test('what cannot be written into is told, and nothing is left behind', async () => {
  writeFileSync(path.join(folder, 'taken'), 'a file of the user');
  const { code, err } = await report('--out', 'taken');
  expect([code, err]).toEqual([2, expect.stringContaining('CANNOT_WRITE')]);
  expect(readFileSync(path.join(folder, 'taken'), 'utf8')).toBe('a file of the user');
  // A folder stands where the file would: the same as a file that another program holds.
  mkdirSync(path.join(folder, 'held/行业周报-20260316-0322.docx'), { recursive: true });
  const held = await report('--out', 'held');
  expect([held.code, held.err]).toEqual([2, expect.stringContaining('行业周报-20260316-0322.docx')]);
  expect(readdirSync(path.join(folder, 'held'))).toEqual(['行业周报-20260316-0322.docx']);
});

test('an unknown format is refused by name before anything is written', async () => {
  const { code, err } = await report('--formats', 'docx,doc', '--out', 'never');
  expect([code, err]).toEqual([2, expect.stringContaining('formats.1')]);
  expect(existsSync(path.join(folder, 'never'))).toBe(false);
});
