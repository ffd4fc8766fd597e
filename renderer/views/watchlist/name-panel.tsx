import { Button } from '@salt-ds/core';
import type { Watched } from '../../../shared/contract/week-parts.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Choice } from '../../components/form/form-fields.tsx';
import { Notes } from '../../components/notes/notes.tsx';
import { StockLink } from '../../components/stock-link/stock-link.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { ScorecardOfName } from './scorecard-of-name.tsx';

/** The chosen place: its stance, what may be done with it, and its ratings one by one. */
export function NamePanel({ place, week }: { readonly place: Watched; readonly week: IsoDate }) {
  const words = useWords();
  const lang = useLang();
  const write = useWrite();
  const openModal = useScreen((screen) => screen.openModal);
  const { data: kept } = useDeskQuery('ratingScheme', {});
  const { code, name, sector, group, stance, breach } = place;
  const options = (kept?.scheme.stances ?? []).map(({ zh, en }) => ({ value: zh, label: lang === 'zh' ? zh : en }));
  const known = options.some(({ value }) => value === stance)
    ? options
    : [{ value: stance, label: stance }, ...options];
  const at = { code, sector, group, order: null } as const;
  return (
    <section className="card namePanel" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <StockLink code={code} name={name} />
        <span className="muted">
          {code} · {group === '' ? sector : `${sector} · ${group}`}
        </span>
        <span className="spacer" />
        <Choice
          label={words('watchlist.stance')}
          value={stance}
          options={known}
          onChange={(chosen) =>
            void write(
              'editWatchlist',
              { action: 'put', ...at, stance: chosen },
              words('watchlist.stanceGiven', { name, stance: chosen }),
            )
          }
        />
        <Button onClick={() => openModal({ kind: 'rate', code, name })}>{words('watchlist.rate')}</Button>
        <Button appearance="bordered" onClick={() => openModal({ kind: 'ratingChanges', code, name })}>
          {words('ratingChanges.open')}
        </Button>
        <Button
          appearance="bordered"
          onClick={() =>
            void write('editWatchlist', { action: 'remove', ...at, stance: null }, words('watchlist.removed', { name }))
          }
        >
          {words('watchlist.remove')}
        </Button>
      </header>
      {breach !== null && <p className="lacking">{words(`watchlist.breach.${breach}`)}</p>}
      <ScorecardOfName week={week} code={code} />
      <Notes key={code} code={code} name={name} />
    </section>
  );
}
