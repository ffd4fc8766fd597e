import { describe, expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();

const sync = async () => (await desk.call('sync', {})).files;
const value = async (key: string) => (await desk.call('trace', { key })).value;

describe('questions', () => {
  const yahoo = 'Date,Open,High,Low,Close,Adj Close,Volume\n2026-03-19,1,1,1,1,1,0\n2026-03-20,2,2,2,2,2,0\n';

  test('a file that does not say which instrument it holds is held, answered once, and remembered', async () => {
    desk.lay('prices 20260320.csv', yahoo);
    const [held] = await sync();
    expect(held).toMatchObject({
      status: 'held',
      rowsLoaded: 0,
      questions: [{ id: 'instrument', kind: 'instrument', choices: [] }],
    });
    expect((await desk.call('status', {})).questions).toBe(1);
    expect((await desk.failure('answer', { fileId: 1, questionId: 'instrument', choice: 'what' })).code).toBe(
      'BAD_ANSWER',
    );
    expect((await desk.failure('answer', { fileId: 1, questionId: 'dateOrder', choice: 'mdy' })).code).toBe(
      'NO_SUCH_QUESTION',
    );
    expect(await desk.call('answer', { fileId: 1, questionId: 'instrument', choice: '700.HK' })).toMatchObject({
      status: 'imported',
      rowsNew: 2,
    });
    desk.lay('prices 20260327.csv', yahoo.replace('2026-03-20,2', '2026-03-23,3'));
    expect((await sync()).at(-1)).toMatchObject({ status: 'imported' });
    expect(await value('price:0700.HK:2026-03-20:close')).toBe(1 + 1);
  });

  test('an answer serves files of the same name but for its date, in the same format, and no other', async () => {
    desk.lay('0700.csv', yahoo);
    await sync();
    await desk.call('answer', { fileId: 1, questionId: 'instrument', choice: '0700.HK' });
    desk.lay('9988.csv', yahoo.replace('2026-03-20,2', '2026-03-20,3'));
    desk.lay('09988.csv', yahoo.replace('2026-03-20,2', '2026-03-20,4'));
    expect((await sync()).slice(1)).toMatchObject([{ status: 'held' }, { status: 'imported' }]);
    expect(await value('price:9988.HK:2026-03-20:close')).toBe(2);

    desk.lay('history.csv', yahoo.replace('2026-03-20,2', '2026-03-20,5'));
    await sync();
    await desk.call('answer', { fileId: 4, questionId: 'instrument', choice: 'HSI.HI' });
    const investing = '"Date","Price","Open","High","Low","Vol.","Change %"\n"03/20/2026","7","","","","","0%"\n';
    desk.lay('history.csv', investing);
    expect((await sync()).at(-1)).toMatchObject({ status: 'held', questions: [{ id: 'instrument' }] });
  });

  test('a file that is answered late comes in at its place in the ledger', async () => {
    desk.lay('export.csv', yahoo);
    desk.lay('prices.csv', 'code,date,close\nHSI.HI,2026-03-20,3\n');
    await sync();
    expect(await desk.call('answer', { fileId: 1, questionId: 'instrument', choice: 'HSI.HI' })).toMatchObject({
      status: 'imported',
    });
    expect(await value('price:HSI.HI:2026-03-20:close')).toBe(3);
    const { contentHash } = await desk.call('doctor', {});
    expect((await desk.call('rebuild', {})).contentHash).toBe(contentHash);
  });

  test('dates that could be read either way are asked about, and read as answered', async () => {
    desk.lay(
      'HSI.csv',
      '"Date","Price","Open","High","Low","Vol.","Change %"\n"03/04/2026","5","5","5","5","","0%"\n"03/05/2026","6","6","6","6","","0%"\n',
    );
    expect(await sync()).toMatchObject([{ status: 'held', questions: [{ id: 'dateOrder', line: 2, column: 'Date' }] }]);
    expect((await desk.failure('answer', { fileId: 1, questionId: 'dateOrder', choice: 'ymd' })).code).toBe(
      'BAD_ANSWER',
    );
    expect(await desk.call('answer', { fileId: 1, questionId: 'dateOrder', choice: 'mdy' })).toMatchObject({
      status: 'imported',
    });
    expect(await value('price:HSI.HI:2026-03-04:close')).toBe(5);
  });
});
