import { Button, Menu, MenuItem, MenuPanel, MenuTrigger } from '@salt-ds/core';
import { CopyIcon, DownloadIcon } from '@salt-ds/icons';
import type { RefObject } from 'react';
import { useCopyText } from '../../desk-client/use-copy-text.ts';
import { useSaveTable } from '../../desk-client/use-save-table.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useWords } from '../../state/language.ts';
import { type Column, dataColumns } from './column.ts';
import { ColumnPanel } from './column-panel.tsx';
import { tableFile } from './table-file.ts';
import type { TableHandle } from './table-handle.ts';
import { tableText } from './table-text.ts';

interface Props<Row> {
  /** Under which the user's columns are kept; without it they cannot be chosen. */
  readonly id: string | null;
  /** What the file is called, and what stands above a copied table. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** Columns that a file has, whether or not they are on screen. */
  readonly more: readonly Column<Row>[];
  /** Lines below a table that leaves the app. */
  readonly below: readonly string[];
  readonly handle: RefObject<TableHandle<Row> | null>;
  /** The table anew, with columns as it is made. */
  readonly onReset: () => void;
}

/** Copies a table as it is printed, saves it with unrounded numbers, both as it is filtered and sorted now; chooses its columns. */
export function TableActions<Row>({ id, name, columns, more, below, handle, onReset }: Props<Row>) {
  const words = useWords();
  const copyText = useCopyText();
  const saveTable = useSaveTable();
  const { settings } = useSettings();
  const [colour = ''] = settings.printPalette;
  const copy = () => {
    const { current: table } = handle;
    if (!table) return;
    const closing = new Set(table.sums());
    const look = { colour, isClosing: (row: Row) => closing.has(row), around: { above: name, below } };
    const rows = [...table.shown(), ...closing];
    void copyText(tableText(dataColumns(table.columns()), rows, look), words('grid.copied'));
  };
  const save = (format: 'csv' | 'xlsx') => {
    if (handle.current) void saveTable({ ...tableFile(handle.current, more), name, below: [...below], format });
  };
  return (
    <span className="tableActions" role="toolbar" aria-label={words('card.actions')}>
      <Button
        className="iconButton"
        appearance="transparent"
        aria-label={words('table.copy')}
        title={words('table.copy')}
        onClick={copy}
      >
        <CopyIcon aria-hidden />
      </Button>
      <Menu placement="bottom-end">
        <MenuTrigger>
          <Button
            className="iconButton"
            appearance="transparent"
            aria-label={words('table.save')}
            title={words('table.save')}
          >
            <DownloadIcon aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuPanel>
          <MenuItem onClick={() => save('xlsx')}>{words('table.save.xlsx')}</MenuItem>
          <MenuItem onClick={() => save('csv')}>{words('table.save.csv')}</MenuItem>
        </MenuPanel>
      </Menu>
      {id !== null && <ColumnPanel id={id} columns={columns} handle={handle} onReset={onReset} />}
    </span>
  );
}
