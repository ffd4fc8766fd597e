import './watchlist-view.css';
import { Button } from '@salt-ds/core';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { PlacesTab } from './places-tab.tsx';
import { ScorecardTab } from './scorecard-tab.tsx';

const TABS = ['places', 'scorecard'] as const;

/** 股票池与评级: the list with its ratings, and what came of every rating that was given. */
export function WatchlistView({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const { listTab, choose } = useViewChoices();
  const openModal = useScreen((screen) => screen.openModal);
  const answer = useDeskQuery('watchlist', { week }, { enabled: week !== null });
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton height="100%" />;
  const { places } = answer.data;
  return (
    <div className="watchlistView">
      <div className="paneControls">
        <Segments
          label={words('nav.watchlist')}
          value={listTab}
          options={TABS.map((value) => ({ value, label: words(`watchlist.${value}`) }))}
          onChange={(tab) => choose({ listTab: tab })}
        />
        <span className="spacer" />
        <Button appearance="bordered" onClick={() => openModal({ kind: 'ratingChanges', code: null, name: '' })}>
          {words('ratingChanges.open')}
        </Button>
        <Button appearance="bordered" onClick={() => openModal({ kind: 'ratingScheme' })}>
          {words('scheme.open')}
        </Button>
      </div>
      {listTab === 'scorecard' ? (
        <ScorecardTab week={week} />
      ) : places.length === 0 ? (
        <EmptyList />
      ) : (
        <PlacesTab week={week} list={answer.data} isStale={answer.isFetching} />
      )}
    </div>
  );
}

function EmptyList() {
  const words = useWords();
  const openModal = useScreen((screen) => screen.openModal);
  return (
    <section className="card empty">
      <h2>{words('watchlist.empty')}</h2>
      <Button
        sentiment="accented"
        onClick={() => openModal({ kind: 'addName', place: { sector: '', group: '' }, name: null })}
      >
        {words('addName.title')}
      </Button>
      <p>{words('watchlist.empty.about')}</p>
      <pre>{'code,name,sector,group,order,stance,rating,rated_on\n0700.HK,腾讯控股,互联网,,1,受益标的,,'}</pre>
    </section>
  );
}
