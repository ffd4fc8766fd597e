import type { Stock } from '../../../shared/contract/stock.ts';
import { formatNumber, MISSING } from '../../../shared/format/number.ts';
import { roundToText } from '../../../shared/format/round.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useWords } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';
import { Change, Fact } from './fact.tsx';
import { YearRange } from './year-range.tsx';

/** The last close with its day, its changes, and where it stands in the range of 52 weeks. */
export function PriceFacts({ stock }: { readonly stock: Stock }) {
  const words = useWords();
  const { name, price, currency, week } = stock;
  const { last, why, changes, year } = price;
  // The close of an earlier week is told as what it is, with why this one has none.
  const isOfWeek = price.week !== null && price.week.closeDate !== null;
  const label = words(isOfWeek ? 'stock.close' : 'stock.closeOf');
  return (
    <>
      <Fact label={currency === null ? label : `${label} ${currency}`}>
        {last === null ? (
          <span className="lacking">{words(`why.${why ?? 'absent'}`)}</span>
        ) : (
          <>
            <strong>
              <TracedNumber text={formatNumber(last.close, 2)} traceKey={last.trace} label={`${name} ${label}`} />
            </strong>{' '}
            <span className="muted">{shortDate(last.date, week.slice(0, 4))}</span>
            {!isOfWeek && why !== null && <span className="lacking"> {words(`why.${why}`)}</span>}
          </>
        )}
      </Fact>
      {price.week !== null && (
        <Fact label={words('stock.week')}>
          <Change
            label={`${name} ${words('stock.week')}`}
            pct={price.week.pct}
            trace={price.week.trace}
            why={words(`why.${why ?? 'absent'}`)}
          />
          {isOfWeek && price.week.pct === null && why !== null && (
            <span className="lacking"> {words(`why.${why}`)}</span>
          )}
        </Fact>
      )}
      {isOfWeek &&
        changes.map(({ span, pct, trace, baseDate }) => (
          <Fact key={span} label={words(`range.${span}`)}>
            <span title={baseDate ?? undefined}>
              <Change label={`${name} ${words(`range.${span}`)}`} pct={pct} trace={trace} why={words('stock.noBase')} />
            </span>
          </Fact>
        ))}
      {isOfWeek && (
        <Fact label={words('stock.year')}>
          {year === null ? (
            <span className="muted">
              {MISSING} {words('stock.year.none')}
            </span>
          ) : (
            <YearRange name={name} year={year} />
          )}
        </Fact>
      )}
      {year !== null && year.percentile.pct !== null && (
        <Fact label={words('stock.year.percentile')}>
          <TracedNumber
            text={`${roundToText(year.percentile.pct, 0)}%`}
            traceKey={year.percentile.trace}
            label={`${name} ${words('stock.year.percentile')}`}
          />
        </Fact>
      )}
    </>
  );
}
