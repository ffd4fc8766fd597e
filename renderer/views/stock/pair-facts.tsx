import type { Stock, StockPair } from '../../../shared/contract/stock.ts';
import { directionOf, formatChangePct, formatSigned } from '../../../shared/format/number.ts';
import { roundTo, roundToText } from '../../../shared/format/round.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useWords } from '../../state/language.ts';
import { goTo, openStock } from '../../state/route.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { Fact } from './fact.tsx';

const WINDOWS = ['1y', '3y', '5y'] as const;

/** Of a name in a pair: the premium of the A share, how far it moved, its place in its history, and the other share. */
export function PairFacts({ stock: { name, ah } }: { readonly stock: Stock }) {
  const words = useWords();
  const choose = useViewChoices((choices) => choices.choose);
  if (ah === null) return null;
  const { pair, other, side } = ah;
  const toPairs = () => {
    choose({ ahPair: pair.hCode });
    goTo({ view: 'ah-premium' });
  };
  return (
    <Fact label={words('stock.premium')}>
      {pair.premiumPct === null ? (
        <span className="lacking">{words('ah.absent')}</span>
      ) : (
        <>
          <TracedNumber
            text={formatChangePct(pair.premiumPct)}
            traceKey={pair.trace}
            label={`${name} ${words('stock.premium')}`}
          />
          <PremiumChange name={name} ah={ah} />
          <Percentiles name={name} ah={ah} />
        </>
      )}{' '}
      <button type="button" className="linkButton" onClick={toPairs}>
        {words('stock.toPairs')}
      </button>{' '}
      <button type="button" className="linkButton" onClick={() => openStock(other.code)}>
        {words(`stock.other.${side === 'A' ? 'H' : 'A'}`, other)}
      </button>
    </Fact>
  );
}

interface Props {
  readonly name: string;
  readonly ah: StockPair;
}

/** The difference of the printed premiums, in points. */
function PremiumChange({ name, ah: { pair, change, previousTrace } }: Props) {
  const words = useWords();
  const { premiumPct, previousPremiumPct } = pair;
  if (premiumPct === null || previousPremiumPct === null) return null;
  const points = roundTo(premiumPct, 1) - roundTo(previousPremiumPct, 1);
  const label = words('stock.premium.change');
  return (
    <span className="muted">
      {' '}
      {label}{' '}
      <span className={directionOf(points, 1)}>
        <TracedNumber
          text={words('stock.points', { points: formatSigned(points) })}
          traceKey={change.trace}
          label={`${name} ${label}`}
        />
      </span>
      {previousTrace !== null && (
        <>
          {' · '}
          <TracedNumber
            text={words('stock.premium.before', { pct: formatChangePct(previousPremiumPct) })}
            traceKey={previousTrace}
            label={`${name} ${words('stock.premium')}`}
          />
        </>
      )}
    </span>
  );
}

/** The windows that history covers; where it covers none, that. */
function Percentiles({ name, ah: { percentiles } }: Props) {
  const words = useWords();
  const known = WINDOWS.filter((window) => percentiles[window].pct !== null);
  if (known.length === 0) return <span className="muted"> · {words('stock.noPercentile')}</span>;
  return known.map((window) => {
    const { pct, trace } = percentiles[window];
    const years = window.replace('y', '');
    return (
      <span key={window} className="muted">
        {' · '}
        <TracedNumber
          text={words('stock.percentile', { years, pct: roundToText(pct ?? 0, 0) })}
          traceKey={trace}
          label={`${name} ${words('stock.premium')}`}
        />
      </span>
    );
  });
}
