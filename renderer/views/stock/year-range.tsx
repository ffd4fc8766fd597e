import type { StockPrice } from '../../../shared/contract/stock.ts';
import { formatNumber } from '../../../shared/format/number.ts';
import { roundToText } from '../../../shared/format/round.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useWords } from '../../state/language.ts';

type Year = NonNullable<StockPrice['year']>;

/** The lowest and the highest close of 52 weeks, and between them the place of the last one. */
export function YearRange({ name, year: { low, high, position } }: { readonly name: string; readonly year: Year }) {
  const words = useWords();
  const end = (of: Year['low'], side: 'low' | 'high') => (
    <span title={of.date}>
      <TracedNumber
        text={formatNumber(of.close, 2)}
        traceKey={of.trace}
        label={`${name} ${words(`stock.year.${side}`)}`}
      />
    </span>
  );
  return (
    <span className="yearRange">
      {end(low, 'low')}
      {position.pct !== null && (
        <span className="yearBar" aria-hidden>
          <span style={{ left: `${position.pct.toString()}%` }} />
        </span>
      )}
      {end(high, 'high')}
      {position.pct !== null && (
        <span className="muted" title={words('stock.year.at')}>
          <TracedNumber
            text={`${roundToText(position.pct, 0)}%`}
            traceKey={position.trace}
            label={`${name} ${words('stock.year.at')}`}
          />
        </span>
      )}
    </span>
  );
}
