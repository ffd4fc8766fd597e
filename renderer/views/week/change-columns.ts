import type { WeekChange } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatNumber, formatSigned, MISSING } from '../../../shared/format/number.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { priceKey } from '../../../shared/trace/key.ts';
import type { Column } from '../../components/grid/column.ts';
import { closeColumns, closeDecimals, instrumentColumns, priceUnit } from '../../components/grid/instrument-columns.ts';
import type { Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';

/** The columns of the week's changes, the report's own series in bold: units stand in the headers, numbers alone in the cells. */
export function changeColumns(words: Words, year: string, own: string | null): Column<WeekChange>[] {
  const missing = ({ why }: WeekChange) => (why === null ? MISSING : `${MISSING} ${words(`why.${why}`)}`);
  const whyTip = ({ pct, why, name }: WeekChange) =>
    pct === null && why !== null ? words(`why.${why}.tip`, { name }) : null;
  return [
    ...instrumentColumns<WeekChange>(words, {
      codeWidth: 88,
      nameWidth: 104,
      isBold: ({ code }) => code === own,
    }),
    {
      id: 'pct',
      header: words('column.pct'),
      width: 86,
      align: 'right',
      unit: '%',
      decimals: 1,
      value: (row) => row.pct,
      text: (row) => (row.pct === null ? missing(row) : formatSigned(row.pct)),
      tone: (row) => (row.pct === null ? 'muted' : directionOf(row.pct, 1)),
      tooltip: whyTip,
      trace: (row) => row.trace,
    },
    ...bothCloses(words, year),
  ];
}

/** The two closes that a change is made from, each with its day. */
function bothCloses(words: Words, year: string): Column<WeekChange>[] {
  const day = (date: IsoDate | null) => (date === null ? MISSING : shortDate(date, year));
  return [
    ...closeColumns<WeekChange>(words, year),
    {
      id: 'baseClose',
      header: words('column.baseClose'),
      headerTip: words('column.baseClose.tip'),
      width: 76,
      align: 'right',
      decimals: closeDecimals,
      unitOf: (row) => priceUnit(words, row),
      value: (row) => row.baseClose,
      text: (row) => formatNumber(row.baseClose, closeDecimals(row)),
      trace: ({ code, baseClose, baseDate }) =>
        baseClose === null || baseDate === null ? null : priceKey(code, baseDate, 'close'),
    },
    {
      id: 'baseDate',
      header: words('column.baseDate'),
      width: 90,
      align: 'right',
      isDate: true,
      value: (row) => row.baseDate,
      text: (row) => (row.baseIsOld ? `⚑ ${day(row.baseDate)}` : day(row.baseDate)),
      tone: (row) => (row.baseIsOld ? 'caution' : 'muted'),
      tooltip: ({ baseIsOld, baseDate }) =>
        baseIsOld && baseDate !== null ? words('week.oldBase', { date: baseDate }) : null,
    },
  ];
}
