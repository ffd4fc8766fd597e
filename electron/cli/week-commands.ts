import { formatChangePct, formatExact, formatNumber } from '../../shared/format/number.ts';
import { text } from '../../shared/i18n/text.ts';
import { type Command, command, table } from './command.ts';

/** What reads the week and where its numbers come from. */
export const weekCommands = [
  command({
    name: 'week',
    positionals: [],
    summary: { zh: '一周的数据（--week YYYY-MM-DD）', en: 'the week as data (--week YYYY-MM-DD)' },
    options: ['week'],
    operation: 'week',
    input: ({ week }) => ({ week }),
    hasProblems: ({ readiness }) => readiness.some(({ state }) => state !== 'complete'),
    print: ({ week, changes, readiness }, lang) =>
      [
        week.label,
        ...readiness.map(
          ({ input, have, want }) => `${text(lang, `input.${input as 'prices' | 'benchmarks'}`)} ${have}/${want}`,
        ),
        table(
          changes.map(({ code, name, pct, why, close, closeDate, baseDate }) => [
            code,
            name,
            pct === null && why ? text(lang, `why.${why}`) : formatChangePct(pct),
            formatNumber(close, 2),
            closeDate ?? '',
            baseDate ?? '',
          ]),
        ),
      ].join('\n'),
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
    print: ({ label, value, unit, formula, inputs }, lang) =>
      [
        `${label}  ${formatExact(value)} ${unit}`,
        ...(formula ? [formula[lang]] : []),
        ...inputs.flatMap((input) => [
          `${input.label}  ${formatExact(input.value)}  ${input.file}:${input.line}`,
          `    ${input.text}`,
        ]),
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
