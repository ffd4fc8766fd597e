import './outline-dialog.css';
import { Button } from '@salt-ds/core';
import { useState } from 'react';
import type { OutlineLine } from '../../../shared/contract/outline.ts';
import { entryOf, outlineNumbers } from '../../../shared/figures/outline.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLiveWrite } from '../../desk-client/use-live-write.ts';
import { useWords, type Words } from '../../state/language.ts';
import { LiveDialog } from '../live-dialog/live-dialog.tsx';
import { OrderedList } from '../ordered-list/ordered-list.tsx';

/** 图表目录: every figure in the order of the report, which numbers it; each change is kept at once, and can be taken back. */
export function OutlineDialog({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const { data, error } = useDeskQuery('outline', { week }, { enabled: week !== null });
  const live = useLiveWrite();
  const [wanted, setWanted] = useState<readonly OutlineLine[] | null>(null);
  const lines = wanted ?? data?.lines ?? [];
  const numbers = numbersOf(lines, week, words);
  const keep = async (next: readonly OutlineLine[]) => {
    setWanted(next);
    await live.write('saveOutline', { week, entries: next.map(entryOf) });
    setWanted((now) => (now === next ? null : now));
  };
  return (
    <LiveDialog
      size="medium"
      className="outlineDialog"
      title={words('outline.title')}
      about={words('outline.about')}
      live={live}
      error={error}
      isLoading={!data && !error}
      actions={
        <Button
          appearance="bordered"
          disabled={!data?.isEdited}
          onClick={() => void live.write('resetOutline', { week })}
        >
          {words('outline.reset')}
        </Button>
      }
    >
      <OrderedList
        label={words('outline.title')}
        items={lines}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        onOrder={(items) => void keep(items)}
      >
        {(line) => (
          <OutlineRow
            line={wanted === null ? line : { ...line, no: numbers.get(line.id) ?? '' }}
            onInclude={(included) => void keep(lines.map((one) => (one.id === line.id ? { ...one, included } : one)))}
          />
        )}
      </OrderedList>
    </LiveDialog>
  );
}

/** Numbers of an order that the desk does not have yet. */
function numbersOf(lines: readonly OutlineLine[], week: IsoDate | null, words: Words): ReadonlyMap<string, string> {
  const counts = new Map(lines.map((line) => [line.id, line.counts]));
  const ofWeek = lines.filter((line) => line.week === null || line.week === week);
  const countsOf = (id: string) => counts.get(id) ?? 'figure';
  return new Map(
    [...outlineNumbers(ofWeek, countsOf)].map(([id, n]) => {
      return [id, words(countsOf(id) === 'table' ? 'figure.tableNo' : 'figure.no', { n })];
    }),
  );
}

interface RowProps {
  readonly line: OutlineLine;
  readonly onInclude: (included: boolean) => void;
}

function OutlineRow({ line: { no, title, included, isOwn, week, state }, onInclude }: RowProps) {
  const words = useWords();
  const tags = [
    ...(isOwn ? [words('outline.own')] : []),
    ...(week === null ? [] : [words('outline.pinned', { week })]),
    ...(included && state === 'missing' ? [words('outline.missing')] : []),
  ];
  return (
    <>
      <input
        type="checkbox"
        checked={included}
        aria-label={words('outline.include', { title })}
        onChange={({ target }) => onInclude(target.checked)}
      />
      <span className="outlineNo">{no}</span>
      <span className={included ? 'outlineTitle' : 'outlineTitle muted'}>{title}</span>
      <span className="muted">{tags.join(' · ')}</span>
    </>
  );
}
