import type { Week } from '../../../shared/contract/week.ts';
import type { WeekChange } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatChangePct } from '../../../shared/format/number.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useWords } from '../../state/language.ts';
import { moversOf } from './movers.ts';

const SHOWN = 5;

/** The stocks that rose and that fell most in the week, over all that the desk has. */
export function MoversCard({ week }: { readonly week: Week }) {
  const words = useWords();
  const { stocks } = moversOf({ changes: withoutTwins(week), groups: [] });
  if (stocks.length === 0) return null;
  const on = (side: 'up' | 'down') => stocks.filter(({ pct }) => directionOf(pct, 1) === side);
  return (
    <section className="card sideCard" aria-label={words('week.movers')}>
      <h2>{words('week.movers')}</h2>
      <div className="moverColumns">
        <MoverList title={words('week.rose')} stocks={on('up').slice(0, SHOWN)} />
        <MoverList title={words('week.fell')} stocks={on('down').toReversed().slice(0, SHOWN)} />
      </div>
    </section>
  );
}

/** Of a pair the H share alone: the A share is the same company once more. */
function withoutTwins({ changes, ahPairs }: Week): Week['changes'] {
  const twins = new Set(ahPairs.map(({ aCode }) => aCode));
  return changes.filter(({ code }) => !twins.has(code));
}

function MoverList({ title, stocks }: { readonly title: string; readonly stocks: readonly WeekChange[] }) {
  const words = useWords();
  return (
    <div>
      <h3 className="muted">{title}</h3>
      <ul>
        {stocks.map(({ code, name, pct, trace }) => (
          <li key={code}>
            <span title={code}>{name}</span>
            <span className={directionOf(pct, 1)}>
              <TracedNumber text={formatChangePct(pct)} traceKey={trace} label={name} />
            </span>
          </li>
        ))}
        {stocks.length === 0 && <li className="muted">{words('week.noMovers')}</li>}
      </ul>
    </div>
  );
}
