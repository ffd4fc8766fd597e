import { type AhPairRow, PAIR_WINDOWS, type PairWindowName } from '../../../shared/contract/ah-premium.ts';
import { directionOf, formatNumber, formatSigned, MISSING } from '../../../shared/format/number.ts';
import { roundToText } from '../../../shared/format/round.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { priceKey } from '../../../shared/trace/key.ts';
import type { Column } from '../../components/grid/column.ts';
import type { Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';

/** Pairs with both closes, the rate, the premium, how far it moved and where it stands; all of the day on which all three are known. */
export function pairColumns(words: Words): Column<AhPairRow>[] {
  return [
    {
      id: 'name',
      header: words('column.name'),
      width: 100,
      isPinned: true,
      value: (row) => row.name,
      text: (row) => row.name,
      tooltip: ({ aCode, hCode }) => `${aCode} / ${hCode}`,
      instrument: (row) => row.hCode,
    },
    codeColumn('hCode', words('ah.hCode'), false),
    codeColumn('aCode', words('ah.aCode'), true),
    {
      id: 'sector',
      header: words('column.sector'),
      width: 68,
      grows: true,
      value: (row) => row.sector,
      text: ({ sector }) => sector ?? MISSING,
      tone: ({ sector }) => (sector === null ? 'muted' : null),
      tooltip: ({ sector }) => (sector === null ? words('ah.noSector') : null),
    },
    closeColumn(words, 'aClose'),
    closeColumn(words, 'hClose'),
    {
      id: 'fx',
      header: words('ah.fx'),
      headerTip: words('ah.fx.tip'),
      width: 58,
      align: 'right',
      unit: 'HKD/CNY',
      decimals: 4,
      isHidden: true,
      value: (row) => row.fx,
      text: ({ fx }) => (fx === null ? MISSING : roundToText(fx, 4)),
      trace: (row) => row.fxTrace,
    },
    premiumColumn(words),
    changeColumn(words),
    ...PAIR_WINDOWS.map((window) => percentileColumn(words, window)),
    dateColumn(words),
  ];
}

function codeColumn(id: 'aCode' | 'hCode', header: string, isHidden: boolean): Column<AhPairRow> {
  return { id, header, width: 66, isHidden, value: (row) => row[id], text: (row) => row[id], tone: () => 'muted' };
}

function closeColumn(words: Words, id: 'aClose' | 'hClose'): Column<AhPairRow> {
  const code = (row: AhPairRow) => (id === 'aClose' ? row.aCode : row.hCode);
  return {
    id,
    header: words(`ah.${id}`),
    width: 62,
    align: 'right',
    decimals: 2,
    value: (row) => row[id],
    text: (row) => formatNumber(row[id], 2),
    trace: (row) => (row.date === null || row[id] === null ? null : priceKey(code(row), row.date, 'close')),
  };
}

/** The premium; where the last closes are of different days it is marked, with the days on hover. */
function premiumColumn(words: Words): Column<AhPairRow> {
  return {
    id: 'premium',
    header: words('ah.premium'),
    headerTip: words('ah.premium.tip'),
    width: 70,
    align: 'right',
    unit: '%',
    decimals: 1,
    value: (row) => row.premiumPct,
    text: (row) => `${isApart(row) ? '* ' : ''}${formatNumber(row.premiumPct, 1)}`,
    isBold: ({ premiumPct }) => premiumPct !== null && premiumPct < 0,
    tooltip: (row) =>
      row.premiumPct === null
        ? words('ah.absent')
        : isApart(row)
          ? words('ah.apart', { a: dayOr(row.aCloseDate), h: dayOr(row.hCloseDate), on: dayOr(row.date) })
          : null,
    trace: (row) => (row.premiumPct === null ? null : row.trace),
  };
}

function changeColumn(words: Words): Column<AhPairRow> {
  return {
    id: 'change',
    header: words('ah.change'),
    headerTip: words('ah.change.tip'),
    width: 58,
    align: 'right',
    unit: words('unit.pct'),
    decimals: 1,
    value: ({ change }) => change.value,
    text: ({ change }) => formatSigned(change.value),
    tone: ({ change }) => directionOf(change.value, 1),
    tooltip: ({ change, premiumPct }) => (change.value === null && premiumPct !== null ? words('ah.noChange') : null),
    trace: ({ change }) => (change.value === null ? null : change.trace),
  };
}

function percentileColumn(words: Words, window: PairWindowName): Column<AhPairRow> {
  const place = (row: AhPairRow) => row.percentiles[window];
  const years = Number.parseInt(window, 10);
  return {
    id: `percentile${window}`,
    header: words('ah.percentile', { years }),
    headerTip: words('ah.percentile.tip', { years }),
    width: 50,
    align: 'right',
    unit: '%',
    decimals: 0,
    value: (row) => place(row).value,
    text: (row) => formatNumber(place(row).value, 0),
    tone: (row) => (place(row).value === null ? 'muted' : null),
    tooltip: (row) => (place(row).value === null ? words('ah.noPercentile', { years }) : null),
    trace: (row) => (place(row).value === null ? null : place(row).trace),
  };
}

function dateColumn(words: Words): Column<AhPairRow> {
  return {
    id: 'date',
    header: words('ah.date'),
    width: 58,
    align: 'right',
    isHidden: true,
    isDate: true,
    value: (row) => row.date,
    text: ({ date }) => dayOr(date),
    tone: () => 'muted',
  };
}

const dayOr = (date: IsoDate | null) => (date === null ? MISSING : shortDate(date));

/** Last closes of the week that are not both of the premium's day. */
export function isApart({ aCloseDate, hCloseDate, date }: AhPairRow): boolean {
  return date !== null && (aCloseDate !== date || hCloseDate !== date);
}
