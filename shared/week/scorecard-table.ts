import type { Lang } from '../contract/envelope.ts';
import type { InputOf } from '../contract/operations.ts';
import type { ScorecardLine } from '../contract/week-parts.ts';
import { promisedShort, stateWord } from '../format/rating-words.ts';
import { text } from '../i18n/text.ts';

/** Columns of the scorecard as a table, in their order; each heading is `scorecard.<column>`. */
const COLUMNS = {
  ratedOn: ({ ratedOn }) => ratedOn,
  code: ({ code }) => code,
  name: ({ name }) => name,
  sector: ({ sector }) => sector,
  event: ({ event }, lang) => text(lang, `ratingEvent.${event}`),
  rating: ({ rating }) => rating,
  by: ({ by }) => by,
  targetPrice: ({ targetPrice }) => targetPrice,
  until: ({ until }) => until,
  benchmark: ({ benchmarkName }) => benchmarkName,
  baseDate: ({ baseDate }) => baseDate,
  baseClose: ({ baseClose }) => baseClose,
  closeDate: ({ closeDate }) => closeDate,
  returnPct: ({ returnPct }) => returnPct,
  benchmarkPct: ({ benchmarkPct }) => benchmarkPct,
  relativePct: ({ relativePct }) => relativePct,
  promised: ({ promised }) => promised && promisedShort(promised),
  came: ({ came }) => came?.label ?? null,
  state: (line, lang) => stateWord(line, lang),
  at6: ({ at6 }) => at6?.relativePct ?? null,
  at12: ({ at12 }) => at12?.relativePct ?? null,
  note: ({ note }) => note,
} as const satisfies Readonly<Record<string, (line: ScorecardLine, lang: Lang) => string | number | null>>;
type Column = keyof typeof COLUMNS;

/** Of numbers their decimals, as the screen prints them. */
const DECIMALS: Partial<Readonly<Record<Column, number>>> = {
  targetPrice: 2,
  baseClose: 2,
  returnPct: 1,
  benchmarkPct: 1,
  relativePct: 1,
  at6: 1,
  at12: 1,
};
const DATES: readonly Column[] = ['ratedOn', 'until', 'baseDate', 'closeDate'];

/** The scorecard, or those of its lines that are shown, as `exportTable` takes it: numbers unrounded. */
export function scorecardTable(lines: readonly ScorecardLine[], lang: Lang): InputOf<'exportTable'> {
  const columns = Object.keys(COLUMNS) as Column[];
  return {
    name: text(lang, 'scorecard.title'),
    format: 'csv',
    columns: columns.map((column) => ({
      header: text(lang, `scorecard.${column}`),
      decimals: DECIMALS[column] ?? null,
      inBrackets: false,
      isDate: DATES.includes(column),
    })),
    rows: lines.map((line) => columns.map((column) => COLUMNS[column](line, lang))),
    below: [text(lang, 'figure.priceReturns')],
  };
}
