import { Button } from '@salt-ds/core';
import { ArrowLeftIcon } from '@salt-ds/icons';
import type { Stock } from '../../../shared/contract/stock.ts';
import type { Watched } from '../../../shared/contract/week-parts.ts';
import { useFirstFocus } from '../../components/form/use-first-focus.ts';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useWords } from '../../state/language.ts';
import { goBack, goTo } from '../../state/route.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { keyOf } from '../watchlist/places.ts';
import { PairFacts } from './pair-facts.tsx';
import { PriceFacts } from './price-facts.tsx';
import { RatingFacts } from './rating-facts.tsx';
import { SouthboundFacts } from './southbound-facts.tsx';

interface Props {
  readonly stock: Stock;
  readonly onAdd: () => void;
  readonly onRate: () => void;
}

/** Who it is, where it stands, and the facts of the week; what may be done with it. */
export function StockHead({ stock, onAdd, onRate }: Props) {
  const words = useWords();
  // Whoever came by keys goes on by keys.
  const back = useFirstFocus<HTMLButtonElement>(true);
  const { code, name, listedOn, delistedOn, rating } = stock;
  return (
    <section className="card stockHead" aria-label={words('stock.facts')}>
      <header>
        <Button ref={back} appearance="transparent" title={words('stock.back.tip')} onClick={goBack}>
          <ArrowLeftIcon aria-hidden /> {words('stock.back')}
        </Button>
        <h2>{name}</h2>
        {name !== code && <span className="muted">{code}</span>}
        {delistedOn !== null ? (
          <span className="lacking">{words('stock.delistedOn', { date: delistedOn })}</span>
        ) : (
          listedOn !== null && <span className="muted">{words('stock.listedOn', { date: listedOn })}</span>
        )}
        <Standing stock={stock} />
        <span className="spacer" />
        <Button appearance="bordered" title={words('stock.add.tip')} onClick={onAdd}>
          {words('stock.add')}
        </Button>
        {rating !== null && <Button onClick={onRate}>{words('watchlist.rate')}</Button>}
      </header>
      <dl className="stockFacts">
        <PriceFacts stock={stock} />
      </dl>
      <dl className="stockFacts">
        <SouthboundFacts stock={stock} />
        <RatingFacts stock={stock} onRate={onRate} />
        <PairFacts stock={stock} />
      </dl>
    </section>
  );
}

/** Its places on the list with their stance, and the groups that hold it; each leads there. */
function Standing({ stock: { places, groups } }: { readonly stock: Stock }) {
  const words = useWords();
  const called = useRatingWords();
  const choose = useViewChoices((choices) => choices.choose);
  const toPlace = (place: Watched) => {
    choose({ listTab: 'places', listPlace: keyOf(place), listSector: null, listStance: null });
    goTo({ view: 'watchlist' });
  };
  const toGroup = (id: string) => {
    choose({ indexGroup: id });
    goTo({ view: 'indices' });
  };
  return (
    <span className="standing">
      {places.length === 0 && <span className="muted">{words('stock.offList')}</span>}
      {places.map((place) => (
        <button
          key={keyOf(place)}
          type="button"
          className="chip"
          title={words('stock.toPlace')}
          onClick={() => toPlace(place)}
        >
          {place.group === '' ? place.sector : `${place.sector} · ${place.group}`} · {called.stance(place.stance)}
        </button>
      ))}
      {groups.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="chip muted"
          title={words('stock.toGroup', { name })}
          onClick={() => toGroup(id)}
        >
          {name}
        </button>
      ))}
    </span>
  );
}
