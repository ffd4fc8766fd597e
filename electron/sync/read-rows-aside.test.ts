import { afterAll, describe, expect, test } from 'vitest';
import { openTestDesk, removeFolder, temporaryFolder } from '../testing/test-desk.ts';
import { ASIDE_FROM_BYTES } from './sync-jobs.ts';

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

/** Rows for more bytes than are read in the writer's own thread. */
function largeFile(more: readonly string[] = [], codes = 160): string {
  const rows: string[] = ['code,name,date,close,volume'];
  for (let code = 1; code <= codes; code++) {
    for (let day = 0; day < 1000; day++) {
      const date = new Date(Date.UTC(2005, 0, 3 + day)).toISOString().slice(0, 10);
      rows.push(`${String(code).padStart(4, '0')}.HK,名${code},${date},${10 + (day % 90)}.25,${day * 100}`);
    }
  }
  return `${[...rows, ...more].join('\n')}\n`;
}

async function imported(content: string | Uint8Array) {
  const folder = temporaryFolder();
  folders.push(folder);
  const desk = await openTestDesk(folder);
  desk.lay('large.csv', content);
  expect(content.length).toBeGreaterThan(ASIDE_FROM_BYTES);
  const [file] = (await desk.call('sync', { yes: true })).files;
  return { desk, file };
}

describe('a file that is read in a thread of its own', () => {
  test('comes in as one that is not: rows, names, issues, contradictions and all', async () => {
    const { desk, file } = await imported(
      largeFile([
        '0001.HK,名1,2005-02-01,bad,1',
        '0500.HK,新名,2026-03-19,7,',
        '0500.HK,新名,2026-03-20,8,',
        '0500.HK,新名,2026-03-20,9,',
      ]),
    );
    expect(file).toMatchObject({
      status: 'partial',
      rowsRead: 160_004,
      rowsLoaded: 160_001,
      rowsNew: 160_001,
      rowsRejected: 3,
    });
    expect(file?.issues.map(({ line, code }) => [line, code])).toEqual([
      [160_002, 'BAD_NUMBER'],
      [160_004, 'CONFLICTING_ROWS'],
      [160_005, 'CONFLICTING_ROWS'],
    ]);
    const trace = await desk.call('trace', { key: 'price:0120.HK:2005-01-03:close' });
    expect(trace.inputs).toMatchObject([{ value: 10.25, line: 119_002, text: '0120.HK,名120,2005-01-03,10.25,0' }]);
    const { contentHash } = await desk.call('doctor', {});
    expect(await desk.call('rebuild', {})).toMatchObject({ contentHash });
    await desk.close();
  });

  test('is read as GB18030 where its last bytes are no UTF-8', async () => {
    const text = new TextEncoder().encode(largeFile());
    const gbk = Uint8Array.of(...new TextEncoder().encode('0500.HK,'), 0xcc, 0xda, 0xd1, 0xb6);
    const rest = new TextEncoder().encode(',2026-03-19,7,\n');
    const { desk, file } = await imported(Buffer.concat([text.filter((byte) => byte < 0x80), gbk, rest]));
    expect(file).toMatchObject({ status: 'imported', encoding: 'gb18030', rowsLoaded: 160_001 });
    expect(await desk.call('trace', { key: 'price:0500.HK:2026-03-19:close' })).toMatchObject({
      inputs: [{ text: '0500.HK,腾讯,2026-03-19,7,' }],
    });
    await desk.close();
  });

  test('leaves nothing when it is cancelled', async () => {
    const folder = temporaryFolder();
    folders.push(folder);
    const desk = await openTestDesk(folder);
    desk.lay('large.csv', largeFile([], 600));
    const running = desk.desk.call({ callId: 'sync-1', name: 'sync', input: { yes: true }, lang: 'zh' });
    desk.desk.subscribe((event) => {
      if (event.kind === 'progress' && event.done > 0) void desk.call('cancel', { callId: 'sync-1' });
    });
    expect(await running).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect((await desk.call('imports', {})).files).toEqual([]);
    expect((await desk.call('sync', { yes: true })).files).toMatchObject([{ status: 'imported', rowsNew: 600_000 }]);
    await desk.close();
  });
});
