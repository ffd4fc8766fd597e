import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../shared/contract/commentary.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { openTestDesk, removeFolder, repository, type TestDesk, temporaryFolder } from '../testing/test-desk.ts';

// The sentences over the shipped sample, where each has all that it needs.
const WEEK = isoDate('2026-03-16');
/** Sentences that the sample's week has no occasion for. */
const QUIET = ['rating-changes', 'targets-reached', 'list-changes'];
const folder = temporaryFolder();
let desk: TestDesk;

beforeAll(async () => {
  const [samples, drop] = [path.join(repository, 'resources/samples/drop'), path.join(folder, 'drop')];
  mkdirSync(drop, { recursive: true });
  for (const name of readdirSync(samples)) copyFileSync(path.join(samples, name), path.join(drop, name));
  desk = await openTestDesk(folder);
  await desk.call('sync', {});
}, 60_000);
afterAll(async () => {
  await desk.close();
  removeFolder(folder);
});

const week = (lang: Lang = 'zh', from = WEEK) => desk.call('week', { week: from }, lang);
const sentence = async (id: string, lang: Lang = 'zh') =>
  (await week(lang)).commentary.find((one) => one.id === id)?.text ?? '';

describe('the sample week reads as the report has it', () => {
  test.each([
    [
      'sector-move',
      '本周（20260316-0322）恒生互联网科技业指数下跌3.0%，跑输恒生指数（跌0.7%）2.3个百分点、恒生科技指数（跌2.1%）0.9个百分点、沪深300（跌2.2%）0.8个百分点，跑赢纳斯达克中国金龙指数（跌5.7%）2.7个百分点。',
    ],
    [
      'themes',
      '主题与行业指数中，恒生港股通金融（+1.2%）、恒生港股通创新药（+0.9%）、恒生生物科技（+0.5%）上涨，恒生港股通传媒（-5.3%）、恒生物业服务及管理（-4.7%）、恒生港股通科技（-4.2%）跌幅居前。',
    ],
    [
      'retail',
      '2026年1-2月社会消费品零售总额同比增长2.8%，全国网上商品和服务零售额同比增长9.2%，其中网上商品零售额增长10.3%，增速较2025年1-12月的5.2%回升，吃类商品增长20.7%、穿类商品增长18.0%、用类商品增长4.7%。',
    ],
    ['southbound-net', '港股通全周成交净额-54.68亿元，净流出环比收窄（上周为-130.43亿元），连续第3周净流出。'],
    [
      'active-in',
      '港股通净流入居前的个股为阿里巴巴-W(+52.59亿港元)、腾讯控股(+26.68亿港元)、小米集团-W(+16.08亿港元)、耀才证券金融(+10.82亿港元)、中国海洋石油(+8.96亿港元)，其中阿里巴巴-W占上榜个股净流入的39.0%。',
    ],
    ['active-out', '净流出较多的个股为中芯国际(-23.75亿港元)、长飞光纤光缆(-2.16亿港元)。'],
    ['rating-breaches', '评级未兑现的有百度集团-SW（“买入”，自2025年9月12日相对恒生指数+6.9个百分点）。'],
    [
      'advice',
      '互联网：推荐阿里巴巴-W、拼多多、百度集团-SW，受益标的腾讯控股。计算机：重点推荐浪潮数字企业，受益标的金山云、MiniMax。汽车&自动驾驶：整车受益标的小鹏汽车-W、小米集团-W、特斯拉；自动驾驶解决方案受益标的百度集团-SW、小马智行-W、文远知行-W；零部件受益标的地平线机器人-W、速腾聚创、禾赛-W。',
    ],
    ['ah-premium', 'AH溢价指数收于119.81，较上周末（121.40）下降1.59点，处于近5年4%分位。'],
  ])('%s', async (id, text) => expect(await sentence(id)).toBe(text));

  test('and in English as a bank would write it', async () => {
    expect(await sentence('southbound-net', 'en')).toBe(
      'Southbound net outflow came to CNY5.468bn, narrowing on the week (last week: -CNY13.043bn); the net outflow has now run for 3 weeks.',
    );
    expect(await sentence('advice', 'en')).toBe(
      'Internet – recommended: Alibaba, PDD Holdings and Baidu; beneficiary: Tencent. Computers – strongly recommended: Inspur Digital Enterprise; beneficiary: Kingsoft Cloud and MiniMax. Autos & autonomous driving – Carmakers, beneficiary: XPeng, Xiaomi and Tesla; Autonomous driving, beneficiary: Baidu, Pony AI and WeRide; Parts, beneficiary: Horizon Robotics, RoboSense and Hesai.',
    );
    expect(await sentence('movers', 'en')).toMatch(/^Most constituents fell; Meituan \(\+4\.2%\).* led gains; /);
  });

  test('nothing is left out of it, and the digest says it in a message', async () => {
    const { leftOut, digest } = await week();
    // No rating changed, no target was reached, and nobody touched the list.
    expect(leftOut.map(({ id }) => id)).toEqual(QUIET);
    expect(digest.text).toContain('恒生互联网科技业跌3.0%，跑输恒生指数2.3个百分点');
    expect(digest.text).toContain('港股通净流出54.68亿元，环比收窄');
    expect(digest.text.length).toBeLessThanOrEqual(200);
  });

  test('what has changed since last week is told, each with what it is of', async () => {
    const { sinceLastWeek } = await week();
    const told = sinceLastWeek.map(({ kind, name, text }) => `${kind} ${name} ${text}`);
    expect(told).toContain('flowStreak 港股通 连续第3周净流出');
    expect(told).toContain('turned 恒生生物科技 由跌转涨，+0.5%（上周-2.9%）');
    expect(told).toContain('newOnList 耀才证券金融 新上榜(+10.82亿港元)');
    expect(told).toContain('offList 快手-W 退出榜单（此前一周-4.41亿港元）');
    expect(told).toContain('yearLow 小米集团-W 收于33.75，创52周收盘新低');
  });
});

/** A number in the unit of its trace: English tells billions, the trace 亿. */
const inUnitOfTrace = ({ value, unit }: Fact) => (unit.endsWith(' bn') ? value * 10 : value);
/** Told without their sign, since words say it. */
const isSize = ({ trace }: Fact) => /^points/.test(trace);

test.each(['zh', 'en'] as const)(
  'each number has a trace that comes to the same, in %s',
  async (lang) => {
    const { commentary, digest, sinceLastWeek } = await week(lang);
    const facts = [...commentary, digest, ...sinceLastWeek].flatMap((text) => text.facts);
    expect(facts.length).toBeGreaterThan(60);
    for (const fact of new Map(facts.map((one) => [one.trace, one])).values()) {
      const trace = await desk.call('trace', { key: fact.trace }, lang);
      const value = trace.value ?? Number.NaN;
      expect(isSize(fact) ? Math.abs(value) : value, fact.trace).toBeCloseTo(inUnitOfTrace(fact), 6);
      expect(trace.inputs.length, fact.trace).toBeGreaterThan(0);
      expect(trace.label).not.toMatch(/\{\w+\}/);
    }
  },
  60_000,
);

test('earlier weeks say what they can, and nothing with a gap in it', async () => {
  const { weeks } = await desk.call('weeks', {});
  for (const { from } of weeks.filter((_, index) => index % 6 === 0))
    for (const lang of ['zh', 'en'] as const) {
      const { commentary, digest, sinceLastWeek, leftOut } = await week(lang, from);
      for (const { text } of [...commentary, digest, ...sinceLastWeek])
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
      expect(digest.text.length).toBeLessThanOrEqual(200);
      for (const { why } of leftOut) expect(why).not.toMatch(/\{\w+\}|undefined/);
    }
}, 60_000);

test('after a holiday the comparison is with the last week that traded, and says which and how many days', async () => {
  const text = (await week('zh', isoDate('2026-02-23'))).commentary.find(({ id }) => id === 'southbound-net')?.text;
  expect(text).toContain('当周');
  expect(text).not.toContain('环比');
});

describe('the analyst’s cause', () => {
  test('stands in the sentence of its week and language, and in no other', async () => {
    await desk.call('setCause', { week: WEEK, slot: 'sentence:sector-move', cause: ' 受中东局势影响， ' });
    expect(await sentence('sector-move')).toMatch(
      /^本周（20260316-0322）受中东局势影响，恒生互联网科技业指数下跌3\.0%/,
    );
    expect(await sentence('sector-move', 'en')).not.toContain('中东');
    await desk.call(
      'setCause',
      { week: WEEK, slot: 'sentence:sector-move', cause: 'on tension in the Middle East' },
      'en',
    );
    expect(await sentence('sector-move', 'en')).toContain('fell 3.0%, on tension in the Middle East, lagging');
    const before = await week('zh', isoDate('2026-03-09'));
    expect(before.commentary.map(({ cause }) => cause).join('')).toBe('');
    expect(await desk.call('causes', { week: WEEK })).toEqual({
      week: WEEK,
      causes: [{ slot: 'sentence:sector-move', cause: '受中东局势影响，' }],
    });
  });

  test('stands in a figure’s title wherever the figure goes', async () => {
    await desk.call('setCause', { week: WEEK, slot: 'figure:themes', cause: '受政策提振' });
    const title = '20260316-0322 受政策提振，恒生港股通金融、恒生港股通创新药、恒生生物科技上涨';
    expect((await desk.call('figure', { id: 'themes', week: WEEK })).title).toBe(title);
    expect((await week()).figures.find(({ id }) => id === 'themes')?.title).toBe(title);
    await desk.call('undoChange', {});
    expect((await desk.call('figure', { id: 'themes', week: WEEK })).title).not.toContain('受政策提振');
  });

  test('is taken away by an empty one, and comes back with undo', async () => {
    await desk.call('setCause', { week: WEEK, slot: 'sentence:movers', cause: '受财报影响' });
    await desk.call('setCause', { week: WEEK, slot: 'sentence:movers', cause: '' });
    expect(await sentence('movers')).not.toContain('受财报影响');
    await desk.call('undoChange', {});
    expect(await sentence('movers')).toMatch(/^受财报影响，成分股/);
    await desk.call('undoChange', {});
    expect(await sentence('movers')).toMatch(/^成分股/);
  });

  test('of a sentence that does not exist is refused by name', async () => {
    const order = { week: WEEK, slot: 'sentence:nope', cause: 'x' };
    expect((await desk.failure('setCause', order)).code).toBe('NO_SUCH_SENTENCE');
    expect((await desk.failure('setCause', { ...order, slot: 'title:themes' })).code).toBe('BAD_INPUT');
  });
});

test('how many names are told, from what size, and whose differences, is the user’s', async () => {
  await desk.call('updateSettings', { inflowNames: 2, outflowFromYi: 5 });
  expect(await sentence('active-in')).toMatch(/个股为阿里巴巴-W\(\+52\.59亿港元\)、腾讯控股\(\+26\.68亿港元\)，其中/);
  expect(await sentence('active-out')).toBe('净流出较多的个股为中芯国际(-23.75亿港元)。');
  await desk.call('updateSettings', { outflowFromYi: 100 });
  const { leftOut } = await week();
  expect(leftOut.filter(({ id }) => !QUIET.includes(id))).toEqual([
    { id: 'active-out', name: '个股净流出', why: '无净流出达100亿港元的个股' },
  ]);
  await desk.call('updateSettings', { inflowNames: 5, outflowFromYi: 2 });
});
