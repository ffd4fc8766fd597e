import './ah-premium-view.css';
import { useMemo } from 'react';
import type { AhPairRow } from '../../../shared/contract/ah-premium.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { SectorChoice } from '../../components/choices/sector-choice.tsx';
import { Segments } from '../../components/choices/segments.tsx';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { TableCard } from '../../components/grid/table-card.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords, type Words } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { IndexStrip } from './index-strip.tsx';
import { isApart, pairColumns } from './pair-columns.ts';

const YEARS = ['1', '3', '5', '10'] as const;
const NO_PAIRS: readonly AhPairRow[] = [];

/** The AH premium index over a window, and the pairs behind it by sector, one of them day by day. */
export function AhPremiumView({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const { ahYears, ahPair, ahSector, choose } = useViewChoices();
  const answer = useDeskQuery('ahPremium', { week }, { enabled: week !== null });
  const { data: ofWeek } = useDeskQuery('week', { week }, { enabled: week !== null });
  const openTrace = useScreen((screen) => screen.openTrace);
  const columns = useMemo(() => pairColumns(words), [words]);
  const all = answer.data?.pairs ?? NO_PAIRS;
  const sectors = [...new Set(all.flatMap(({ sector }) => sector ?? []))];
  const sector = ahSector !== null && sectors.includes(ahSector) ? ahSector : '';
  const pairs = useMemo(() => all.filter((pair) => sector === '' || pair.sector === sector), [all, sector]);
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton height="100%" />;
  const chosen = pairs.find(({ hCode }) => hCode === ahPair) ?? pairs[0] ?? null;
  const years = YEARS.find((value) => value === String(ahYears)) ?? '5';
  const apart = pairs.filter(isApart);
  const windows = (
    <Segments
      label={words('ah.window')}
      value={years}
      options={YEARS.map((value) => ({ value, label: words('ah.years', { years: value }) }))}
      onChange={(value) => choose({ ahYears: Number(value) })}
    />
  );
  return (
    <div className="twoPane ahView">
      <TableCard<AhPairRow>
        id="ah-pairs"
        title={words('ah.pairs')}
        name={`${words('ah.pairs')} ${week}`}
        below={apart.length > 0 ? [apartNote(words, apart)] : []}
        note={(shown) => words('ah.pairsOf', { shown, count: all.length })}
        isStale={answer.isFetching}
        controls={<SectorChoice sectors={sectors} sector={sector} onChange={(ahSector) => choose({ ahSector })} />}
        rows={pairs}
        columns={columns}
        rowId={({ hCode }) => hCode}
        chosen={chosen?.hCode ?? null}
        onChoose={({ hCode }) => choose({ ahPair: hCode })}
        onTrace={openTrace}
        empty={all.length === 0 ? <p className="muted">{words('ah.none')}</p> : undefined}
        foot={apart.length > 0 && <p className="caution tableNote">{apartNote(words, apart)}</p>}
      />
      <div className="chartPane">
        {ofWeek?.ahIndex && <IndexStrip index={ofWeek.ahIndex} week={week} />}
        <DeskFigure id="ah-window" week={week} params={{ years }} fills controls={windows} />
        {chosen && <DeskFigure id="ah-pair" week={week} params={{ code: chosen.hCode, years }} fills />}
      </div>
    </div>
  );
}

function apartNote(words: Words, apart: readonly AhPairRow[]): string {
  return words('ah.apartNote', { names: apart.map(({ name }) => name).join(words('list.separator')) });
}
