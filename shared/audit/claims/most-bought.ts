import { text as words } from '../../i18n/text.ts';
import { type Claim, namesFrom, namesUpTo, verdictOf } from '../claim.ts';

const BOUGHT = /净(?:流入|买入)(?:居前|较多|最多|居首)(?:的个股)?(?:为|有|是)?|净(?:流入|买入)[^,。;]{0,16}居首/g;
const SOLD = /净(?:流出|卖出)(?:居前|较多|最多|居首)(?:的个股)?(?:为|有|是)?|净(?:流出|卖出)[^,。;]{0,16}居首/g;

/** 港股通净流入居前的个股为…: the names that southbound bought, or sold, most. */
export const mostBought: Claim = (site, data) => {
  const { text, week } = site;
  const stocks = data.input.active.activeStocks;
  return (
    [
      [BOUGHT, stocks],
      [SOLD, stocks.toReversed()],
    ] as const
  ).flatMap(([form, order]) =>
    [...text.matchAll(form)].flatMap((found) => {
      const end = found.index + found[0].length;
      const behind = namesFrom(site, end);
      const before = namesUpTo(site, /获?港股通$/.exec(text.slice(0, found.index))?.index ?? found.index);
      const named = behind.length > 0 ? behind : found[0].endsWith('居首') ? before.slice(-1) : before;
      const first = order.slice(0, named.length);
      if (named.length === 0 || first.length < named.length) return [];
      const isOwnWeek = week === data.input.rows.week.from;
      const isTrue = named.every(({ subjects }) => first.some(({ code }) => subjects.includes(code)));
      return [
        {
          from: found.index,
          to: end,
          measure: 'mostBought',
          ...verdictOf(
            isOwnWeek ? isTrue : null,
            first.map(({ name }) => name).join(words(data.input.rows.lang, 'list.separator')),
            first[0]?.trace ?? null,
          ),
        },
      ];
    }),
  );
};
