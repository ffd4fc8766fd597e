import type { ScorecardLine } from '../contract/week-parts.ts';
import { formatSigned } from '../format/number.ts';
import { promisedShort, ratingWord, stateWord } from '../format/rating-words.ts';
import { fill, text } from '../i18n/text.ts';
import { scorecardOf } from '../week/scorecard.ts';
import { standingRatings } from '../week/watchlist.ts';
import type { WeekRows } from '../week/week-rows.ts';
import type { Figure } from './figure.ts';
import type { TableCell, TableRow } from './figure-data.ts';
import { lackNote } from './lack-note.ts';

const id = 'rating-scorecard';
const DECIMALS = 1;
const words = {
  zh: {
    missed: '{count}个现行评级中{missed}个未兑现',
    noneMissed: '{count}个现行评级中无未兑现者',
    noFinding: '现行评级回溯',
    name: '简称',
    rating: '评级',
    since: '评级日',
    promised: '评级区间',
    relative: '相对收益',
    state: '状态',
    benchmarks: '相对收益自评级日收盘起，以百分点计；基准：{names}',
    final: '期满者按满{months}个月时的相对收益判定',
  },
  en: {
    missed: '{missed} of {count} standing ratings {missed|has|have} not come as promised',
    noneMissed: 'None of {count} standing ratings is missed',
    noFinding: 'Scorecard of standing ratings',
    name: 'Name',
    rating: 'Rating',
    since: 'Since',
    promised: 'Band',
    relative: 'Relative',
    state: 'State',
    benchmarks: 'Relative return in points from the close of the rating day; benchmarks: {names}',
    final: 'Past the horizon the state is that of month {months}',
  },
};
const COLUMNS = ['name', 'rating', 'since', 'promised', 'relative', 'state'] as const;

/** The ratings that stand, a line each, those that went against their followers first. */
export const ratingScorecard: Figure = {
  id,
  counts: 'table',
  section: 'ratings',
  isBeyond: true,
  words,
  data({ rows }) {
    const { lang } = rows;
    const said = words[lang];
    const lines = standingLines(rows);
    const missed = lines.filter(({ state, adverse }) => state === 'breached' && adverse).length;
    const finding = lines.length === 0 ? said.noFinding : missed === 0 ? said.noneMissed : said.missed;
    const days = lines.flatMap(({ closeDate }) => closeDate ?? []).sort();
    return {
      kind: 'table',
      title: fill(finding, { count: lines.length, missed }),
      unit: text(lang, 'unit.pct'),
      decimals: DECIMALS,
      columns: COLUMNS.map((key) => ({ key, header: said[key], align: key === 'relative' ? 'right' : 'left' })),
      rows: lines.map((line) => rowOf(line, rows)),
      notes: lines.length === 0 ? [lackNote(text(lang, 'input.ratings'), lang)] : notesOf(lines, rows),
      source: { kind: 'data', names: [] },
      asOf: days.at(-1) ?? null,
      state: lines.length === 0 ? 'missing' : 'complete',
      missing: lines.length === 0 ? ['ratings'] : [],
    };
  },
};

/** Of each name the event that began the rating that stands, in the scorecard's order. */
function standingLines(rows: WeekRows): ScorecardLine[] {
  const standings = standingRatings(rows);
  return scorecardOf(rows).filter(({ code, ratedOn }) => standings.get(code)?.ratedOn === ratedOn);
}

function plain(said: string, tone: TableCell['tone'] = null): TableCell {
  return { text: said, value: null, trace: null, tone, note: null };
}

function rowOf(line: ScorecardLine, { lang, scheme }: WeekRows): TableRow {
  const { name, code, rating, ratedOn, promised, relativePct, trace, state, final } = line;
  return {
    key: code,
    isClosing: false,
    cells: [
      plain(name),
      plain(ratingWord(scheme, rating, lang)),
      plain(ratedOn, 'muted'),
      plain(promised ? promisedShort(promised) : '', 'muted'),
      { ...plain(formatSigned(relativePct, DECIMALS)), value: relativePct, trace },
      plain(stateWord(line, lang) + (final && state !== 'unrated' ? '*' : '')),
    ],
  };
}

function notesOf(lines: readonly ScorecardLine[], { lang, scheme }: WeekRows): string[] {
  const names = [...new Set(lines.map(({ benchmarkName }) => benchmarkName))].join(lang === 'zh' ? '、' : ', ');
  const hasFinal = lines.some(({ final, state }) => final && state !== 'unrated');
  return [
    fill(words[lang].benchmarks, { names }),
    text(lang, 'figure.priceReturns'),
    ...(hasFinal ? [`* ${fill(words[lang].final, { months: scheme.horizonMonths.to })}`] : []),
  ];
}
