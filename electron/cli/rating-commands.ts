import type { Lang } from '../../shared/contract/envelope.ts';
import type { HitRate } from '../../shared/contract/rating-parts.ts';
import type { ScorecardLine } from '../../shared/contract/week-parts.ts';
import { formatNumber } from '../../shared/format/number.ts';
import { text } from '../../shared/i18n/text.ts';
import { amountOr, type Command, command, table } from './command.ts';
import { readingCells } from './reading-cells.ts';

const lineCells = (line: ScorecardLine, lang: Lang): string[] => [
  line.ratedOn,
  line.code,
  line.name,
  text(lang, `ratingEvent.${line.event}`),
  line.rating ?? '',
  line.benchmarkName,
  ...readingCells(line, lang),
  line.by ?? '',
];

const hitCells = ({ label, rated, kept, hitPct, notDue, endedEarly }: HitRate): string[] => [
  label,
  `${kept}/${rated}`,
  hitPct === null ? '' : `${formatNumber(hitPct, 1)}%`,
  notDue + endedEarly === 0 ? '' : `+${notDue + endedEarly}`,
];

/** The scorecard, and ratings of names and sectors that are typed. */
export const ratingCommands = [
  command({
    name: 'ratings',
    positionals: [],
    summary: {
      zh: '评级回溯，一次评级一行；下附各档、各行业兑现比例',
      en: 'the scorecard, a line an event, then how often each band and sector came as promised',
    },
    options: ['week'],
    operation: 'ratings',
    input: ({ option }) => ({ week: option('week') }),
    hasProblems: () => false,
    print: ({ lines, hitRates }, lang) =>
      [
        table(lines.map((line) => lineCells(line, lang))),
        '',
        table([...hitRates.bands, ...hitRates.sectors].map(hitCells)),
      ].join('\n'),
  }),
  command({
    name: 'ratings add',
    positionals: ['CODE', 'DATE', 'RATING'],
    summary: { zh: '手工录入一次评级', en: 'type a rating event' },
    options: ['event', 'target', 'benchmark', 'note', 'by'],
    operation: 'rate',
    input: ({ positionals: [code, ratedOn, rating], option }) => ({
      code,
      ratedOn,
      rating,
      event: option('event'),
      targetPrice: amountOr(option('target')),
      benchmark: option('benchmark'),
      note: option('note'),
      by: option('by'),
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
    name: 'ratings sector',
    positionals: ['SECTOR', 'DATE', 'RATING'],
    summary: {
      zh: '手工录入一次行业评级（RATING：overweight 看好、neutral 中性、underweight 看淡）',
      en: 'type the rating of a sector (RATING: overweight, neutral, underweight)',
    },
    options: ['event', 'note', 'by'],
    operation: 'rateIndustry',
    input: ({ positionals: [sector, ratedOn, rating], option }) => ({
      sector,
      ratedOn,
      rating,
      event: option('event'),
      by: option('by'),
      note: option('note'),
    }),
    hasProblems: () => false,
    print: ({ sector, ratedOn }) => `${sector} ${ratedOn}`,
  }),
  command({
    name: 'ratings sector-remove',
    positionals: ['SECTOR', 'DATE'],
    summary: { zh: '撤回手工录入的行业评级', en: 'take back the rating of a sector that was typed' },
    operation: 'unrateIndustry',
    input: ({ positionals: [sector, ratedOn] }) => ({ sector, ratedOn }),
    hasProblems: () => false,
    print: ({ sector, ratedOn }) => `${sector} ${ratedOn}`,
  }),
  command({
    name: 'ratings changes',
    positionals: ['[CODE]'],
    summary: { zh: '股票池与评级的手工改动，新的在前', en: 'what was typed of the list and of ratings, newest first' },
    operation: 'ratingChanges',
    input: ({ positionals: [code] }) => ({ code: code ?? null }),
    hasProblems: () => false,
    print: ({ changes }) =>
      table(
        changes.map(({ at, operation, code, before, after, undone }) => [
          at,
          operation,
          code ?? '',
          JSON.stringify(before),
          JSON.stringify(after),
          undone ? 'undone' : '',
        ]),
      ),
  }),
] as readonly Command[];
