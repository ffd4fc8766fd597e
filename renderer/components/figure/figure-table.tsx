import { barValueText } from '../../../shared/charts/bars.ts';
import type { BarsData } from '../../../shared/figures/figure-data.ts';
import { directionOf, formatExact } from '../../../shared/format/number.ts';
import { useWords } from '../../state/language.ts';
import { TracedNumber } from '../trace/traced-number.tsx';

/** The figure's data as a table: as printed, unrounded, and the day of each close. */
export function FigureTable({ data }: { readonly data: BarsData }) {
  const words = useWords();
  return (
    <div className="figureTable">
      <table>
        <thead>
          <tr>
            <th scope="col">{words('card.column.name')}</th>
            <th scope="col">{words('card.column.printed')}</th>
            <th scope="col">{words('card.column.exact', { unit: data.unit })}</th>
            <th scope="col">{words('card.column.day')}</th>
          </tr>
        </thead>
        <tbody>
          {data.points.map((point) => (
            <tr key={point.key} className={point.own ? 'own' : undefined}>
              <th scope="row">{point.label}</th>
              <td className={directionOf(point.value, data.decimals)}>
                <TracedNumber text={barValueText(data, point.value)} traceKey={point.trace} label={point.label} />
              </td>
              <td>{formatExact(point.value)}</td>
              <td>{point.closeDate}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
