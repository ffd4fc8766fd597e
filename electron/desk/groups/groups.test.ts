import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

const { desk, reopen } = deskPerTest();
const WEEK = isoDate('2026-03-16');
const CLOSES = ['HSI.HI 100', 'HSTECH.HI 200', 'HSIII.HI 300', '0700.HK 500'];

beforeEach(async () => {
  const day = (date: string, more: number) =>
    CLOSES.map((each) => {
      const [code, close] = each.split(' ');
      return `${code} ${date} ${Number(close) + more}`;
    });
  desk.lay('prices.csv', pricesCsv(...day('2026-03-13', 0), ...day('2026-03-20', 1)));
  desk.lay('groups.csv', 'group,order,code\nthemes,1,HSTECH.HI\nthemes,2,HSI.HI\n');
  await desk.call('sync', { yes: true });
});

const groups = async () => (await desk.call('groups', {})).groups;
const group = async (id: string) => (await groups()).find((one) => one.id === id);
const codes = async (id: string) => (await group(id))?.members.map(({ code }) => code);
const bars = async (id: string) => {
  const figure = await desk.call('figure', { id, week: WEEK });
  return figure.kind === 'bars' ? figure.points.map(({ key, own }) => [key, own]) : null;
};

test('groups are the report’s, a file’s, or the user’s, and say what is made of them', async () => {
  expect((await groups()).map(({ id, origin, base }) => [id, origin, base])).toEqual([
    ['sector-vs-benchmarks', 'shipped', 'shipped'],
    ['constituents', 'shipped', 'shipped'],
    ['global-indices', 'shipped', 'shipped'],
    ['size-and-dividend', 'shipped', 'shipped'],
    ['themes', 'file', 'file'],
    ['sector-trend', 'shipped', 'shipped'],
  ]);
  expect(await group('themes')).toMatchObject({ name: '主题与行业', figures: [{ id: 'themes' }] });
});

test('an edit stands above the file, in its order and with its own series, until it is undone or reset', async () => {
  expect(await bars('themes')).toEqual([
    ['HSI.HI', false],
    ['HSTECH.HI', false],
  ]);
  await desk.call('saveGroup', { id: 'themes', named: null, own: '0700.HK', codes: ['00700', '恒生指数'] });
  expect(await codes('themes')).toEqual(['0700.HK', 'HSI.HI']);
  expect(await bars('themes')).toEqual([
    ['HSI.HI', false],
    ['0700.HK', true],
  ]);
  await reopen();
  expect(await group('themes')).toMatchObject({ origin: 'user', base: 'file', own: '0700.HK' });
  expect(await desk.call('undoChange', {})).toEqual({ undone: 'saveGroup' });
  expect(await codes('themes')).toEqual(['HSTECH.HI', 'HSI.HI']);
  await desk.call('saveGroup', { id: 'themes', named: null, own: null, codes: ['0700.HK'] });
  await desk.call('resetGroup', { id: 'themes' });
  expect(await group('themes')).toMatchObject({ origin: 'file', own: null });
});

test('the sector of figure 1 and of the headline is the group’s own series', async () => {
  const id = 'sector-vs-benchmarks';
  await desk.call('saveGroup', { id, named: null, own: 'HSTECH.HI', codes: ['HSI.HI', 'HSTECH.HI'] });
  const figure = await desk.call('figure', { id, week: WEEK });
  expect(figure.title).toContain('恒生科技');
  const week = await desk.call('week', { week: WEEK });
  expect(week.groups[0]).toMatchObject({ id, own: 'HSTECH.HI', codes: ['HSI.HI', 'HSTECH.HI'] });
});

describe('a group of one’s own', () => {
  const named = { zh: 'AI算力', en: 'AI compute' };

  test('is made, named in both languages, and removed', async () => {
    const { id } = await desk.call('saveGroup', { id: null, named, own: null, codes: ['0700.HK'] });
    expect(await group(id)).toMatchObject({ name: 'AI算力', origin: 'user', base: null });
    const { groups: inEnglish } = await desk.call('groups', {}, 'en');
    expect(inEnglish.at(-1)?.name).toBe('AI compute');
    expect((await desk.call('indices', { week: WEEK, group: id })).groups.map(({ name }) => name)).toContain('AI算力');
    expect(await desk.failure('resetGroup', { id })).toMatchObject({ code: 'GROUP_HAS_NO_BASE' });
    await desk.call('removeGroup', { id });
    expect(await group(id)).toBeUndefined();
  });

  test('cannot take another’s name, go without one, or hold what is no code', async () => {
    const wrong = async (input: object) =>
      (await desk.failure('saveGroup', { id: null, named, own: null, codes: ['0700.HK'], ...input })).code;
    expect(await wrong({ named: { zh: 'themes', en: null } })).toBe('GROUP_EXISTS');
    expect(await wrong({ named: null })).toBe('GROUP_WITHOUT_NAME');
    expect(await wrong({ codes: ['无此指数'] })).toBe('BAD_CODE');
    expect(await wrong({ own: 'HSI.HI' })).toBe('OWN_NOT_IN_GROUP');
    expect(await wrong({ id: 'nowhere' })).toBe('NO_SUCH_GROUP');
    expect((await desk.failure('removeGroup', { id: 'themes' })).code).toBe('GROUP_NOT_OWN');
  });
});

describe('lists of groups', () => {
  test('come in by the columns that files have, all or nothing', async () => {
    const { imported } = await desk.call('importGroups', {
      text: 'group,code,order\n我的组,HSTECH.HI,2\n我的组,恒生指数,1\nthemes,0700.HK,\n',
    });
    expect(imported).toEqual(['我的组', 'themes']);
    expect(await codes('我的组')).toEqual(['HSI.HI', 'HSTECH.HI']);
    expect(await codes('themes')).toEqual(['0700.HK']);
    expect(await desk.call('undoChange', {})).toEqual({ undone: 'importGroups' });
    expect(await codes('themes')).toEqual(['HSTECH.HI', 'HSI.HI']);
  });

  test.each([
    ['group,code\nthemes,HSI.HI\nthemes,无此指数\n', { line: 3, column: 2, text: '无此指数', count: 1 }],
    ['group,order,code\n"a\nb",x,HSI.HI\n,1,HSI.HI\n', { line: 2, column: 2, text: 'x', count: 2 }],
    ['code,name\nHSI.HI,a\n', { line: 1, column: 1 }],
    ['group,code\n', { line: 1, column: 1 }],
  ])('say by line and column what is wrong: %j', async (text, details) => {
    const before = await groups();
    expect(await desk.failure('importGroups', { text })).toMatchObject({ code: 'BAD_GROUPS', details });
    expect(await groups()).toEqual(before);
  });

  test('go out as a file that comes in again, by hand or by the drop folder', async () => {
    await desk.call('saveGroup', { id: 'themes', named: null, own: null, codes: ['0700.HK', 'HSI.HI'] });
    const { id } = await desk.call('exportGroups', {});
    const text = new TextDecoder().decode(desk.desk.blob(id)?.bytes);
    await desk.call('resetGroup', { id: 'themes' });
    await desk.call('importGroups', { text });
    expect(await codes('themes')).toEqual(['0700.HK', 'HSI.HI']);
    await desk.call('resetGroup', { id: 'themes' });
    desk.lay('back.csv', text);
    expect((await desk.call('sync', { yes: true })).files.at(-1)).toMatchObject({
      status: 'imported',
      format: 'groups',
    });
    expect(await codes('themes')).toEqual(['0700.HK', 'HSI.HI']);
  });

  test('of the sample are the shipped groups', async () => {
    const sample = path.resolve(import.meta.dirname, '../../../resources/samples/drop/示例-图表分组.csv');
    const { imported } = await desk.call('importGroups', { text: readFileSync(sample, 'utf8') });
    expect(imported).toContain('global-indices');
  });
});

test('instruments are found by code and by either name, those with closes first', async () => {
  const found = async (text: string) => (await desk.call('findInstruments', { text })).found.map(({ code }) => code);
  expect((await found('恒生')).slice(0, 2)).toEqual(['HSI.HI', 'HSTECH.HI']);
  expect(await found('hang seng tech')).toContain('HSTECH.HI');
  expect((await found('0700'))[0]).toBe('0700.HK');
  expect(await desk.call('findInstruments', { text: '00981' })).toEqual({ code: '0981.HK', found: [] });
  expect(await desk.call('findInstruments', { text: '无此指数' })).toEqual({ code: null, found: [] });
});
