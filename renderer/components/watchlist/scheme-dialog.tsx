import './scheme-dialog.css';
import { Button } from '@salt-ds/core';
import { useState } from 'react';
import type { RatingBand, RatingScheme, RatingStance } from '../../../shared/contract/rating-parts.ts';
import type { DeskCallError } from '../../desk-client/desk-call-error.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useWords } from '../../state/language.ts';
import { Choice } from '../form/form-fields.tsx';
import { WriteDialog } from '../form/write-dialog.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { bandsOf, type WrittenBand, writtenBands } from './written-bands.ts';

/** What ratings mean: bands and their bounds, months, benchmarks, stances; kept as a whole, and checked for gaps and overlaps. */
export function SchemeDialog() {
  const words = useWords();
  const [error, setError] = useState<DeskCallError | null>(null);
  const write = useWrite(setError);
  const { data } = useDeskQuery('ratingScheme', {});
  const [changed, setChanged] = useState<RatingScheme | null>(null);
  const [bands, setBands] = useState<readonly WrittenBand[] | null>(null);
  const scheme = changed ?? data?.scheme ?? null;
  const written = bands ?? writtenBands(scheme?.bands ?? []);
  const read = bandsOf(written, scheme?.bands ?? []);
  const change = (part: Partial<RatingScheme>) => scheme && setChanged({ ...scheme, ...part });
  return (
    <WriteDialog
      title={words('scheme.title')}
      about={words('scheme.about')}
      submit={words('scheme.submit')}
      isWhole={scheme !== null && read !== null}
      error={error}
      size="large"
      onSubmit={async () =>
        scheme !== null &&
        read !== null &&
        write('saveRatingScheme', { scheme: { ...scheme, bands: read } }, words('scheme.done'))
      }
      actions={
        <Button
          appearance="transparent"
          disabled={data?.isShipped !== false}
          onClick={() => {
            setChanged(null);
            setBands(null);
            void write('resetRatingScheme', {}, words('scheme.resetDone'));
          }}
        >
          {words('scheme.reset')}
        </Button>
      }
    >
      {scheme === null ? (
        <Skeleton height={240} />
      ) : (
        <>
          <BandTable bands={scheme.bands} written={written} onChange={setBands} />
          {read === null && (
            <p className="lacking" role="status">
              {words('scheme.boundBad')}
            </p>
          )}
          <div className="schemeLine">
            <span>{words('scheme.horizon')}</span>
            {(['from', 'to'] as const).map((end) => (
              <Months
                key={end}
                label={words(`scheme.horizon.${end}`)}
                months={scheme.horizonMonths[end]}
                onChange={(months) => change({ horizonMonths: { ...scheme.horizonMonths, [end]: months } })}
              />
            ))}
          </div>
          <div className="schemeLine">
            <span>{words('scheme.benchmarks')}</span>
            {(['CN', 'HK', 'US'] as const).map((market) => (
              <label key={market}>
                {words(`scheme.market.${market}`)}
                <input
                  value={scheme.benchmarks[market]}
                  onChange={({ target }) => change({ benchmarks: { ...scheme.benchmarks, [market]: target.value } })}
                />
              </label>
            ))}
          </div>
          <StanceTable stances={scheme.stances} bands={scheme.bands} onChange={(stances) => change({ stances })} />
        </>
      )}
    </WriteDialog>
  );
}

interface MonthsProps {
  readonly label: string;
  readonly months: number;
  readonly onChange: (months: number) => void;
}

function Months({ label, months, onChange }: MonthsProps) {
  return (
    <label>
      {label}
      <input type="number" min={1} max={60} value={months} onChange={({ target }) => onChange(Number(target.value))} />
    </label>
  );
}

interface BandProps {
  readonly bands: readonly RatingBand[];
  readonly written: readonly WrittenBand[];
  readonly onChange: (written: readonly WrittenBand[]) => void;
}

/** Bands from the highest to the lowest; an empty bound is none. */
function BandTable({ bands, written, onChange }: BandProps) {
  const words = useWords();
  const change = (index: number, part: Partial<WrittenBand>) =>
    onChange(written.map((band, at) => (at === index ? { ...band, ...part } : band)));
  const field = (index: number, key: 'zh' | 'en' | 'aliases' | 'above' | 'below', label: string) => (
    <input
      aria-label={`${bands[index]?.zh ?? ''} ${label}`}
      value={written[index]?.[key] ?? ''}
      className={key === 'above' || key === 'below' ? 'bound' : undefined}
      onChange={({ target }) => change(index, { [key]: target.value })}
    />
  );
  const tick = (index: number, key: 'withLower' | 'withUpper', label: string) => (
    <input
      type="checkbox"
      aria-label={`${bands[index]?.zh ?? ''} ${label}`}
      checked={written[index]?.[key] ?? false}
      onChange={({ target }) => change(index, { [key]: target.checked })}
    />
  );
  const heads = ['zh', 'en', 'aliases', 'above', 'withLower', 'below', 'withUpper', 'adverse'] as const;
  return (
    <table className="schemeTable" aria-label={words('scheme.bands')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {words(`scheme.band.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands.map(({ id, zh }, index) => (
          <tr key={id}>
            <td>{field(index, 'zh', words('scheme.band.zh'))}</td>
            <td>{field(index, 'en', words('scheme.band.en'))}</td>
            <td>{field(index, 'aliases', words('scheme.band.aliases'))}</td>
            <td>{field(index, 'above', words('scheme.band.above'))}</td>
            <td>{tick(index, 'withLower', words('scheme.band.withLower'))}</td>
            <td>{field(index, 'below', words('scheme.band.below'))}</td>
            <td>{tick(index, 'withUpper', words('scheme.band.withUpper'))}</td>
            <td>
              <Choice
                label={`${zh} ${words('scheme.band.adverse')}`}
                value={written[index]?.adverse ?? 'either'}
                options={(['below', 'above', 'either'] as const).map((value) => ({
                  value,
                  label: words(`scheme.adverse.${value}`),
                }))}
                onChange={(adverse) => change(index, { adverse })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StanceProps {
  readonly stances: readonly RatingStance[];
  readonly bands: readonly RatingBand[];
  readonly onChange: (stances: RatingStance[]) => void;
}

/** Stances of the list; a covered one needs a rating of the ticked bands, an uncovered one has none. */
function StanceTable({ stances, bands, onChange }: StanceProps) {
  const words = useWords();
  const change = (index: number, part: Partial<RatingStance>) =>
    onChange(stances.map((stance, at) => (at === index ? { ...stance, ...part } : stance)));
  return (
    <table className="schemeTable" aria-label={words('scheme.stances')}>
      <thead>
        <tr>
          <th scope="col">{words('watchlist.stance')}</th>
          <th scope="col">{words('scheme.band.en')}</th>
          <th scope="col">{words('scheme.coverage')}</th>
          <th scope="col">{words('scheme.needs')}</th>
        </tr>
      </thead>
      <tbody>
        {stances.map((stance, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stance has no name of its own but the one that is being typed.
          <tr key={index}>
            <td>
              <input
                aria-label={`${words('watchlist.stance')} ${index + 1}`}
                value={stance.zh}
                onChange={({ target }) => change(index, { zh: target.value })}
              />
            </td>
            <td>
              <input
                aria-label={`${stance.zh} ${words('scheme.band.en')}`}
                value={stance.en}
                onChange={({ target }) => change(index, { en: target.value })}
              />
            </td>
            <td>
              <Choice
                label={`${stance.zh} ${words('scheme.coverage')}`}
                value={stance.coverage}
                options={(['covered', 'uncovered'] as const).map((value) => ({
                  value,
                  label: words(`scheme.coverage.${value}`),
                }))}
                onChange={(coverage) => change(index, { coverage, ...(coverage === 'uncovered' ? { bands: [] } : {}) })}
              />
            </td>
            <td>
              {stance.coverage === 'covered' &&
                bands.map(({ id, zh }) => (
                  <label key={id} className="schemeTick">
                    <input
                      type="checkbox"
                      checked={stance.bands.includes(id)}
                      onChange={({ target }) =>
                        change(index, {
                          bands: target.checked ? [...stance.bands, id] : stance.bands.filter((one) => one !== id),
                        })
                      }
                    />
                    {zh}
                  </label>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
