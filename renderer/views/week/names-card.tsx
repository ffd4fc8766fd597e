import type { Week } from '../../../shared/contract/week.ts';
import { formatSigned } from '../../../shared/format/number.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useWords } from '../../state/language.ts';
import { stateTone, stateWords } from '../watchlist/state-words.ts';
import { RatingNewsList } from './rating-news-list.tsx';

/** The recommended names by sector, group and stance; what went against its rating first, then what the week brought for the list. */
export function NamesCard({ week }: { readonly week: Week }) {
  const { watchlist } = week;
  const words = useWords();
  const called = useRatingWords();
  if (watchlist.length === 0) return null;
  const adverse = watchlist.filter((place) => place.adverse);
  const sectors = Map.groupBy(watchlist, ({ sector }) => sector);
  return (
    <section className="card sideCard" aria-label={words('week.names')}>
      <h2>{words('week.names')}</h2>
      {adverse.length > 0 && (
        <ul className="adverseNames" aria-label={words('week.adverse')}>
          {adverse.map((place) => (
            <li key={`${place.sector} ${place.group} ${place.code}`}>
              <span>
                {place.name} <span className="muted">{called.rating(place.rating)}</span>
              </span>
              <span className={stateTone(place) ?? undefined}>{stateWords(words, place)}</span>
              {place.trace !== null && (
                <TracedNumber
                  text={formatSigned(place.relativePct)}
                  traceKey={place.trace}
                  label={words('watchlist.relative', { name: place.name })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <RatingNewsList news={week} />
      <dl className="sectorNames">
        {[...sectors].map(([sector, places]) => (
          <div key={sector}>
            <dt>{sector}</dt>
            {[...Map.groupBy(places, ({ group, stance }) => `${group}\t${stance}`)].map(([key, ofStance]) => {
              const [group = '', stance = ''] = key.split('\t');
              return (
                <dd key={key}>
                  <span className="stance">{called.stance(stance)}</span>
                  {group !== '' && <span className="muted">{group}：</span>}
                  {ofStance.map(({ name }) => name).join(words('list.separator'))}
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
    </section>
  );
}
