import { formatChangePct } from '../../shared/format/number.ts';
import { amountOr, type Command, command, table } from './command.ts';
import { readingCells } from './reading-cells.ts';

const place = ({ positionals: [code], option }: Parameters<Command['input']>[0]) => ({
  code,
  sector: option('sector') ?? '',
  group: option('group') ?? '',
});

/** What keeps the list of names, and what is typed by hand. */
export const listCommands = [
  command({
    name: 'watchlist',
    positionals: [],
    summary: { zh: '股票池与当前评级（--week 为该周末）', en: 'the list with its ratings (--week: as of that week)' },
    options: ['week'],
    operation: 'watchlist',
    input: ({ option }) => ({ week: option('week') }),
    hasProblems: ({ places }) => places.some(({ breach }) => breach !== null),
    print: ({ places }, lang) =>
      table(
        places.map((one) => [
          one.sector,
          one.group,
          one.stance,
          one.code,
          one.name,
          one.rating ?? '',
          one.ratedOn ?? '',
          ...readingCells(one, lang),
          formatChangePct(one.upsidePct),
          one.targetReachedOn ?? '',
        ]),
      ),
  }),
  command({
    name: 'watchlist add',
    positionals: ['CODE'],
    summary: { zh: '加入股票池，或改其立场、次序', en: 'put a name on the list, or change its stance or order' },
    options: ['sector', 'group', 'stance', 'order'],
    operation: 'editWatchlist',
    input: (args) => ({
      action: 'put',
      ...place(args),
      stance: args.option('stance'),
      order: amountOr(args.option('order')),
    }),
    hasProblems: () => false,
    print: ({ code, sector, group }) => [code, sector, group].join(' ').trim(),
  }),
  command({
    name: 'watchlist remove',
    positionals: ['CODE'],
    summary: { zh: '移出股票池', en: 'take a name off the list' },
    options: ['sector', 'group'],
    operation: 'editWatchlist',
    input: (args) => ({ action: 'remove', ...place(args), stance: null, order: null }),
    hasProblems: () => false,
    print: ({ code, sector, group }) => [code, sector, group].join(' ').trim(),
  }),
  command({
    name: 'enter',
    positionals: ['CODE', 'DATE', 'FIELD', 'VALUE'],
    summary: {
      zh: '手工录入一个数（FIELD：close、holdingPct、netCny、netHkd、settlementRate、midRate、factor、cash）',
      en: 'type one number (FIELD: close, holdingPct, netCny, netHkd, settlementRate, midRate, factor, cash)',
    },
    options: ['why'],
    operation: 'enter',
    input: ({ positionals: [code, date, field, value], option }) => ({
      code,
      date,
      field,
      value,
      why: option('why') ?? '',
    }),
    hasProblems: () => false,
    print: ({ id, name }) => `${id} ${name}`,
  }),
  command({
    name: 'causes',
    positionals: [],
    summary: { zh: '一周中句子与图题的归因', en: 'causes given to sentences and titles of a week' },
    options: ['week'],
    operation: 'causes',
    input: ({ option }) => ({ week: option('week') }),
    hasProblems: () => false,
    print: ({ causes }) => table(causes.map(({ slot, cause }) => [slot, cause])),
  }),
  command({
    name: 'causes set',
    positionals: ['SLOT', 'TEXT'],
    summary: {
      zh: '写入归因；SLOT 如 sentence:sector-move、figure:themes，TEXT 为空则去掉',
      en: 'give a cause; SLOT is sentence:sector-move, figure:themes …, an empty TEXT takes it away',
    },
    options: ['week'],
    operation: 'setCause',
    input: ({ positionals: [slot, cause], option }) => ({ week: option('week'), slot, cause: cause ?? '' }),
    hasProblems: () => false,
    print: ({ slot, cause }) => `${slot} ${cause}`,
  }),
] as readonly Command[];
