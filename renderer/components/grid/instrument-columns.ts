import type { Words } from '../../state/language.ts';
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
      grows: true,
      value: (row) => row.name,
      text: (row) => row.name,
      tooltip: (row) => row.name,
      ...(isBold ? { isBold } : {}),
    },
  ];
}
