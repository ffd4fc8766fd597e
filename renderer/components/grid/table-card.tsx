import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { Skeleton, StaleBar } from '../states/skeleton.tsx';
import type { Column } from './column.ts';
import { DataGrid, type GridProps } from './data-grid.tsx';
import { FilterField } from './filter-field.tsx';
import { useLayout, useLayouts } from './layout-store.ts';
import type { MarkedSum } from './marked-sum.ts';
import { TableActions } from './table-actions.tsx';
import type { TableHandle } from './table-handle.ts';

interface Props<Row> extends Omit<GridProps<Row>, 'filter' | 'handle' | 'onShown' | 'onMarked' | 'label' | 'id'> {
  /** Under which the user's columns, sort and filter are kept. */
  readonly id: string;
  readonly title: string;
  /** What a copied or saved table is called, where that is more than the title. */
  readonly name?: string;
  /** Beside the title; given how many of the rows the filter leaves. */
  readonly note?: (shown: number) => ReactNode;
  /** Choices of the view, before the table's own actions. */
  readonly controls?: ReactNode;
  /** Columns that a file has, whether or not they are on screen. */
  readonly more?: readonly Column<Row>[];
  /** Lines below a table that leaves the app. */
  readonly below?: readonly string[];
  readonly className?: string;
  readonly isStale?: boolean;
  /** False while the rows are on their way: the card keeps its size. */
  readonly isReady?: boolean;
  /** Stands in the grid's place where there is nothing to show. */
  readonly empty?: ReactNode;
  /** Between header and grid. */
  readonly children?: ReactNode;
  readonly foot?: ReactNode;
}

const NONE: readonly never[] = [];

/** A table with all that belongs to one: title, choices, copy, save, columns, filter; found again as it was left. */
export function TableCard<Row>(props: Props<Row>) {
  const { id, title, name = title, note, controls, more = NONE, below = NONE, className, isStale = false } = props;
  const { isReady = true, empty, children, foot, ...grid } = props;
  const words = useWords();
  const { filter } = useLayout(id);
  const keep = useLayouts((layouts) => layouts.keep);
  const handle = useRef<TableHandle<Row>>(null);
  const [shown, setShown] = useState(grid.rows.length);
  const [marked, setMarked] = useState<MarkedSum | null>(null);
  const [resets, setResets] = useState(0);
  // Marks stand for rows: with other rows they say nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what the marks stand for.
  useEffect(() => setMarked(null), [grid.rows]);
  return (
    <section className={['card tableCard', className ?? ''].join(' ').trim()}>
      <StaleBar isFetching={isStale} />
      <header>
        <h2>{title}</h2>
        {note && <span className="muted">{note(shown)}</span>}
        {marked && (
          <span className="marked" role="status">
            {words('grid.marked', { count: marked.count, sum: marked.sum, mean: marked.mean })}
          </span>
        )}
        <span className="spacer" />
        {controls}
        <TableActions
          id={id}
          name={name}
          columns={grid.columns}
          more={more}
          below={below}
          handle={handle}
          onReset={() => setResets(resets + 1)}
        />
        <FilterField
          value={filter}
          onChange={(text) => keep(id, { filter: text })}
          onLeave={() => handle.current?.focusFirst()}
        />
      </header>
      {children}
      {empty ??
        (isReady ? (
          <DataGrid<Row>
            key={resets}
            {...grid}
            id={id}
            label={title}
            filter={filter}
            handle={handle}
            onShown={setShown}
            onMarked={setMarked}
          />
        ) : (
          <Skeleton height="100%" />
        ))}
      {foot}
    </section>
  );
}
