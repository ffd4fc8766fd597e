import { paragraphsOf } from '../../shared/commentary/paragraphs.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { Week } from '../../shared/contract/week.ts';
import { formatChangePct, formatExact, formatNumber } from '../../shared/format/number.ts';
import { yiUnit } from '../../shared/format/yi-unit.ts';
import { type TextKey, text } from '../../shared/i18n/text.ts';
import { type Command, command, table } from './command.ts';
import { ratingLines } from './rating-lines.ts';

function changesText(changes: Week['changes'], lang: Lang): string {
  return table(
    changes.map(({ code, name, pct, why, close, closeDate, baseDate }) => [
      code,
      name,
      pct === null && why ? text(lang, `why.${why}`) : formatChangePct(pct),
      formatNumber(close, 2),
      closeDate ?? '',
      baseDate ?? '',
    ]),
  );
}

/** Southbound's week and its active stocks, money in 亿. */
function flowLines({ week, southbound, activeStocks, activeTotal }: Week, lang: Lang): string[] {
  const lines: string[] = [];
  if (southbound) {
    const { net, currency, have, want, trend } = southbound;
    const unit = yiUnit(currency, lang);
    const verdict = trend ? ` ${text(lang, `trend.${trend}`)}` : '';
    lines.push(`${text(lang, 'input.southbound')} ${formatNumber(net, 2)} ${unit} ${have}/${want}${verdict}`);
  }
  if (activeStocks.length > 0) {
    const rows = activeStocks.map(({ code, name, net, days, holdingPct, holdingDate }) => [
      code,
      name,
      formatNumber(net, 2),
      String(days),
      formatNumber(holdingPct, 1),
      holdingDate ?? '',
    ]);
    const { from, to } = week;
    lines.push(table(rows), `${text(lang, 'trace.activeTotal', { from, to })} ${formatNumber(activeTotal, 2)}`);
  }
  return lines;
}

/** The week's sentences, a paragraph a line; what has changed since last week; what was left out, with the reason. */
function commentaryLines({ commentary, sinceLastWeek, leftOut }: Week, lang: Lang): string[] {
  const section = (key: TextKey, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', text(lang, key), ...lines.map((line) => `  ${line}`)];
  return [
    ...section('commentary.title', paragraphsOf(commentary, lang)),
    ...section(
      'commentary.sinceLastWeek',
      sinceLastWeek.map((novelty) => `${novelty.name} ${novelty.text}`),
    ),
    ...section(
      'commentary.leftOut',
      leftOut.map(({ name, why }) => `${name}  ${why}`),
    ),
  ];
}

/** A week for reading: what is there, changes, flows, the list, and its sentences. */
export function weekText(whole: Week, lang: Lang): string {
  return [
    whole.sample ? `${whole.week.label}  ${text(lang, 'figure.sample')}` : whole.week.label,
    ...whole.readiness.map(({ input, have, want }) => `${text(lang, `input.${input}` as TextKey)} ${have}/${want}`),
    changesText(whole.changes, lang),
    ...flowLines(whole, lang),
    ...(whole.ahIndex ? [`${whole.ahIndex.code} ${formatNumber(whole.ahIndex.close, 2)} ${whole.ahIndex.date}`] : []),
    ...ratingLines(whole, lang),
    ...commentaryLines(whole, lang),
  ].join('\n');
}

/** What reads the week and where its numbers come from. */
export const weekCommands = [
  command({
    name: 'week',
    positionals: [],
    summary: {
      zh: '一周的数据（--week YYYY-MM-DD；--as-published 为定稿时的）',
      en: 'the week as data (--week YYYY-MM-DD; --as-published: as it was printed)',
    },
    options: ['week', 'as-published', 'edition'],
    operation: 'week',
    input: ({ option }) => ({ week: option('week') }),
    hasProblems: ({ readiness }) => readiness.some(({ state }) => state !== 'complete'),
    print: weekText,
  }),
  command({
    name: 'weeks',
    positionals: [],
    summary: { zh: '有哪些周，是否齐备', en: 'which weeks there are, and how complete' },
    operation: 'weeks',
    input: () => ({}),
    hasProblems: () => false,
    print: ({ weeks, defaultWeek }) =>
      table(weeks.map(({ from, label, have, want }) => [from === defaultWeek ? '*' : ' ', label, `${have}/${want}`])),
  }),
  command({
    name: 'trace',
    positionals: ['KEY'],
    summary: {
      zh: '一个数从哪里来（price:0700.HK:2026-03-20:close）',
      en: 'where a number comes from (price:0700.HK:2026-03-20:close)',
    },
    operation: 'trace',
    input: ({ positionals: [key] }) => ({ key }),
    hasProblems: () => false,
    print: ({ label, value, unit, formula, inputs, more }, lang) =>
      [
        `${label}  ${formatExact(value)} ${unit}`,
        ...(formula ? [formula[lang]] : []),
        ...inputs.flatMap((input) => [
          `${input.label}  ${formatExact(input.value)}  ${input.file}:${input.sheet === null ? '' : `${input.sheet}!`}${input.line}`,
          `    ${input.text}`,
        ]),
        ...(more > 0 ? [text(lang, 'trace.more', { count: more })] : []),
      ].join('\n'),
  }),
  command({
    name: 'doctor',
    positionals: [],
    summary: { zh: '检查缓存、原件与台账', en: 'check everything' },
    operation: 'doctor',
    input: () => ({}),
    hasProblems: ({ ok }) => !ok,
    print: ({ checks, contentHash }) =>
      [...checks.map(({ ok, message }) => `${ok ? '✓' : '✗'} ${message}`), contentHash].join('\n'),
  }),
] as readonly Command[];
