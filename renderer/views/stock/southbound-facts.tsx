import { isFreshHolding } from '../../../shared/analytics/holding-change.ts';
import type { Stock } from '../../../shared/contract/stock.ts';
import { holdingBasisWord } from '../../../shared/format/holding-words.ts';
import { directionOf, formatNumber } from '../../../shared/format/number.ts';
import { yiUnit } from '../../../shared/format/yi-unit.ts';
import { addDays } from '../../../shared/market/iso-date.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useLang, useWords } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';
import { Fact } from './fact.tsx';

/** The week on southbound's top-ten lists, and what is held through it; of a share that it cannot buy nothing. */
export function SouthboundFacts({ stock }: { readonly stock: Stock }) {
  const words = useWords();
  const lang = useLang();
  const { name, southbound, week } = stock;
  if (southbound === null) return null;
  const { net, why, holding } = southbound;
  return (
    <>
      <Fact label={words('stock.net')}>
        {net === null ? (
          <span className="muted">
            {words(why === 'unlisted' || why === null ? 'stock.net.unlisted' : `why.${why}`)}
          </span>
        ) : (
          <>
            <span className={directionOf(net.net, 2)}>
              <TracedNumber
                text={formatNumber(net.net, 2)}
                traceKey={net.trace}
                label={`${name} ${words('stock.net')}`}
              />
            </span>{' '}
            <span className="muted">
              {yiUnit(net.currency, lang)} · {words('stock.net.days', { days: net.days })}
            </span>
          </>
        )}
      </Fact>
      <Fact label={words('stock.held')}>
        {holding === null ? (
          <span className="muted">{words('why.absent')}</span>
        ) : (
          <>
            <TracedNumber
              text={`${formatNumber(holding.pct, 1)}%`}
              traceKey={holding.trace}
              label={`${name} ${words('stock.held')}`}
            />{' '}
            <span className="muted">
              {holdingBasisWord(holding.basis, lang)} · {shortDate(holding.date, week.slice(0, 4))}
              {!isFreshHolding(holding, addDays(week, 6)) && ` · ${words('stock.held.old')}`}
            </span>
          </>
        )}
      </Fact>
    </>
  );
}
