import './standing-events.css';
import { Button } from '@salt-ds/core';
import type { ScorecardLine } from '../../../shared/contract/week-parts.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useWords } from '../../state/language.ts';

interface StandingProps {
  readonly lines: readonly ScorecardLine[];
  readonly onTakeBack: (ratedOn: IsoDate) => void;
}

/** Ratings that a name has already; those that were typed can be taken back. */
export function StandingEvents({ lines, onTakeBack }: StandingProps) {
  const words = useWords();
  const called = useRatingWords();
  if (lines.length === 0) return null;
  return (
    <ul className="standingEvents" aria-label={words('rate.events')}>
      {lines.map(({ ratedOn, event, rating, by, origin }) => (
        <li key={`${ratedOn} ${origin}`}>
          <span>{ratedOn}</span>
          <span>{words(`event.${event}`)}</span>
          <span>{called.rating(rating)}</span>
          <span className="muted">{by ?? ''}</span>
          {origin === 'hand' ? (
            <Button appearance="transparent" onClick={() => onTakeBack(ratedOn)}>
              {words('rate.takeBack')}
            </Button>
          ) : (
            <span className="muted">{words('rate.ofFile')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
