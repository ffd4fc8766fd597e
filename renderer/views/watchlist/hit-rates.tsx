import type { HitRate } from '../../../shared/contract/rating-parts.ts';
import { formatNumber, MISSING } from '../../../shared/format/number.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly label: string;
  /** What the lines are: ratings or sectors. */
  readonly head: string;
  readonly rates: readonly HitRate[];
}

/** How often ratings came as they promised, by rating or by sector; what is not due yet is counted apart. */
export function HitRates({ label, head, rates }: Props) {
  const words = useWords();
  const counts = ['rated', 'kept', 'missedAbove', 'missedBelow', 'adverse', 'notDue'] as const;
  return (
    <section className="card scorecardCard" aria-label={label}>
      <h2>{label}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="toRight">
              {words('hitRate.hitPct')}
            </th>
            {counts.map((count) => (
              <th key={count} scope="col" className="toRight" title={words(`hitRate.${count}.tip`)}>
                {words(`hitRate.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <tr key={rate.key}>
              <td>{rate.label}</td>
              <td className="toRight">{rate.hitPct === null ? MISSING : formatNumber(rate.hitPct, 0)}</td>
              {counts.map((count) => (
                <td key={count} className={rate[count] === 0 ? 'toRight muted' : 'toRight'}>
                  {rate[count]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
