import type { Lang } from '../../../shared/contract/envelope.ts';
import type { ScorecardLine } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatNumber, formatSigned, MISSING } from '../../../shared/format/number.ts';
import { promisedShort } from '../../../shared/format/rating-words.ts';
import type { Column } from '../../components/grid/column.ts';
import { instrumentColumns, priceUnit } from '../../components/grid/instrument-columns.ts';
import type { RatingWords } from '../../desk-client/use-rating-words.ts';
import type { Words } from '../../state/language.ts';
import { stateTone, stateWords } from './state-words.ts';

/** Room for words: English ones are twice as long. */
const WORD_WIDTHS = {
  zh: { event: 44, rating: 48, benchmark: 68, sector: 72 },
  en: { event: 76, rating: 86, benchmark: 76, sector: 72 },
} as const;

/** A line an event: what was promised, what came to date and at the horizon's months, and whether it was missed. */
export function scorecardColumns(words: Words, called: RatingWords, lang: Lang): Column<ScorecardLine>[] {
  const { event, rating, benchmark, sector } = WORD_WIDTHS[lang];
  // The header of the Chinese table says points in the trade's short form.
  const inPoints = lang === 'zh' ? 'pct' : words('unit.pct');
  return [
    ...instrumentColumns<ScorecardLine>(words, {
      codeWidth: 76,
      nameWidth: 90,
      isBold: (row) => stateTone(row) === 'caution',
    }),
    {
      ...word<ScorecardLine>('sector', words('column.sector'), sector, (row) => row.sector ?? MISSING),
      isHidden: lang === 'en',
      tooltip: (row) => row.sector ?? words('ratings.onNoList'),
    },
    word('event', words('watchlist.event'), event, (row) => words(`event.${row.event}`)),
    word('rating', words('watchlist.rating'), rating, (row) => called.rating(row.rating)),
    { ...word<ScorecardLine>('ratedOn', words('watchlist.ratedOn'), 84, ({ ratedOn }) => ratedOn), isDate: true },
    {
      ...word<ScorecardLine>('until', words('scorecard.short.until'), 84, ({ until }) => until ?? ''),
      isHidden: true,
      isDate: true,
    },
    { ...word<ScorecardLine>('by', words('watchlist.by'), 64, ({ by }) => by ?? ''), isHidden: true },
    word('benchmark', words('watchlist.benchmark'), benchmark, ({ benchmarkName }) => benchmarkName),
    {
      ...price(words, 'baseClose', ({ baseClose }) => baseClose),
      tooltip: ({ baseDate }) => baseDate,
    },
    {
      ...price(words, 'target', ({ targetPrice }) => targetPrice),
      isHidden: true,
      trace: ({ targetTrace }) => targetTrace,
    },
    word(
      'promised',
      words('scorecard.short.promised'),
      62,
      ({ promised }) => (promised === null ? MISSING : promisedShort(promised)),
      'right',
    ),
    points('return', words('scorecard.short.return'), '%', ({ returnPct }) => returnPct),
    points('benchmarkReturn', words('scorecard.short.benchmarkReturn'), '%', ({ benchmarkPct }) => benchmarkPct),
    {
      ...points('relative', words('scorecard.short.relative'), inPoints, ({ relativePct }) => relativePct),
      trace: ({ trace }) => trace,
    },
    {
      ...points('at6', words('scorecard.short.at6'), inPoints, ({ at6 }) => at6?.relativePct ?? null),
      tooltip: ({ at6 }) => at6?.date ?? words('scorecard.notYet'),
      trace: ({ at6 }) => at6?.trace ?? null,
    },
    {
      ...points('at12', words('scorecard.short.at12'), inPoints, ({ at12 }) => at12?.relativePct ?? null),
      tooltip: ({ at12 }) => at12?.date ?? words('scorecard.notYet'),
      trace: ({ at12 }) => at12?.trace ?? null,
    },
    word('came', words('scorecard.short.came'), rating, ({ came }) => came?.label ?? MISSING),
    {
      ...word<ScorecardLine>('state', words('watchlist.state'), 88, (row) => stateWords(words, row)),
      grows: true,
      tone: stateTone,
    },
    { ...word<ScorecardLine>('note', words('watchlist.note.column'), 120, ({ note }) => note ?? ''), isHidden: true },
    {
      ...word<ScorecardLine>('origin', words('scorecard.origin'), 70, ({ origin }) =>
        words(`scorecard.origin.${origin}`),
      ),
      isHidden: true,
    },
  ];
}

function word<Row>(
  id: string,
  header: string,
  width: number,
  text: (row: Row) => string,
  align: 'left' | 'right' = 'left',
): Column<Row> {
  return { id, header, width, align, value: (row) => text(row) || null, text, tooltip: (row) => text(row) || null };
}

function points(
  id: string,
  header: string,
  unit: string,
  value: (row: ScorecardLine) => number | null,
): Column<ScorecardLine> {
  return {
    id,
    header,
    width: 56,
    align: 'right',
    unit,
    decimals: 1,
    value,
    text: (row) => formatSigned(value(row)),
    tone: (row) => (value(row) === null ? 'muted' : directionOf(value(row), 1)),
  };
}

function price(
  words: Words,
  id: 'baseClose' | 'target',
  value: (row: ScorecardLine) => number | null,
): Column<ScorecardLine> {
  return {
    id,
    header: words(id === 'target' ? 'watchlist.target' : 'scorecard.short.baseClose'),
    width: 68,
    align: 'right',
    decimals: 2,
    unitOf: (row) => priceUnit(words, row),
    value,
    text: (row) => formatNumber(value(row), 2),
  };
}
