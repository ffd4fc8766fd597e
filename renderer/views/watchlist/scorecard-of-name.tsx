import type { ScorecardLine } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatNumber, formatSigned, MISSING } from '../../../shared/format/number.ts';
import { currencyOfCode } from '../../../shared/market/code.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useWords } from '../../state/language.ts';
import { stateTone, stateWords } from './state-words.ts';

interface Props {
  readonly week: IsoDate;
  readonly code: string;
}

/** 评级回溯 of one name: a line an event, the newest first, each against its benchmark until the rating changed. */
export function ScorecardOfName({ week, code }: Props) {
  const words = useWords();
  const { data } = useDeskQuery('ratings', { week });
  const lines = (data?.lines ?? [])
    .filter((line) => line.code === code)
    .sort((a, b) => (a.ratedOn < b.ratedOn ? 1 : -1));
  if (lines.length === 0) return <p className="muted">{words('watchlist.unrated')}</p>;
  return <RatingLines lines={lines} />;
}

/** Rating events as they are given: when, what, target, and what came of each. */
export function RatingLines({ lines }: { readonly lines: readonly ScorecardLine[] }) {
  const words = useWords();
  const called = useRatingWords();
  return (
    <table className="ratingLines" aria-label={words('watchlist.scorecard')}>
      <thead>
        <tr>
          <th scope="col">{words('watchlist.ratedOn')}</th>
          <th scope="col">{words('watchlist.event')}</th>
          <th scope="col">{words('watchlist.rating')}</th>
          <th scope="col" className="toRight">
            {words('watchlist.target')}
          </th>
          <th scope="col" className="toRight">
            {words('watchlist.relativePct')}
          </th>
          <th scope="col">{words('watchlist.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.ratedOn}>
            <td>{line.ratedOn}</td>
            <td>{words(`event.${line.event}`)}</td>
            <td>{line.rating === null ? MISSING : called.rating(line.rating)}</td>
            <td className="toRight">
              <TargetOf line={line} />
            </td>
            <td className={`toRight ${directionOf(line.relativePct, 1)}`}>
              {line.relativePct === null || line.trace === null ? (
                MISSING
              ) : (
                <TracedNumber
                  text={formatSigned(line.relativePct)}
                  traceKey={line.trace}
                  label={words('watchlist.relative', { name: line.name })}
                />
              )}
            </td>
            <td className={stateTone(line) ?? undefined}>{stateWords(words, line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The target that an event gave; empty without one. A typed one leads nowhere. */
function TargetOf({ line: { code, name, ratedOn, targetPrice, targetTrace } }: { readonly line: ScorecardLine }) {
  const words = useWords();
  if (targetPrice === null) return null;
  const price = `${formatNumber(targetPrice, 2)} ${currencyOfCode(code) ?? ''}`.trim();
  const label = `${name} ${words('watchlist.target')} ${ratedOn}`;
  return targetTrace === null ? price : <TracedNumber text={price} traceKey={targetTrace} label={label} />;
}
