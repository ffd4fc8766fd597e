import type { InstrumentKind } from '../../../shared/contract/week-parts.ts';
import { formatNumber, MISSING } from '../../../shared/format/number.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { priceKey } from '../../../shared/trace/key.ts';
import type { Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';
import type { Column } from './column.ts';

interface Instrument {
  readonly code: string;
  readonly name: string;
}

/** Code and name, as every table of instruments begins. */
export function instrumentColumns<Row extends Instrument>(
  words: Words,
  {
    codeWidth,
    nameWidth,
    isBold,
  }: { readonly codeWidth: number; readonly nameWidth: number; readonly isBold?: (row: Row) => boolean },
): Column<Row>[] {
  return [
    {
      id: 'code',
      header: words('column.code'),
      width: codeWidth,
      isPinned: true,
      instrument: (row) => row.code,
      value: (row) => row.code,
      // A row without a code is a sum: its name stands at the left edge, over both columns.
      text: (row) => row.code || row.name,
      span: (row) => (row.code === '' ? 2 : 1),
      tone: (row) => (row.code === '' ? null : 'muted'),
      ...(isBold ? { isBold } : {}),
    },
    {
      id: 'name',
      header: words('column.name'),
      width: nameWidth,
      isPinned: true,
      instrument: (row) => row.code,
      value: (row) => row.name,
      text: (row) => row.name,
      tooltip: (row) => row.name,
      ...(isBold ? { isBold } : {}),
    },
  ];
}

interface Closed extends Instrument {
  readonly kind: InstrumentKind;
  readonly close: number | null;
  readonly closeDate: IsoDate | null;
}

/** Exchange rates move in the fourth decimal, prices and indices in the second. */
export function closeDecimals({ kind }: Pick<Closed, 'kind'>): number {
  return kind === 'fx' ? 4 : 2;
}

/** The last close of the week and its day; a day of another year is printed whole. */
export function closeColumns<Row extends Closed>(words: Words, year: string): Column<Row>[] {
  return [
    {
      id: 'close',
      header: words('column.close'),
      width: 80,
      align: 'right',
      value: (row) => row.close,
      text: (row) => formatNumber(row.close, closeDecimals(row)),
      trace: ({ code, close, closeDate }) =>
        close === null || closeDate === null ? null : priceKey(code, closeDate, 'close'),
    },
    {
      id: 'closeDate',
      header: words('column.closeDate'),
      width: 74,
      align: 'right',
      value: (row) => row.closeDate,
      text: ({ closeDate }) => (closeDate === null ? MISSING : shortDate(closeDate, year)),
      tone: () => 'muted',
    },
  ];
}
