import { Button, Checkbox, Overlay, OverlayPanel, OverlayTrigger } from '@salt-ds/core';
import { ColumnChooserIcon } from '@salt-ds/icons';
import type { RefObject } from 'react';
import { useWords } from '../../state/language.ts';
import { OrderedList } from '../ordered-list/ordered-list.tsx';
import type { Column } from './column.ts';
import { layOut, type PlacedColumn } from './column-layout.ts';
import { useLayout, useLayouts } from './layout-store.ts';
import type { TableHandle } from './table-handle.ts';

interface Props<Row> {
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly handle: RefObject<TableHandle<Row> | null>;
  readonly onReset: () => void;
}

/** Which columns a table shows, and in what order: live, and kept. Those at the edge are always there. */
export function ColumnPanel<Row>({ id, columns, handle, onReset }: Props<Row>) {
  const words = useWords();
  const layout = useLayout(id);
  const placed = layOut(columns, layout);
  const pinned = placed.filter(({ column }) => column.isPinned);
  const free = placed.filter(({ column }) => !column.isPinned);
  const isUsual = layout.columns.length === 0 && layout.sort.length === 0;
  const reset = () => {
    useLayouts.getState().reset(id);
    onReset();
  };
  const idsOf = (some: readonly PlacedColumn<Row>[]) => some.map(({ column }) => column.id);
  return (
    <Overlay placement="bottom">
      <OverlayTrigger>
        <Button
          className="iconButton"
          appearance="transparent"
          aria-label={words('table.columns')}
          title={words('table.columns')}
        >
          <ColumnChooserIcon aria-hidden />
        </Button>
      </OverlayTrigger>
      <OverlayPanel aria-label={words('table.columns')}>
        <div className="columnPanel">
          <OrderedList
            label={words('table.columns')}
            items={free}
            idOf={({ column }) => column.id}
            nameOf={({ column }) => nameOf(column)}
            onOrder={(order) => handle.current?.order([...idsOf(pinned), ...idsOf(order)])}
          >
            {({ column, isShown }) => (
              <Checkbox
                label={nameOf(column)}
                checked={isShown}
                onChange={() => handle.current?.show(column.id, !isShown)}
              />
            )}
          </OrderedList>
          <Button appearance="transparent" disabled={isUsual} onClick={reset}>
            {words('table.columns.reset')}
          </Button>
        </div>
      </OverlayPanel>
    </Overlay>
  );
}

/** Two columns may share a short header: the longer words tell them apart. */
function nameOf<Row>({ header, headerTip, id }: Column<Row>): string {
  return header || headerTip || id;
}
