import type { Novelty } from '../../contract/commentary.ts';
import type { FigureInput } from '../../figures/figure.ts';
import { instrumentKind, instrumentName } from '../../market/instrument-name.ts';
import { derivedKey } from '../../trace/key.ts';
import { listedRows } from '../../week/active-stocks.ts';
import { netsOfLists } from '../../week/lists-before.ts';
import { daysWithoutLists, missingLists } from '../active-lists.ts';
import { money } from '../numbers.ts';
import { factText, fillParts } from '../parts.ts';

const words = {
  zh: { newOnList: '新上榜({net})', offList: '退出榜单（此前一周{net}）' },
  en: { newOnList: 'new on the lists ({net})', offList: 'off the lists ({net} in the week before)' },
};

/** Stocks that are new in 表1, and those that are gone from it; only where both weeks' lists are whole. */
export function listNovelties(input: FigureInput): Novelty[] {
  const { rows, active } = input;
  const { lang, before } = rows;
  if (before.listed === null || before.active.length === 0 || missingLists(input) !== null) return [];
  if (daysWithoutLists(rows, before.listed, before.active).length > 0) return [];
  const earlier = netsOfLists(listedRows(before)).filter(({ code }) => instrumentKind(code, rows.labels) !== 'etf');
  const monday = before.listed.from;
  const [then, now] = [new Set(earlier.map(({ code }) => code)), new Set(active.activeStocks.map(({ code }) => code))];
  const told = (kind: 'newOnList' | 'offList', code: string, name: string, net: Parameters<typeof money>[0]) => ({
    id: `${kind}:${code}`,
    kind,
    code,
    name,
    ...factText(fillParts(words[lang][kind], { net: money(net, 'always', lang) })),
  });
  return [
    ...active.activeStocks
      .filter(({ code }) => !then.has(code))
      .map(({ code, name, net, currency, trace }) => told('newOnList', code, name, { value: net, currency, trace })),
    ...earlier
      .filter(({ code }) => !now.has(code))
      .map(({ code, net, currency }) =>
        told('offList', code, instrumentName(code, rows.labels, lang), {
          value: net,
          currency,
          trace: derivedKey('activeNet', code, monday),
        }),
      ),
  ];
}
