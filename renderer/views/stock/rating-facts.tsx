import { Button } from '@salt-ds/core';
import type { Stock } from '../../../shared/contract/stock.ts';
import { directionOf, formatNumber, formatSigned } from '../../../shared/format/number.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useWords } from '../../state/language.ts';
import { stateTone, stateWords } from '../watchlist/state-words.ts';
import { Change, Fact } from './fact.tsx';

interface Props {
  readonly stock: Stock;
  readonly onRate: () => void;
}

/** The rating that stands, with its target and what it came to; of a name without one, a way to give it. */
export function RatingFacts({ stock, onRate }: Props) {
  const words = useWords();
  const called = useRatingWords();
  const { rating, name } = stock;
  if (rating === null)
    return (
      <Fact label={words('watchlist.rating')}>
        <span className="muted">{words('stock.unrated')}</span>{' '}
        <Button appearance="bordered" onClick={onRate}>
          {words('watchlist.rate')}
        </Button>
      </Fact>
    );
  const { relativePct, trace } = rating;
  const against = words('stock.relativeTo', { benchmark: rating.benchmarkName });
  return (
    <>
      <Fact label={words('watchlist.rating')}>
        <strong>{called.rating(rating.rating)}</strong>{' '}
        <span className="muted">
          {words('stock.rated', { date: rating.ratedOn })}
          {rating.reiteratedOn !== null && ` · ${words('stock.reiterated', { date: rating.reiteratedOn })}`}
        </span>
      </Fact>
      <TargetFact stock={stock} />
      <Fact label={against}>
        {relativePct === null || trace === null ? (
          <span className="lacking" title={words('stock.noRelative')}>
            {words('why.absent')}
          </span>
        ) : (
          <>
            <span className={directionOf(relativePct, 1)}>
              <TracedNumber
                text={words('stock.points', { points: formatSigned(relativePct) })}
                traceKey={trace}
                label={`${name} ${against}`}
              />
            </span>{' '}
            <span className={stateTone(rating) === 'caution' ? 'lacking' : 'muted'}>{stateWords(words, rating)}</span>
          </>
        )}
      </Fact>
    </>
  );
}

function TargetFact({ stock: { rating, name, currency } }: { readonly stock: Stock }) {
  const words = useWords();
  if (rating === null || rating.targetPrice === null) return null;
  const price = formatNumber(rating.targetPrice, 2);
  const label = words('stock.target');
  return (
    <Fact label={currency === null ? label : `${label} ${currency}`}>
      {rating.targetTrace === null ? (
        price
      ) : (
        <TracedNumber text={price} traceKey={rating.targetTrace} label={`${name} ${label}`} />
      )}{' '}
      <span className="muted">{words('stock.upside')}</span>{' '}
      <Change
        label={`${name} ${words('stock.upside')}`}
        pct={rating.upsidePct}
        trace={rating.upsideTrace}
        why={words('why.absent')}
      />
      {rating.targetReachedOn !== null && (
        <span className="muted"> · {words('stock.reached', { date: rating.targetReachedOn })}</span>
      )}
    </Fact>
  );
}
