import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/operations.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();
const [NET, CAR] = [
  { sector: '互联网', group: '' },
  { sector: '汽车', group: '整车' },
];

async function lay(): Promise<void> {
  desk.lay(
    'list.csv',
    `code,name,sector,group,order,stance
9988.HK,阿里巴巴-W,互联网,,1,受益标的
0700.HK,腾讯控股,互联网,,2,建议关注
9888.HK,百度集团-SW,互联网,,3,受益标的
9888.HK,百度集团-SW,汽车,整车,4,建议关注
1810.HK,小米集团-W,汽车,整车,5,受益标的
`,
  );
  desk.lay('p.csv', 'code,date,close\n9988.HK,2026-03-20,100\n', 1);
  await desk.call('sync', { yes: true });
}
const list = async () => {
  const { places } = await desk.call('watchlist', { week: null });
  return places.map(({ sector, code, stance }) => `${sector} ${code} ${stance}`);
};

test('a name is moved within its group, and the change is taken back whole', async () => {
  await lay();
  const before = await list();
  await desk.call('movePlace', { code: '9888.HK', from: NET, to: NET, before: '9988.HK' });
  expect(await list()).toEqual([
    '互联网 9888.HK 受益标的',
    '互联网 9988.HK 受益标的',
    '互联网 0700.HK 建议关注',
    '汽车 9888.HK 建议关注',
    '汽车 1810.HK 受益标的',
  ]);
  await desk.call('undoChange', {});
  expect(await list()).toEqual(before);
  await desk.call('movePlace', { code: '9988.HK', from: NET, to: NET, before: null });
  expect((await list()).slice(0, 3).map((line) => line.split(' ')[1])).toEqual(['0700.HK', '9888.HK', '9988.HK']);
});

test('a name goes to another group with its stance, and leaves its old place', async () => {
  await lay();
  await desk.call('movePlace', { code: '0700.HK', from: NET, to: CAR, before: '1810.HK' });
  expect(await list()).toEqual([
    '互联网 9988.HK 受益标的',
    '互联网 9888.HK 受益标的',
    '汽车 9888.HK 建议关注',
    '汽车 0700.HK 建议关注',
    '汽车 1810.HK 受益标的',
  ]);
});

test('where the name stands already, or is not, it is told and nothing is moved', async () => {
  await lay();
  const before = await list();
  const code = async (input: InputOf<'movePlace'>) => (await desk.failure('movePlace', input)).code;
  expect(await code({ code: '9888.HK', from: NET, to: CAR, before: null })).toBe('ALREADY_ON_LIST');
  expect(await code({ code: '1810.HK', from: NET, to: CAR, before: null })).toBe('NOT_ON_LIST');
  expect(await code({ code: '0700.HK', from: NET, to: CAR, before: '3690.HK' })).toBe('NOT_ON_LIST');
  expect(await list()).toEqual(before);
});
