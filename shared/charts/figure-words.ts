import type { Lang } from '../contract/envelope.ts';
import type { FigureData } from '../figures/figure-data.ts';
import { text } from '../i18n/text.ts';
import type { ChartFrame } from './chart-frame.ts';
import { sourceName } from './source-names.ts';

/** `数据来源：Tushare，截至2026-03-20`, as the report prints it; data and documents have different words. */
export function sourceLine(data: FigureData, lang: Lang): string {
  const { asOf, source } = data;
  if (source.names.length === 0) return asOf === null ? '' : text(lang, 'chart.asOfAlone', { date: asOf });
  const names = source.names.map((name) => sourceName(name, lang)).join(lang === 'zh' ? '、' : ', ');
  const said = text(lang, source.kind === 'data' ? 'chart.source.data' : 'chart.source.document', { names });
  return asOf === null ? said : said + text(lang, 'chart.separator') + text(lang, 'chart.asOf', { date: asOf });
}

/** The finding, with the unit in brackets where the values in the picture do not carry it. */
export function titleWithUnit({ title, unit }: FigureData, lang: Lang): string {
  const isSaid = unit === '' || unit === '%' || title.includes(unit);
  return isSaid ? title : text(lang, 'chart.withUnit', { title, unit });
}

/** Source, then the notes in one line, as they stand below a figure. */
export function footerLines(data: FigureData, lang: Lang): string[] {
  const note = data.notes.join(text(lang, 'chart.noteSeparator'));
  return [sourceLine(data, lang), note === '' ? '' : text(lang, 'chart.note', { note })].filter((line) => line !== '');
}

/** Caption, source and notes of a picture that leaves the app. */
export function chartFrame(data: FigureData, lang: Lang): ChartFrame {
  const title = titleWithUnit(data, lang);
  return {
    title: data.no === '' ? title : text(lang, 'chart.caption', { no: data.no, title }),
    footer: footerLines(data, lang),
  };
}

/** A figure with its words changed one by one: title, notes, sources, names; nothing of its numbers. */
export function mapWords<Data extends FigureData>(figure: Data, change: (words: string) => string): Data {
  const head = {
    ...figure,
    title: change(figure.title),
    unit: change(figure.unit),
    notes: figure.notes.map(change),
    source: { ...figure.source, names: figure.source.names.map(change) },
  };
  switch (head.kind) {
    case 'picture':
      return head;
    case 'bars':
    case 'dots':
      return { ...head, points: head.points.map((point) => ({ ...point, label: change(point.label) })) };
    case 'columns':
      return {
        ...head,
        points: head.points.map((point) => ({ ...point, label: change(point.label) })),
        ...(head.parts && { parts: head.parts.map((part) => ({ ...part, label: change(part.label) })) }),
        ...(head.overlay && { overlay: { ...head.overlay, label: change(head.overlay.label) } }),
      };
    case 'lines':
      return {
        ...head,
        series: head.series.map((series) => ({ ...series, label: change(series.label) })),
        ...(head.guides && { guides: head.guides.map((guide) => ({ ...guide, label: change(guide.label) })) }),
      };
    case 'table':
      return {
        ...head,
        columns: head.columns.map((column) => ({ ...column, header: change(column.header) })),
        rows: head.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, text: change(cell.text) })),
        })),
      };
  }
}
