import type { Lang } from '../../shared/contract/envelope.ts';
import type { RatingReading } from '../../shared/contract/week-parts.ts';
import { formatChangePct, formatNumber } from '../../shared/format/number.ts';
import { text } from '../../shared/i18n/text.ts';
import { amountOr, type Command, command, table } from './command.ts';

const readingCells = (reading: RatingReading, lang: Lang) => [
  formatChangePct(reading.returnPct),
  formatChangePct(reading.benchmarkPct),
  formatNumber(reading.relativePct, 1),
  text(
    lang,
    reading.state === 'breached' ? `state.breached.${reading.missedBy ?? 'below'}` : `state.${reading.state}`,
  ) + (reading.final ? ` ${text(lang, 'state.final')}` : ''),
];

const place = ({ positionals: [code], option }: Parameters<Command['input']>[0]) => ({
  code,
  sector: option('sector') ?? '',
  group: option('group') ?? '',
});

/** What keeps the list of names and their ratings, and what is typed by hand. */
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
    name: 'ratings',
    positionals: [],
    summary: { zh: '评级回溯，一次评级一行', en: 'the scorecard, a line an event' },
    options: ['week'],
    operation: 'ratings',
    input: ({ option }) => ({ week: option('week') }),
    hasProblems: () => false,
    print: ({ lines }, lang) =>
      table(
        lines.map((line) => [
          line.ratedOn,
          line.code,
          line.name,
          line.event,
          line.rating ?? '',
          line.benchmark,
          ...readingCells(line, lang),
        ]),
      ),
  }),
  command({
    name: 'ratings add',
    positionals: ['CODE', 'DATE', 'RATING'],
    summary: { zh: '手工录入一次评级', en: 'type a rating event' },
    options: ['event', 'target', 'benchmark', 'note'],
    operation: 'rate',
    input: ({ positionals: [code, ratedOn, rating], option }) => ({
      code,
      ratedOn,
      rating,
      event: option('event'),
      targetPrice: amountOr(option('target')),
      benchmark: option('benchmark'),
      note: option('note'),
    }),
    hasProblems: () => false,
    print: ({ code, ratedOn }) => `${code} ${ratedOn}`,
  }),
  command({
    name: 'ratings remove',
    positionals: ['CODE', 'DATE'],
    summary: { zh: '撤回手工录入的评级', en: 'take back a rating event that was typed' },
    operation: 'unrate',
    input: ({ positionals: [code, ratedOn] }) => ({ code, ratedOn }),
    hasProblems: () => false,
    print: ({ code, ratedOn }) => `${code} ${ratedOn}`,
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
