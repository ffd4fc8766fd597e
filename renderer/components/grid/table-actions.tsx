import { Button } from '@salt-ds/core';
import { CopyIcon, DownloadIcon } from '@salt-ds/icons';
import type { ReactNode, RefObject } from 'react';
import { useCopyText } from '../../desk-client/use-copy-text.ts';
import { useSaveTable } from '../../desk-client/use-save-table.ts';
import { useWords } from '../../state/language.ts';
import { type Column, dataColumns } from './column.ts';
import type { TableHandle } from './table-handle.ts';
import { tableText } from './table-text.ts';

interface Props<Row> {
  /** What the file is called, and what stands above a copied table. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** Columns that a file has beside those on screen. */
  readonly more?: readonly Column<Row>[];
  readonly handle: RefObject<TableHandle<Row> | null>;
}

/** Copies a table as it is printed, or saves it with unrounded numbers; both as it is filtered and sorted now. */
export function TableActions<Row>({ name, columns, more = [], handle }: Props<Row>) {
  const words = useWords();
  const copyText = useCopyText();
  const saveTable = useSaveTable();
  const rows = () => handle.current?.shown() ?? [];
  const copy = () =>
    void copyText(tableText(dataColumns(columns), rows(), { above: name, below: [] }), words('grid.copied'));
  const save = () => {
    const kept = [...dataColumns(columns), ...more];
    void saveTable({
      name,
      headers: kept.map(({ header }) => header),
      rows: rows().map((row) => kept.map(({ value }) => value(row))),
    });
  };
  return (
    <span className="tableActions" role="toolbar" aria-label={words('card.actions')}>
      <IconButton label={words('table.copy')} onClick={copy} icon={<CopyIcon aria-hidden />} />
      <IconButton label={words('table.save')} onClick={save} icon={<DownloadIcon aria-hidden />} />
    </span>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

function IconButton({ label, icon, onClick }: IconButtonProps) {
  return (
    <Button className="iconButton" appearance="transparent" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </Button>
  );
}
