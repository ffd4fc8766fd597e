import type { FigureContent, FigureInput } from '../figure.ts';
import { lackNote } from '../lack-note.ts';
import { tableOfCells } from './table-of-cells.ts';
import type { ContentOf } from './user-figure.ts';

/** A table of the files of exhibits, as its document prints it: its cells are that document's words. */
export function exhibitTable({ exhibit }: ContentOf<'exhibit'>, { rows }: FigureInput): FigureContent {
  const stated = rows.exhibits.find(({ figure }) => figure === exhibit) ?? null;
  return {
    kind: 'table',
    title: '',
    unit: '',
    decimals: 0,
    ...tableOfCells(stated?.headings ?? [], stated?.rows ?? []),
    notes: stated ? [] : [lackNote(exhibit, rows.lang)],
    source: { kind: 'document', names: stated?.source ? [stated.source] : [] },
    asOf: stated?.asOf ?? null,
    state: stated ? 'complete' : 'missing',
    missing: stated ? [] : [exhibit],
  };
}
