import { directionOf, formatNumber, formatSigned, MISSING } from '../../../shared/format/number.ts';
import { yiUnit } from '../../../shared/format/yi-unit.ts';
import type { ComparedNumber, WeekNumber } from '../../../shared/week/compare-weeks.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useLang, useWords } from '../../state/language.ts';
import type { ComparedDays } from './compare-view.tsx';

interface Props {
  readonly numbers: readonly ComparedNumber[];
  readonly days: ComparedDays;
}

/** The key numbers of both weeks, and this week's less the other's. */
export function ComparedNumbersTable({ numbers, days }: Props) {
  const words = useWords();
  const label = useLabels();
  return (
    <section className="card comparedNumbers" aria-label={words('compare.numbers')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('compare.numbers')}</th>
            <th scope="col">{days.now}</th>
            <th scope="col">{days.other}</th>
            <th scope="col">{words('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number.id}>
              <th scope="row">{label(number)}</th>
              <td>
                <NumberOfWeek of={number} shown={number.now} label={label(number)} />
              </td>
              <td>
                <NumberOfWeek of={number} shown={number.other} label={label(number)} />
              </td>
              <td
                className={directionOf(number.difference, number.decimals)}
                title={number.whyNone === null ? undefined : words(`compare.none.${number.whyNone}`)}
              >
                {formatSigned(number.difference, number.decimals)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Changes, points and flows have a direction; an index and a count have none. */
const isDirected = ({ id }: ComparedNumber) => id !== 'ahIndex' && id !== 'up';

interface NumberProps {
  readonly of: ComparedNumber;
  readonly shown: WeekNumber | null;
  readonly label: string;
}

function NumberOfWeek({ of, shown, label }: NumberProps) {
  const words = useWords();
  if (!shown)
    return (
      <span className="muted" title={words('why.absent')}>
        {MISSING}
      </span>
    );
  const { value, trace, partOf } = shown;
  const isChange = isDirected(of) && of.currency === null;
  const text = isChange ? formatSigned(value, of.decimals) : formatNumber(value, of.decimals);
  return (
    <span className={isDirected(of) ? directionOf(value, of.decimals) : undefined}>
      {trace === null ? text : <TracedNumber text={text} traceKey={trace} label={label} />}
      {partOf && <span className="muted"> {words('compare.partial', partOf)}</span>}
    </span>
  );
}

function useLabels(): (number: ComparedNumber) => string {
  const words = useWords();
  const lang = useLang();
  return ({ id, name, currency }) => {
    if (id === 'sector' || id === 'benchmark') return words('compare.sector', { name });
    return words(`compare.${id}`, { name, unit: yiUnit(currency ?? 'CNY', lang) });
  };
}
