import { type AhPairRow, PAIR_WINDOWS } from '../../../shared/contract/ah-premium.ts';
import type { Stock, StockPair } from '../../../shared/contract/stock.ts';
import { directionOf, formatChangePct, formatNumber, formatSigned } from '../../../shared/format/number.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useWords } from '../../state/language.ts';
import { goTo, openStock } from '../../state/route.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { Fact } from './fact.tsx';

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
          <PremiumChange name={name} pair={pair} previousTrace={ah.previousTrace} />
          <Percentiles name={name} pair={pair} />
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
  readonly pair: AhPairRow;
}

/** How far it moved on the week, in points, and from where. */
function PremiumChange({
  name,
  pair: { change, previousPremiumPct },
  previousTrace,
}: Props & Pick<StockPair, 'previousTrace'>) {
  const words = useWords();
  if (change.value === null) return null;
  const label = words('stock.premium.change');
  return (
    <span className="muted">
      {' '}
      {label}{' '}
      <span className={directionOf(change.value, 1)}>
        <TracedNumber
          text={words('stock.points', { points: formatSigned(change.value) })}
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
function Percentiles({ name, pair: { percentiles } }: Props) {
  const words = useWords();
  const known = PAIR_WINDOWS.filter((window) => percentiles[window].value !== null);
  if (known.length === 0) return <span className="muted"> · {words('stock.noPercentile')}</span>;
  return known.map((window) => {
    const { value, trace } = percentiles[window];
    const years = window.replace('y', '');
    return (
      <span key={window} className="muted">
        {' · '}
        <TracedNumber
          text={words('stock.percentile', { years, pct: formatNumber(value, 0) })}
          traceKey={trace}
          label={`${name} ${words('stock.premium')}`}
        />
      </span>
    );
  });
}
