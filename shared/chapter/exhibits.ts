import { sourceLine, titleWithUnit } from '../charts/figure-words.ts';
import type { Lang } from '../contract/envelope.ts';
import { type FigureData, hasContent, type TableData } from '../figures/figure-data.ts';
import { text } from '../i18n/text.ts';
import type { Caption, Exhibit } from './chapter.ts';

/** What a page makes of a figure beside its data. */
interface Placing {
  readonly caption: Caption | null;
  readonly holes: readonly string[];
  /** The user's choice; null: as the page has room. */
  readonly width: 'half' | 'full' | null;
  readonly flowTableEnd: 'note' | 'rows';
  readonly lang: Lang;
}

/** A table of more columns or rows than these has no room in a column of two. */
const HALF_TABLE = { columns: 4, rows: 8 } as const;

/** A figure as a block of the report: picture or table, with its caption, source, note and what it lacks. */
export function exhibit(given: FigureData, { caption, holes, width, flowTableEnd, lang }: Placing): Exhibit {
  const { figure, ended } =
    given.kind === 'table' && flowTableEnd === 'note' ? endedWithNote(given, lang) : { figure: given, ended: null };
  const notes = [...(ended === null ? [] : [ended]), ...figure.notes].join(text(lang, 'chart.noteSeparator'));
  const shared = {
    id: figure.id,
    caption,
    source: sourceLine(figure, lang),
    note: notes === '' ? '' : text(lang, 'chart.note', { note: notes }),
    alt: altText(figure, lang),
    holes: [...holes],
    figure,
  };
  if (figure.kind !== 'table') return { kind: 'figure', ...shared, width: width ?? 'half' };
  const isNarrow = figure.columns.length <= HALF_TABLE.columns && figure.rows.length <= HALF_TABLE.rows;
  const isHalf = isNarrow && caption?.label === 'figure' && width !== 'full';
  return { kind: 'table', ...shared, width: isHalf ? 'half' : 'full' };
}

/** What the picture shows, in words. */
function altText(figure: FigureData, lang: Lang): string {
  return text(lang, 'report.alt', { caption: titleWithUnit(figure, lang), what: whatIsDrawn(figure, lang) });
}

function whatIsDrawn(figure: FigureData, lang: Lang): string {
  switch (figure.kind) {
    case 'lines':
      return text(lang, 'report.alt.kind.lines', {
        names: figure.series.map(({ label }) => label).join(text(lang, 'list.separator')),
      });
    case 'table':
      return text(lang, 'report.alt.kind.table', { count: figure.rows.length });
    case 'picture':
      return text(lang, 'report.alt.kind.picture');
    default:
      return text(lang, `report.alt.kind.${figure.kind}`, { count: figure.points.length });
  }
}

/** A table whose closing rows become one line below it; without such rows as it is. */
function endedWithNote(table: TableData, lang: Lang): { figure: TableData; ended: string | null } {
  const closing = new Map(table.rows.filter(({ isClosing }) => isClosing).map((row) => [row.key, printOf(row.cells)]));
  const [stocks, etfs] = [closing.get('activeTotal'), closing.get('activeEtfTotal')];
  if (stocks === undefined || etfs === undefined) return { figure: table, ended: null };
  const [unlisted, total] = [closing.get('unlisted'), closing.get('totalConverted')];
  const said = { stocks, etfs, unit: table.unit };
  return {
    figure: { ...table, rows: table.rows.filter(({ isClosing }) => !isClosing) },
    ended:
      unlisted === undefined || total === undefined
        ? text(lang, 'report.reconciles.stocks', said)
        : text(lang, 'report.reconciles', { ...said, unlisted, total }),
  };
}

function printOf(cells: TableData['rows'][number]['cells']): string {
  return cells.find(({ value }) => value !== null)?.text ?? '';
}

/** Halves that stand alone take the whole line, where the user has not said otherwise. */
export function withoutLoneHalves(exhibits: readonly Exhibit[], isChosen: (id: string) => boolean): Exhibit[] {
  const widened: Exhibit[] = [];
  for (let index = 0; index < exhibits.length; index++) {
    const [one, next] = [exhibits[index], exhibits[index + 1]];
    if (!one) break;
    if (one.width === 'half' && next?.width === 'half') {
      widened.push(one, next);
      index++;
    } else widened.push(one.width === 'half' && !isChosen(one.id) ? { ...one, width: 'full' } : one);
  }
  return widened;
}

/** Whether there is a picture or a table to print. */
export function isDrawn({ figure }: Exhibit): boolean {
  return figure.state !== 'missing' && hasContent(figure);
}
