import type { InstrumentKind } from '../../../shared/contract/week-parts.ts';
import { formatNumber, MISSING } from '../../../shared/format/number.ts';
import { currencyOfCode } from '../../../shared/market/code.ts';
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

/** In what a price is stated: points of an index, the currency of a share; a rate of exchange is in neither. */
export function priceUnit(
  words: Words,
  { kind, code }: { readonly kind?: InstrumentKind; readonly code: string },
): string {
  return kind === 'index' ? words('unit.points') : (currencyOfCode(code) ?? '');
}

/** The unit of each row's prices: a file has no room for it in their headers, since a table may hold indices and shares. */
export function unitColumn<Row extends { readonly kind?: InstrumentKind; readonly code: string }>(
  words: Words,
): Column<Row> {
  const unit = (row: Row) => priceUnit(words, row);
  return { id: 'unit', header: words('indices.unit'), width: 60, value: unit, text: unit };
}

/** The last close of the week and its day; a day of another year is printed whole. */
export function closeColumns<Row extends Closed>(words: Words, year: string): Column<Row>[] {
  return [
    {
      id: 'close',
      header: words('column.close'),
      width: 80,
      align: 'right',
      decimals: closeDecimals,
      unitOf: (row) => priceUnit(words, row),
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
      isDate: true,
      value: (row) => row.closeDate,
      text: ({ closeDate }) => (closeDate === null ? MISSING : shortDate(closeDate, year)),
      tone: () => 'muted',
    },
  ];
}
