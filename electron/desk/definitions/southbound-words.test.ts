import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';

// What is said of southbound's week: each test cites the line of the design's section 5, Southbound and Printing, that it holds.
const { desk } = deskPerTest();
const WEEK = isoDate('2026-03-16');
const bringIn = async (nets: Readonly<Record<string, string>>) => {
  const rows = Object.entries(nets).map(([day, net]) => `2026-03-${day},total,,,${net},CNY,亿\n`);
  desk.lay('southbound.csv', `date,channel,buy,sell,net,currency,unit\n${rows.join('')}`);
  await desk.call('sync', { yes: true });
};
const BEFORE = { '09': '-1', '10': '-1', '11': '-1', '12': '-1', '13': '-1' };
const said = async () => {
  const [figure, week] = [
    await desk.call('figure', { id: 'southbound-daily', week: WEEK }),
    await desk.call('week', { week: WEEK }),
  ];
  return { title: figure.title, week, sentence: week.commentary.find(({ id }) => id === 'southbound-net')?.text };
};

test('“Incomplete: shown as 截至03-19（4/5日）, in no sentence or title”', async () => {
  await bringIn({ ...BEFORE, 16: '-10', 17: '-10', 18: '-10', 19: '-24.68' });
  const { title, week, sentence } = await said();
  expect(title).toBe('港股通当日买入成交净额，截至03-19（4/5日）');
  expect(sentence).toBeUndefined();
  expect(week.southbound).toMatchObject({ complete: false, trend: null, streak: null });
  expect(JSON.stringify([week.commentary, week.figures.map((one) => one.title)])).not.toContain('54.68');
  await bringIn({ ...BEFORE, 16: '-10', 17: '-10', 18: '-10', 19: '-24.68', 20: '0' });
  expect((await said()).title).toBe('20260316-0322 港股通净流出54.68亿元，环比扩大');
});

test('“what rounds to zero has no sign”: of a week that prints 0.00 no side is claimed', async () => {
  await bringIn({ ...BEFORE, 16: '-10', 17: '10', 18: '0', 19: '0', 20: '-0.001' });
  const { title, sentence } = await said();
  for (const text of [title, sentence ?? '']) {
    expect(text).toContain('0.00亿元');
    expect(text).not.toMatch(/净流[入出]0\.00|-0\.00/);
  }
});

test('a narrowing is that of the side that was there before, where the week itself prints as zero', async () => {
  await bringIn({ ...BEFORE, 16: '-10', 17: '10', 18: '0', 19: '0', 20: '0.001' });
  expect((await said()).sentence).toContain('净流出环比收窄（上周为-5.00亿元）');
});

test('a range of weeks names the channel that it is of, and claims no side where its sum prints as zero', async () => {
  const row = (day: string, channel: string, net: string) => `2026-03-${day},${channel},,,${net},CNY,亿\n`;
  const rows = [row('16', 'sh', '3'), row('16', 'sz', '-3.001'), row('17', 'sh', '-0.5'), row('17', 'sz', '0.5')];
  desk.lay('channels.csv', `date,channel,buy,sell,net,currency,unit\n${rows.join('')}`);
  await desk.call('sync', { yes: true });
  const title = async (params: Record<string, string>) =>
    (await desk.call('figure', { id: 'southbound-range', week: WEEK, params: { weeks: '4', ...params } })).title;
  expect(await title({ channel: 'sz' })).toBe('近4周港股通（深）净流出2.50亿元，共2日');
  expect(await title({ channel: 'sh' })).toBe('近4周港股通（沪）净流入2.50亿元，共2日');
  expect(await title({})).toBe('近4周港股通成交净额0.00亿元，共2日');
});
