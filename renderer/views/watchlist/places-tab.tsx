import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import type { Watched } from '../../../shared/contract/week-parts.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { unitColumn } from '../../components/grid/instrument-columns.ts';
import { TableCard } from '../../components/grid/table-card.tsx';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useKeys } from '../../state/use-keys.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { IndustryStrip } from './industry-strip.tsx';
import { ListChoices } from './list-choices.tsx';
import { NamePanel } from './name-panel.tsx';
import { keyOf, moveOf, stepOf } from './places.ts';
import { useMove } from './use-move.ts';
import { columnsOfFiles, watchedColumns } from './watched-columns.ts';

interface Props {
  readonly week: IsoDate;
  readonly list: OutputOf<'watchlist'>;
  readonly isStale: boolean;
}

/** The list by sector, group and stance, what went against its rating first; the chosen name against its benchmark. */
export function PlacesTab({ week, list: { places, industries }, isStale }: Props) {
  const words = useWords();
  const { listSector, listStance, listPlace, choose } = useViewChoices();
  const { openTrace, openModal, tellDone } = useScreen();
  const called = useRatingWords();
  const columns = useMemo(() => watchedColumns(words, called), [words, called]);
  const more = useMemo(() => [...columnsOfFiles(words), unitColumn<Watched>(words)], [words]);
  const sectors = [...new Set(places.map(({ sector }) => sector))];
  const stances = [...new Set(places.map(({ stance }) => stance))];
  const sector = listSector !== null && sectors.includes(listSector) ? listSector : '';
  const stance = listStance !== null && stances.includes(listStance) ? listStance : '';
  const rows = useMemo(
    () =>
      adverseFirst(
        places.filter(
          (place) => (sector === '' || place.sector === sector) && (stance === '' || place.stance === stance),
        ),
      ),
    [places, sector, stance],
  );
  const chosen =
    rows.find((place) => keyOf(place) === listPlace) ?? rows.find(({ code }) => code === listPlace) ?? rows[0] ?? null;
  const add = () =>
    openModal({
      kind: 'addName',
      place: { sector: chosen?.sector ?? sector, group: chosen?.group ?? '' },
      name: null,
    });
  const move = useMove(places);
  useKeys({ a: add });
  return (
    <>
      <TableCard<Watched>
        id="watchlist"
        title={words('watchlist.places')}
        name={`${words('watchlist.places')} ${week}`}
        more={more}
        below={[words('watchlist.note')]}
        note={(shown) => words('watchlist.count', { shown, count: places.length })}
        isStale={isStale}
        controls={<ListChoices sectors={sectors} stances={stances} sector={sector} stance={stance} onAdd={add} />}
        rows={rows}
        columns={columns}
        rowId={keyOf}
        chosen={chosen ? keyOf(chosen) : null}
        onChoose={(place) => choose({ listPlace: keyOf(place) })}
        onTrace={openTrace}
        onMove={(place, over) => move(place, moveOf(places, place, over))}
        onStep={(place, step) => move(place, stepOf(places, place, step))}
        onMoveRefused={() => tellDone(words('watchlist.noMove'), false)}
        foot={<p className="muted tableNote">{words('watchlist.note')}</p>}
      >
        <IndustryStrip sectors={sectors} industries={industries} />
      </TableCard>
      <div className="ratingPane">
        {chosen && <DeskFigure id="rating-history" week={week} params={{ code: chosen.code }} fills />}
        {chosen && <NamePanel key={keyOf(chosen)} place={chosen} week={week} />}
      </div>
    </>
  );
}

/** What went against its rating heads the list; the rest stands as the list has it. */
function adverseFirst(places: readonly Watched[]): Watched[] {
  const isHead = ({ adverse, state }: Watched) => adverse && state !== 'kept';
  return [...places.filter(isHead), ...places.filter((place) => !isHead(place))];
}
