import { memo, useMemo } from 'react';
import type { Week } from '../../../shared/contract/week.ts';
import type { WeekChange } from '../../../shared/contract/week-parts.ts';
import { SECTOR_GROUP } from '../../../shared/figures/groups.ts';
import { unitColumn } from '../../components/grid/instrument-columns.ts';
import { TableCard } from '../../components/grid/table-card.tsx';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useWasIdle } from '../../state/use-was-idle.ts';
import { changeColumns } from './change-columns.ts';

interface Props {
  readonly changes: readonly WeekChange[];
  readonly groups: Week['groups'];
  /** Year of the week: days of another year are printed whole. */
  readonly year: string;
}

/** Every instrument's week: change, close and base with their days; what is missing says why. */
export const ChangesTable = memo(function ChangesTable({ changes, groups, year }: Props) {
  const openTrace = useScreen((screen) => screen.openTrace);
  const words = useWords();
  // The last of the view, far below the window: the week's numbers do not wait for it.
  const wasIdle = useWasIdle();
  const count = changes.length;
  const rows = useMemo(() => inReportOrder(changes, groups), [changes, groups]);
  const columns = useMemo(() => changeColumns(words, year, sectorOf(groups)?.own ?? null), [words, year, groups]);
  const more = useMemo(() => [unitColumn<WeekChange>(words)], [words]);
  return (
    <TableCard<WeekChange>
      id="week-changes"
      className="changesCard"
      title={words('week.changes')}
      note={(shown) =>
        shown < count ? words('week.changesShown', { shown, count }) : words('week.changesOf', { count })
      }
      rows={rows}
      columns={columns}
      more={more}
      rowId={({ code }) => code}
      onTrace={openTrace}
      isReady={wasIdle}
    />
  );
});

/** The sector and its benchmarks as the report lists them, then the others as the desk does. */
function inReportOrder(changes: readonly WeekChange[], groups: Week['groups']): readonly WeekChange[] {
  const { own = null, codes = [] } = sectorOf(groups) ?? {};
  const listed = [...(own === null ? [] : [own]), ...codes.filter((code) => code !== own)];
  const place = ({ code }: WeekChange) => (listed.includes(code) ? listed.indexOf(code) : listed.length);
  return changes.toSorted((a, b) => place(a) - place(b));
}

function sectorOf(groups: Week['groups']): Week['groups'][number] | null {
  return groups.find(({ id }) => id === SECTOR_GROUP) ?? null;
}
