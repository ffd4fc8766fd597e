import { dataTable } from '../../shared/charts/data-table.ts';
import { footerLines, titleWithUnit } from '../../shared/charts/figure-words.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { FigureData } from '../../shared/figures/figure-data.ts';
import { tableText } from '../components/grid/table-text.ts';

/** A table figure for pasting: as printed, under its title, with its source below. */
export function figureText(data: FigureData, lang: Lang, colour: string): { text: string; html: string } {
  const { columns, rows } = dataTable(data, lang);
  const printed = columns.map(({ header, align }, index) => ({
    id: String(index),
    header,
    width: 0,
    align,
    value: () => null,
    text: (row: (typeof rows)[number]) => row.cells[index]?.text ?? '',
  }));
  const title = `${data.no} ${titleWithUnit(data, lang)}`.trim();
  return tableText(printed, rows, {
    colour,
    isClosing: ({ bold }) => bold,
    around: { above: title, below: footerLines(data, lang) },
  });
}
