import type { RatingNews } from '../../../shared/contract/rating-news.ts';
import { formatNumber } from '../../../shared/format/number.ts';
import { currencyOfCode } from '../../../shared/market/code.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useWords } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';

/** What the week brought for the list: stances that their rating does not carry, targets reached, ratings given. */
export function RatingNewsList({
  news,
}: {
  readonly news: Pick<RatingNews, 'breaches' | 'targetsReached' | 'ratingChanges'>;
}) {
  const words = useWords();
  const called = useRatingWords();
  const stances = news.breaches.filter(({ kind }) => kind === 'stance');
  if (stances.length + news.targetsReached.length + news.ratingChanges.length === 0) return null;
  return (
    <ul className="adverseNames" aria-label={words('week.ratingNews')}>
      {stances.map(({ code, name, stance, group, breach }) => (
        <li key={`stance ${code} ${group}`}>
          <span>
            {name} <span className="muted">{stance === null ? '' : called.stance(stance)}</span>
          </span>
          <span className="caution">{breach === null ? '' : words(`watchlist.breach.${breach}`)}</span>
        </li>
      ))}
      {news.targetsReached.map(({ code, name, reachedOn, close, targetOnShares, trace }) => (
        <li key={`target ${code}`}>
          <span>
            {name}{' '}
            <span className="muted">
              {words('week.targetReached', { date: shortDate(reachedOn), target: formatNumber(targetOnShares, 2) })}
            </span>
          </span>
          <span>
            <TracedNumber text={formatNumber(close, 2)} traceKey={trace} label={words('week.targetClose', { name })} />{' '}
            <span className="muted">{currencyOfCode(code)}</span>
          </span>
        </li>
      ))}
      {news.ratingChanges.map(({ code, name, event, rating, previousRating, ratedOn }) => (
        <li key={`rating ${code} ${ratedOn}`}>
          <span>
            {name} <span className="muted">{shortDate(ratedOn)}</span>
          </span>
          <span>
            {words(`event.${event}`)}{' '}
            {previousRating !== null && previousRating !== rating ? `${called.rating(previousRating)} → ` : ''}
            {called.rating(rating)}
          </span>
        </li>
      ))}
    </ul>
  );
}
