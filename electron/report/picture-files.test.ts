import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberedBlocks } from '../../shared/chapter/chapter.ts';
import { sampleDesk } from '../testing/sample-desk.ts';
import { removeFolder, temporaryFolder } from '../testing/test-desk.ts';
import { openParts } from './office/parts.ts';
import { treeOf } from './office/xml.ts';

const desk = sampleDesk();
const out = temporaryFolder();
afterAll(() => removeFolder(out));

describe.each(['zh', 'en'] as const)('the folder of pictures in %s', (lang) => {
  let folder: string;
  let names: string[];
  beforeAll(async () => {
    const { files } = await desk.call(
      'writeReport',
      { week: null, formats: ['pictures'], out: path.join(out, lang) },
      lang,
    );
    folder = path.dirname(files[0]?.path ?? '');
    names = readdirSync(folder).sort();
    expect(files.map(({ fileName }) => fileName).sort()).toEqual(names);
  }, 60_000);

  test('has each figure and table twice, named so that they sort as the report does', async () => {
    const exhibits = numberedBlocks(await desk.call('chapter', { week: null }, lang));
    expect(exhibits.length).toBeGreaterThan(5);
    expect(names).toHaveLength(2 * exhibits.length);
    const label = lang === 'zh' ? ['图', '表'] : ['Figure-', 'Table-'];
    for (const { caption } of exhibits) {
      const number = `${label[caption?.label === 'table' ? 1 : 0]}${String(caption?.no).padStart(2, '0')}-`;
      const endings = names.filter((name) => name.startsWith(number)).map((name) => path.extname(name));
      expect(endings, number).toEqual(['.png', '.svg']);
    }
  });

  test('holds pictures that open', () => {
    for (const name of names) {
      const bytes = readFileSync(path.join(folder, name));
      if (name.endsWith('.svg')) expect(treeOf(bytes.toString('utf8')).documentElement?.tagName).toBe('svg');
      else expect(PNG.sync.read(bytes).width).toBeGreaterThan(600);
    }
  });

  test('comes as one zip of the same pictures where they are fetched', async () => {
    const { files } = await desk.call('writeReport', { week: null, formats: ['pictures'] }, lang);
    const parts = openParts(desk.desk.blob(files[0]?.blob?.id ?? '')?.bytes ?? new Uint8Array());
    expect([...parts.keys()].sort()).toEqual(names);
    for (const [name, bytes] of parts) expect(readFileSync(path.join(folder, name)).equals(bytes), name).toBe(true);
  });
});
