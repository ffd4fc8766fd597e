import { type KeyboardEvent, useCallback } from 'react';
import { useCopyText } from '../../desk-client/use-copy-text.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useWords } from '../../state/language.ts';
import { dataColumns } from './column.ts';
import type { TableHandle } from './table-handle.ts';
import { cellsText, tableText } from './table-text.ts';
import type { RangeMarking } from './use-cell-range.ts';

/**
 * The keys that copy: C the table, or what is marked of it, with its headers as a table for documents; Ctrl C the cells alone, as
 * sheets take them.
 */
export function useTableCopy<Row>(
  table: TableHandle<Row>,
  range: RangeMarking<Row>,
): (event: KeyboardEvent<HTMLElement>) => void {
  const words = useWords();
  const copyText = useCopyText();
  const { settings } = useSettings();
  const [colour = ''] = settings.printPalette;
  return useCallback(
    (event) => {
      if (event.key.toLowerCase() !== 'c' || event.altKey) return;
      const marked = range.taken();
      const counts = { rows: marked?.rows.length ?? 0, columns: marked?.columns.length ?? 0 };
      const done = marked === null ? words('grid.copied') : words('grid.cellsCopied', counts);
      if (event.ctrlKey || event.metaKey) {
        const alone = focusedText(event.target);
        if (marked === null && alone === null) return;
        event.preventDefault();
        const text = marked === null ? (alone ?? '') : cellsText(marked.columns, marked.rows);
        void copyText({ text, html: null }, marked === null ? words('grid.cellCopied') : done);
        return;
      }
      event.preventDefault();
      const closing = new Set(table.sums());
      const { rows, columns } = marked ?? { rows: [...table.shown(), ...closing], columns: table.columns() };
      void copyText(tableText(dataColumns(columns), rows, { colour, isClosing: (row) => closing.has(row) }), done);
    },
    [table, range, words, copyText, colour],
  );
}

function focusedText(target: EventTarget): string | null {
  return target instanceof HTMLElement && target.role === 'gridcell' ? (target.textContent ?? '') : null;
}
