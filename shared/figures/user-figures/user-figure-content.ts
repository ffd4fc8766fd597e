import type { FigureContent, FigureInput } from '../figure.ts';
import { exhibitTable } from './exhibit-table.ts';
import type { UserFigureRows } from './gathered-figure.ts';
import { groupBars } from './group-bars.ts';
import { instrumentLines } from './instrument-lines.ts';
import { pasted } from './pasted.ts';
import { picture } from './picture.ts';
import { seriesColumns } from './series-columns.ts';
import { seriesLines } from './series-lines.ts';
import type { UserFigureDraft } from './user-figure.ts';

/** A user figure for a week, under the user's own title, with its vendors before the sources that the user named. */
export function userFigureContent(figure: UserFigureDraft, input: FigureInput, rows: UserFigureRows): FigureContent {
  const made = madeContent(figure, input, rows);
  const { lang } = input.rows;
  const { zh, en } = figure.title;
  const title = (lang === 'en' && en) || zh;
  return {
    ...made,
    title: title + made.title,
    unit: figure.unit ?? made.unit,
    decimals: figure.decimals ?? made.decimals,
    source: { kind: figure.source.kind, names: [...new Set([...made.source.names, ...figure.source.names])] },
  };
}

function madeContent({ content }: UserFigureDraft, input: FigureInput, rows: UserFigureRows): FigureContent {
  switch (content.kind) {
    case 'groupBars':
      return groupBars(content, input);
    case 'instrumentLines':
      return instrumentLines(content, input, rows);
    case 'seriesLines':
      return seriesLines(content, input);
    case 'seriesColumns':
      return seriesColumns(content, input);
    case 'exhibit':
      return exhibitTable(content, input);
    case 'pasted':
      return pasted(content, input);
    case 'picture':
      return picture(input, rows);
  }
}
