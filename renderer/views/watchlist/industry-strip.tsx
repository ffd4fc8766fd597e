import type { IndustryStanding } from '../../../shared/contract/rating-parts.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';

interface Props {
  readonly sectors: readonly string[];
  readonly industries: readonly IndustryStanding[];
}

/** The rating of each sector of the list: 看好（维持）; a click gives it another. */
export function IndustryStrip({ sectors, industries }: Props) {
  const words = useWords();
  const openModal = useScreen((screen) => screen.openModal);
  return (
    <ul className="industryStrip" aria-label={words('rateIndustry.rating')}>
      {sectors.map((sector) => {
        const standing = industries.find((one) => one.sector === sector);
        const said = standing
          ? words('rateIndustry.standing', { rating: standing.label, event: words(`event.${standing.event}`) })
          : words('rateIndustry.none');
        return (
          <li key={sector}>
            <button
              type="button"
              className="chip"
              title={
                standing ? words('rateIndustry.since', { since: standing.since, on: standing.ratedOn }) : undefined
              }
              onClick={() => openModal({ kind: 'rateIndustry', sector })}
            >
              {sector} <span className={standing ? undefined : 'muted'}>{said}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
