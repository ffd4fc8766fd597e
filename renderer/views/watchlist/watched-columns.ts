import type { Watched } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatNumber, formatSigned, MISSING } from '../../../shared/format/number.ts';
import { currencyOfCode } from '../../../shared/market/code.ts';
import type { Column } from '../../components/grid/column.ts';
import { instrumentColumns, priceUnit } from '../../components/grid/instrument-columns.ts';
import type { RatingWords } from '../../desk-client/use-rating-words.ts';
import type { Words } from '../../state/language.ts';
import { stateTone, stateWords } from './state-words.ts';

/** Places of the list with their rating and what came of it. */
export function watchedColumns(words: Words, called: RatingWords): Column<Watched>[] {
  return [
    {
      id: 'handle',
      header: words('watchlist.handle'),
      width: 30,
      isPinned: true,
      handle: ({ name }) => name,
      isControl: true,
      value: () => null,
      text: () => '',
    },
    ...instrumentColumns<Watched>(words, {
      codeWidth: 72,
      nameWidth: 104,
      isBold: (row) => stateTone(row) === 'caution',
    }),
    {
      id: 'sector',
      header: words('column.sector'),
      width: 120,
      grows: true,
      value: (row) => row.sector,
      text: ({ sector, group }) => (group === '' ? sector : `${sector} · ${group}`),
      tooltip: ({ sector, group }) => (group === '' ? sector : `${sector} · ${group}`),
    },
    {
      id: 'stance',
      header: words('watchlist.stance'),
      width: 104,
      value: (row) => called.stance(row.stance),
      text: (row) => called.stance(row.stance),
      tone: (row) => (row.breach === null ? null : 'caution'),
      tooltip: ({ breach }) => (breach === null ? null : words(`watchlist.breach.${breach}`)),
    },
    {
      id: 'rating',
      header: words('watchlist.rating'),
      width: 82,
      value: (row) => row.rating && called.rating(row.rating),
      text: (row) => (row.rating === null ? MISSING : called.rating(row.rating)),
      tone: (row) => (row.rating === null ? 'muted' : null),
    },
    {
      id: 'ratedOn',
      header: words('watchlist.ratedOn'),
      width: 86,
      isDate: true,
      value: (row) => row.ratedOn,
      text: (row) => row.ratedOn ?? '',
      tone: () => 'muted',
      tooltip: ({ reiteratedOn }) =>
        reiteratedOn === null ? null : words('watchlist.reiterated', { date: reiteratedOn }),
    },
    ...readingColumns(words),
    ...targetColumns(words),
  ];
}

/** What came of the rating. */
function readingColumns(words: Words): Column<Watched>[] {
  return [
    {
      id: 'relative',
      header: words('watchlist.relativePct'),
      headerTip: words('watchlist.relativePct.tip'),
      width: 76,
      align: 'right',
      unit: words('unit.pct'),
      decimals: 1,
      value: (row) => row.relativePct,
      text: ({ relativePct }) => (relativePct === null ? '' : formatSigned(relativePct)),
      tone: ({ relativePct }) => directionOf(relativePct, 1),
      tooltip: ({ rating, relativePct }) => (rating !== null && relativePct === null ? words('why.absent') : null),
      trace: (row) => (row.relativePct === null ? null : row.trace),
    },
    {
      id: 'state',
      header: words('watchlist.state'),
      width: 124,
      value: (row) => stateWords(words, row),
      text: (row) => stateWords(words, row),
      tone: stateTone,
      tooltip: (row) => stateWords(words, row),
    },
    {
      id: 'benchmark',
      header: words('watchlist.benchmark'),
      width: 90,
      isHidden: true,
      value: (row) => row.benchmark,
      text: (row) => row.benchmark ?? '',
      tone: () => 'muted',
    },
  ];
}

/** How far the price is from its target. */
function targetColumns(words: Words): Column<Watched>[] {
  return [
    {
      id: 'target',
      header: words('watchlist.target'),
      width: 98,
      align: 'right',
      decimals: 2,
      unitOf: (row) => priceUnit(words, row),
      value: (row) => row.targetPrice,
      // Names of two markets stand in one column, so the currency stands with the number.
      text: ({ code, targetPrice }) =>
        targetPrice === null ? '' : `${formatNumber(targetPrice, 2)} ${currencyOfCode(code) ?? ''}`.trim(),
      trace: ({ targetTrace }) => targetTrace,
    },
    {
      id: 'upside',
      header: words('watchlist.upside'),
      headerTip: words('watchlist.upside.tip'),
      width: 70,
      align: 'right',
      unit: '%',
      decimals: 1,
      value: (row) => row.upsidePct,
      text: ({ upsidePct }) => (upsidePct === null ? '' : formatSigned(upsidePct)),
      tone: ({ upsidePct }) => directionOf(upsidePct, 1),
      trace: (row) => row.upsideTrace,
    },
    {
      id: 'reached',
      header: words('watchlist.reached'),
      headerTip: words('watchlist.reached.tip'),
      width: 84,
      isDate: true,
      value: (row) => row.targetReachedOn,
      text: (row) => row.targetReachedOn ?? '',
      trace: (row) => row.targetReachedTrace,
    },
    {
      id: 'lastClose',
      header: words('column.close'),
      width: 80,
      align: 'right',
      decimals: 2,
      unitOf: (row) => priceUnit(words, row),
      isHidden: true,
      value: (row) => row.lastClose,
      text: ({ lastClose }) => (lastClose === null ? '' : formatNumber(lastClose, 2)),
      tooltip: (row) => row.lastCloseDate,
      trace: (row) => row.lastCloseTrace,
    },
    {
      id: 'by',
      header: words('watchlist.by'),
      width: 70,
      isHidden: true,
      value: (row) => row.by,
      text: (row) => row.by ?? '',
    },
  ];
}

/** What a file says beside the columns of the screen: it has no room for it in their cells. */
export function columnsOfFiles(words: Words): Column<Watched>[] {
  const plain = (id: string, header: string, text: (row: Watched) => string): Column<Watched> => ({
    id,
    header,
    width: 80,
    value: (row) => text(row) || null,
    text,
  });
  return [plain('group', words('addName.group'), ({ group }) => group)];
}
