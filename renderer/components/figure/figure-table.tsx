import { dataTable } from '../../../shared/charts/data-table.ts';
import type { FigureData, TableCell } from '../../../shared/figures/figure-data.ts';
import { directionOf } from '../../../shared/format/number.ts';
import { useLang } from '../../state/language.ts';
import { TracedNumber } from '../trace/traced-number.tsx';

type Cell = ReturnType<typeof dataTable>['rows'][number]['cells'][number] & Partial<Pick<TableCell, 'tone' | 'note'>>;

/** A figure's data as a table: behind a picture its numbers as printed and unrounded; a table figure is nothing else. */
export function FigureTable({ data }: { readonly data: FigureData }) {
  const { columns, rows } = dataTable(data, useLang());
  const firstClosing = rows.findIndex(({ bold }) => bold && data.kind === 'table');
  const sideOf = (index: number) => (columns[index]?.align === 'right' ? 'toRight' : undefined);
  return (
    <div className={data.kind === 'table' ? 'figureTable own' : 'figureTable'} tabIndex={-1}>
      <table>
        <thead>
          <tr>
            {columns.map(({ header }, index) => (
              <th key={header || index} scope="col" className={sideOf(index)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, bold, cells }, place) => (
            <tr
              key={key}
              className={[bold ? 'own' : '', place === firstClosing ? 'firstClosing' : ''].join(' ').trim()}
            >
              {cells.map((cell, index) => (
                <td
                  key={columns[index]?.header ?? index}
                  className={[sideOf(index) ?? '', toneOf(cell, data)].join(' ').trim()}
                  title={noteOf(cell)}
                >
                  <CellText cell={cell} label={cells[1]?.text || cells[0]?.text || ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellText({ cell, label }: { readonly cell: Cell; readonly label: string }) {
  if (cell.trace === null || cell.text === '') return cell.text;
  return <TracedNumber text={cell.text} traceKey={cell.trace} label={label} />;
}

function noteOf(cell: Cell): string | undefined {
  return cell.note ?? undefined;
}

function toneOf(cell: Cell, data: FigureData): string {
  if (cell.tone) return cell.tone;
  return data.kind === 'bars' && cell.text.endsWith('%') ? directionOf(cell.value, data.decimals) : '';
}
