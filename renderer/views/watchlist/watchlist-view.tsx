import './watchlist-view.css';
import { useMemo } from 'react';
import type { Watched } from '../../../shared/contract/week-parts.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { TableCard } from '../../components/grid/table-card.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { ScorecardOfName } from './scorecard-of-name.tsx';
import { watchedColumns } from './watched-columns.ts';

const keyOf = ({ sector, group, code }: Watched) => [sector, group, code].join('\t');

/** The list by sector, group and stance, what went against its rating first; the chosen name against its benchmark. */
export function WatchlistView({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const { listSector, listPlace, choose } = useViewChoices();
  const answer = useDeskQuery('watchlist', { week }, { enabled: week !== null });
  const openTrace = useScreen((screen) => screen.openTrace);
  const columns = useMemo(() => watchedColumns(words), [words]);
  const places = useMemo(() => answer.data?.places ?? [], [answer.data]);
  const sectors = useMemo(() => [...new Set(places.map(({ sector }) => sector))], [places]);
  const sector = listSector !== null && sectors.includes(listSector) ? listSector : null;
  const rows = useMemo(
    () => adverseFirst(places.filter((place) => sector === null || place.sector === sector)),
    [places, sector],
  );
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton height="100%" />;
  if (places.length === 0) return <EmptyList />;
  const chosen = rows.find((place) => keyOf(place) === listPlace) ?? rows[0] ?? null;
  return (
    <div className="watchlistView">
      <TableCard<Watched>
        id="watchlist"
        title={words('watchlist.places')}
        isStale={answer.isFetching}
        controls={
          <label className="sectorChoice">
            <span className="unseen">{words('column.sector')}</span>
            <select
              className="plainSelect"
              aria-label={words('column.sector')}
              value={sector ?? ''}
              onChange={({ target }) => choose({ listSector: target.value === '' ? null : target.value })}
            >
              <option value="">{words('watchlist.allSectors', { count: places.length })}</option>
              {sectors.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        }
        rows={rows}
        columns={columns}
        rowId={keyOf}
        chosen={chosen ? keyOf(chosen) : null}
        onChoose={(place) => choose({ listPlace: keyOf(place) })}
        onTrace={openTrace}
        foot={<p className="muted tableNote">{words('watchlist.note')}</p>}
      />
      <div className="ratingPane">
        {chosen && <DeskFigure id="rating-history" week={week} params={{ code: chosen.code }} fills />}
        {chosen && <ScorecardOfName week={week} code={chosen.code} name={chosen.name} />}
      </div>
    </div>
  );
}

/** What went against its rating heads the list; the rest stands as the list has it. */
function adverseFirst(places: readonly Watched[]): Watched[] {
  const isHead = ({ adverse, state }: Watched) => adverse && state !== 'kept';
  return [...places.filter(isHead), ...places.filter((place) => !isHead(place))];
}

function EmptyList() {
  const words = useWords();
  return (
    <section className="card empty">
      <h2>{words('watchlist.empty')}</h2>
      <p>{words('watchlist.empty.about')}</p>
      <pre>{'code,name,sector,group,order,stance,rating,rated_on\n0700.HK,腾讯控股,互联网,,1,受益标的,,'}</pre>
    </section>
  );
}
