import type { AhIndex } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatChangePct, formatNumber } from '../../../shared/format/number.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { derivedKey, weekChangeKey } from '../../../shared/trace/key.ts';
import { TracedNumber } from '../../components/trace/traced-number.tsx';
import { useWords } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';

const WINDOWS = ['1y', '3y', '5y', '10y'] as const;

/** The index at the week's end, its change, and its place among its own years. */
export function IndexStrip({ index, week }: { readonly index: AhIndex; readonly week: IsoDate }) {
  const words = useWords();
  const { code, close, date, changePct, percentile, trace } = index;
  return (
    <dl className="card indexStrip" aria-label={words('ah.index')}>
      <div>
        <dt>{words('ah.indexOn', { on: shortDate(date) })}</dt>
        <dd>
          <TracedNumber text={formatNumber(close, 2)} traceKey={trace} label={words('ah.index')} />{' '}
          {changePct !== null && (
            <span className={directionOf(changePct, 1) ?? undefined}>
              <TracedNumber
                text={formatChangePct(changePct)}
                traceKey={weekChangeKey(code, week)}
                label={words('ah.indexChange')}
              />
            </span>
          )}
        </dd>
      </div>
      {WINDOWS.map((window) => {
        const [pct, years] = [percentile[window], Number.parseInt(window, 10)];
        return (
          <div key={window}>
            <dt>{words('ah.percentileOf', { years })}</dt>
            <dd>
              {pct === null ? (
                <span className="muted" title={words('ah.noPercentile', { years })}>
                  —
                </span>
              ) : (
                <TracedNumber
                  text={`${formatNumber(pct, 0)}%`}
                  traceKey={derivedKey(`percentile${window}`, code, week)}
                  label={words('ah.percentileOf', { years })}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
