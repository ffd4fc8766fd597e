import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIn } from '../testing/cli-runs.ts';
import { openTestDesk, pricesCsv, removeFolder, temporaryFolder } from '../testing/test-desk.ts';

const root = temporaryFolder();
beforeAll(async () => {
  const desk = await openTestDesk(root);
  desk.lay('a.csv', pricesCsv('HSIII.HI 2026-03-13 1000', 'HSIII.HI 2026-03-20 970'));
  await desk.close();
});
afterAll(() => removeFolder(root));

const desk = (...argv: string[]) => deskIn(root, ...argv);

const deskIn = (folder: string, ...argv: string[]) => runIn(folder, argv, root);

describe('desk', () => {
  test('brings files in and says what became of them: 0 done, 1 done with problems told', async () => {
    const first = await desk('sync', '--json');
    expect([first.code, JSON.parse(first.out).files[0]]).toMatchObject([
      0,
      { id: 1, name: 'a.csv', status: 'imported', rowsNew: 2, questions: [], issues: [] },
    ]);
    expect(Object.keys(JSON.parse(first.out)).sort()).toEqual(['files', 'tookMs']);
    expect((await desk('sync')).out).toContain('duplicate');
  });

  test('gives the week to the letter of its shape', async () => {
    const { code, out } = await desk('week', '--week', '2026-03-18', '--json');
    const week = JSON.parse(out);
    expect(code).toBe(1);
    expect(Object.keys(week)).toEqual([
      'week',
      'sample',
      'readiness',
      'changes',
      'groups',
      'southbound',
      'southboundShut',
      'activeStocks',
      'activeEtfs',
      'activeTotal',
      'activeEtfTotal',
      'unlisted',
      'totalConverted',
      'closing',
      'ahIndex',
      'ahPairs',
      'watchlist',
      'breaches',
      'targetsReached',
      'ratingChanges',
      'listChanges',
      'industryRatings',
      'citations',
      'exhibits',
      'commentary',
      'leftOut',
      'digest',
      'sinceLastWeek',
      'figures',
    ]);
    expect(week.changes[0]).toMatchObject({
      code: 'HSIII.HI',
      name: '恒生互联网科技业',
      kind: 'index',
      close: 970,
      closeDate: '2026-03-20',
      baseClose: 1000,
      baseDate: '2026-03-13',
    });
    expect(week.changes[0].pct).toBe((970 / 1000 - 1) * 100);
  });

  test('keeps the list and its ratings, and types a number', async () => {
    const folder = temporaryFolder();
    const day = ['--week', '2026-03-18'];
    await deskIn(folder, 'enter', 'HSI.HI', '2026-03-13', 'close', '25,000', '--why', '按交易所网页');
    await deskIn(folder, 'enter', 'HSI.HI', '2026-03-20', 'close', '25250', '--why', '按交易所网页');
    const entered = await deskIn(
      folder,
      'enter',
      'southbound',
      '2026-03-20',
      'netCny',
      '-54.68亿',
      '--why',
      '按快讯',
      '--json',
    );
    expect([entered.code, JSON.parse(entered.out).status]).toEqual([0, 'imported']);
    const week = JSON.parse((await deskIn(folder, 'week', ...day, '--json')).out);
    expect([week.changes[0].pct, week.southbound.net]).toEqual([(25250 / 25000 - 1) * 100, -54.68]);

    expect((await deskIn(folder, 'watchlist', 'add', '00700', '--sector', '互联网', '--stance', '推荐')).code).toBe(0);
    const told = await deskIn(folder, 'watchlist', ...day, '--json');
    expect([told.code, JSON.parse(told.out).places]).toMatchObject([1, [{ code: '0700.HK', breach: 'needsRating' }]]);
    await deskIn(folder, 'ratings', 'add', '0700.HK', '2026-03-19', '买入', '--event', 'initiated', '--target', '700');
    expect(JSON.parse((await deskIn(folder, 'ratings', ...day, '--json')).out).lines).toMatchObject([
      { code: '0700.HK', event: 'initiated', rating: '买入', targetPrice: 700, origin: 'hand' },
    ]);
    expect((await deskIn(folder, 'watchlist', ...day)).out).toContain('买入');
    expect((await deskIn(folder, 'ratings', 'add', '0700.HK', '2026-03-25', '买入')).err).toContain('FUTURE_DATE');
    await deskIn(folder, 'ratings', 'sector', '互联网', '2026-03-19', 'overweight', '--by', '张三');
    const printed = (await deskIn(folder, 'week', ...day)).out;
    expect(printed).toMatch(/本周评级变动\n {2}2026-03-19 +0700\.HK +0700\.HK +首次 +买入 +700\n/);
    expect(printed).toMatch(/行业评级\n {2}互联网 +看好 +首次 +2026-03-19 +张三\n/);
    const csv = path.join(folder, 'scorecard.csv');
    expect((await deskIn(folder, 'ratings', 'scorecard', ...day, '--csv', csv)).code).toBe(0);
    expect(readFileSync(csv, 'utf8')).toMatch(
      /^\ufeff?评级日,代码,简称,行业,.*\r\n2026-03-19,0700\.HK,0700\.HK,互联网,首次,买入,/,
    );
    const scorecard = await deskIn(folder, 'ratings', 'scorecard', ...day, '--json');
    expect(JSON.parse(scorecard.out).lines).toMatchObject([{ code: '0700.HK', targetPrice: 700 }]);
    expect((await deskIn(folder, 'ratings', 'scorecard', '--week', 'x')).err).toContain('BAD_INPUT');
    const [newest] = JSON.parse((await deskIn(folder, 'ratings', 'changes', '00700', '--json')).out).changes;
    expect(newest).toMatchObject({ operation: 'rate', subject: 'rating', before: null, after: { targetPrice: 700 } });
    expect((await deskIn(folder, 'ratings', 'sector-remove', '互联网', '2026-03-19')).code).toBe(0);
    expect((await deskIn(folder, 'ratings', 'remove', '0700.HK', '2026-03-19')).code).toBe(0);
    expect((await deskIn(folder, 'watchlist', 'remove', '0700.HK', '--sector', '互联网')).code).toBe(0);
    expect(JSON.parse((await deskIn(folder, 'watchlist', ...day, '--json')).out).places).toEqual([]);

    const refused = await deskIn(folder, 'enter', 'HSI.HI', '2026-03-21', 'close', '1', '--why', 'x');
    expect([refused.code, refused.err]).toMatchObject([2, expect.stringContaining('ENTRY_REFUSED')]);
    expect((await deskIn(folder, 'enter', 'HSI.HI', '2026-03-20', 'close', '1')).err).toContain('BAD_INPUT');
    removeFolder(folder);
  });

  test('prints for reading, in both languages', async () => {
    expect((await desk('week')).out).toMatch(/20260316-0322[\s\S]*HSIII\.HI +恒生互联网科技业 +-3\.0%/);
    expect((await desk('week', '--lang', 'en')).out).toContain('Hang Seng Internet & IT Index');
    expect((await desk('week')).out).toMatch(/本周要点\n {2}本周（20260316-0322）恒生互联网科技业指数下跌3\.0%。\n/);
    expect((await desk('week')).out).toContain('港股通净额  港股通成交净额：缺数据');
    const slot = 'sentence:sector-move';
    expect((await desk('causes', 'set', slot, '受中东局势影响', '--week', '2026-03-16')).out).toContain(slot);
    expect((await desk('causes')).out).toContain('受中东局势影响');
    expect((await desk('week')).out).toContain('受中东局势影响，恒生互联网科技业指数下跌3.0%。');
    expect((await desk('trace', 'weekChange:HSIII.HI:2026-03-16')).out).toContain('a.csv:3');
    expect((await desk('weeks')).out).toContain('* ');
    expect((await desk('imports')).out).toContain('a.csv');
    expect((await desk('doctor')).out).toContain('✓');
  });

  test('writes a figure to standard output, into a folder, or to a file', async () => {
    expect((await desk('figure', 'sector-vs-benchmarks', '--format', 'csv')).out).toContain('HSIII.HI');
    mkdirSync(path.join(root, 'out'));
    const { out } = await desk('figure', 'sector-vs-benchmarks', '--format', 'svg', '--out', 'out', '--json');
    expect(readFileSync(JSON.parse(out).path, 'utf8')).toContain('<svg');
    expect(await desk('figure', 'sector-vs-benchmarks', '--out', 'no/such/folder.svg')).toMatchObject({
      code: 2,
      err: expect.stringContaining('CANNOT_WRITE'),
    });
  });

  test('writes the rejected rows of a file as CSV', async () => {
    const folder = temporaryFolder();
    const files = await openTestDesk(folder);
    files.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 1', 'HSI.HI 2026-03-19 x'));
    files.lay('b.csv', 'foo,bar\n1,2\n');
    await files.close();
    await deskIn(folder, 'sync');
    expect((await deskIn(folder, 'issues', '1')).out).toContain('BAD_NUMBER');
    const out = path.join(folder, 'issues.csv');
    expect(await deskIn(folder, 'issues', '1', '--csv', out)).toMatchObject({ code: 0, out: `${out}\n` });
    expect(readFileSync(out, 'utf8')).toContain('"HSI.HI,2026-03-19,x"');
    expect(await deskIn(folder, 'dismiss', '2')).toMatchObject({ code: 0 });
    removeFolder(folder);
  });

  test('takes back and brings again', async () => {
    const dry = await desk('undo', '1', '--dry-run');
    expect([dry.code, dry.out]).toMatchObject([
      0,
      expect.stringMatching(/undone\nprices HSIII.HI raw +-2 .*2026-03-13 2026-03-20/),
    ]);
    expect((await desk('imports')).out).toContain('imported');
    expect(await desk('undo', '1')).toMatchObject({ code: 0, out: '1 undone\n' });
    expect(await desk('redo', '1')).toMatchObject({ code: 0, out: '1 imported\n' });
    expect(await desk('rebuild')).toMatchObject({ code: 0 });
  });

  test('tells conflicts, and prefers a source', async () => {
    const folder = temporaryFolder();
    const files = await openTestDesk(folder);
    files.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 1'));
    files.lay('b.csv', 'ts_code,trade_date,close,vol\nHSI.HI,20260320,2,1\n');
    await files.close();
    await deskIn(folder, 'sync');
    const told = await deskIn(folder, 'conflicts', '--json');
    expect([told.code, JSON.parse(told.out)]).toMatchObject([1, { total: 1, series: [{ scope: 'HSI.HI', days: 1 }] }]);
    expect((await deskIn(folder, 'conflicts')).out).toContain('50.00% 2026-03-20 close');
    expect(await deskIn(folder, 'prefer', 'prices', 'HSI.HI', 'prices')).toMatchObject({
      code: 0,
      out: 'prices HSI.HI raw prices\n',
    });
    expect((await deskIn(folder, 'trace', 'price:HSI.HI:2026-03-20:close')).out).toContain('a.csv:2');
    expect((await deskIn(folder, 'prefer', 'prices', 'HSI.HI', 'raw', 'none')).code).toBe(0);
    expect((await deskIn(folder, 'trace', 'price:HSI.HI:2026-03-20:close')).out).toContain('b.csv:2');
    expect(await deskIn(folder, 'prefer', 'prices', 'HSI.HI')).toMatchObject({ code: 2 });
    removeFolder(folder);
  });

  test('says what it could not do, and exits with 2', async () => {
    expect(await desk('undo', '9', '--json')).toMatchObject({
      code: 2,
      out: expect.stringContaining('"code":"NO_SUCH_FILE"'),
    });
    expect(await desk('undo', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('BAD_INPUT') });
    expect(await desk('undo')).toMatchObject({ code: 2, err: expect.stringContaining('FILE_ID') });
    expect(await desk('answer', '1', 'instrument', 'HSI')).toMatchObject({
      code: 2,
      err: expect.stringContaining('NO_SUCH_QUESTION'),
    });
    expect(await desk('dance')).toMatchObject({ code: 2, err: expect.stringContaining('dance') });
    expect(await desk('week', '--nope')).toMatchObject({ code: 2, err: expect.stringContaining('nope') });
  });

  test('with --json says even that in one document', async () => {
    for (const argv of [
      ['dance'],
      ['undo'],
      ['week', '--nope'],
      [],
      ['sync', '--drop', ''],
      ['week', '--lang', 'fr'],
    ]) {
      const { code, out } = await desk(...argv, '--json');
      expect([code, JSON.parse(out)]).toMatchObject([2, { error: { code: 'BAD_USAGE', hint: expect.any(String) } }]);
    }
  });

  test('tells a data folder that cannot be opened', async () => {
    const folder = path.join(root, 'unusable');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'data'), 'a file where the folder should be');
    const { code, out } = await deskIn(folder, 'weeks', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([2, { error: { code: 'DATA_FOLDER_UNUSABLE' } }]);
  });

  test('helps, with all commands or with one', async () => {
    expect((await desk('--help')).out).toContain('desk answer FILE_ID QUESTION_ID CHOICE');
    expect(await desk('undo', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('desk undo FILE_ID') });
    expect((await desk()).code).toBe(2);
  });
});
