import type { TableData } from '../../../shared/figures/figure-data.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';

/** A table in the house style; its numbers lead to their traces. */
export function PageTable({ data }: { readonly data: TableData }) {
  return (
    <table className="pageTable">
      <thead>
        <tr>
          {data.columns.map(({ key, header, align }) => (
            <th key={key} scope="col" className={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <tr key={row.key} className={row.isClosing ? 'closing' : undefined}>
            {row.cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its column.
              <td key={index} className={data.columns[index]?.align}>
                {cell.trace === null ? (
                  cell.text
                ) : (
                  <TracedNumber text={cell.text} traceKey={cell.trace} label={row.cells[1]?.text ?? row.key} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
