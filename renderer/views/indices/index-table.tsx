import { Button } from '@salt-ds/core';
import { useMemo, useRef } from 'react';
import type { IndexRow } from '../../../shared/contract/indices.ts';
import { MOST_LINES } from '../../../shared/figures/views/index-lines.ts';
import { unitColumn } from '../../components/grid/instrument-columns.ts';
import { TableCard } from '../../components/grid/table-card.tsx';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { type IndexLine, indexColumns } from './index-columns.ts';

interface Props {
  readonly rows: readonly IndexRow[];
  /** What the file and the copied table are called. */
  readonly name: string;
  readonly year: string;
  readonly lines: readonly string[];
  readonly mark: string | null;
  readonly isUsual: boolean;
  readonly onLine: (code: string) => void;
  readonly onUsual: () => void;
  readonly onMark: (code: string) => void;
}

/** Changes and places of a group's instruments; a tick draws a line, a click on the row marks it. */
export function IndexTable(props: Props) {
  const { rows, name, year, lines, mark, isUsual, onLine, onUsual, onMark } = props;
  const words = useWords();
  const openTrace = useScreen((screen) => screen.openTrace);
  const ticked = useMemo(() => rows.map((row) => ({ ...row, isDrawn: lines.includes(row.code) })), [rows, lines]);
  const toggle = useRef(onLine);
  toggle.current = onLine;
  const isFull = lines.length >= MOST_LINES;
  const columns = useMemo(
    () => indexColumns(words, year, { most: MOST_LINES, isFull, toggle: ({ code }) => toggle.current(code) }),
    [words, year, isFull],
  );
  const more = useMemo(() => [unitColumn<IndexLine>(words)], [words]);
  const count = rows.length;
  return (
    <TableCard<IndexLine>
      id="indices"
      title={words('indices.changes')}
      name={name}
      note={(shown) => (
        <>
          {shown < count ? words('week.changesShown', { shown, count }) : words('week.changesOf', { count })}
          {' · '}
          {words('indices.lines', { shown: lines.length, count })}
        </>
      )}
      controls={
        isUsual ? null : (
          <Button appearance="transparent" onClick={onUsual}>
            {words('indices.usualLines')}
          </Button>
        )
      }
      rows={ticked}
      columns={columns}
      more={more}
      rowId={({ code }) => code}
      chosen={mark}
      onChoose={({ code }) => onMark(code)}
      onTrace={openTrace}
    />
  );
}
