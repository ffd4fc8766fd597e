import type { Lang } from '../contract/envelope.ts';
import type { FigureData } from '../figures/figure-data.ts';
import { text } from '../i18n/text.ts';
import type { ChartFrame } from './chart-frame.ts';

/** `数据来源：Tushare，截至2026-03-20`, as the report prints it; data and documents have different words. */
export function sourceLine(data: FigureData, lang: Lang): string {
  const { asOf, source } = data;
  if (source.names.length === 0) return asOf === null ? '' : text(lang, 'chart.asOfAlone', { date: asOf });
  const names = source.names.join(lang === 'zh' ? '、' : ', ');
  const said = text(lang, source.kind === 'data' ? 'chart.source.data' : 'chart.source.document', { names });
  return asOf === null ? said : said + text(lang, 'chart.separator') + text(lang, 'chart.asOf', { date: asOf });
}

/** Caption, source and notes of a picture that leaves the app. */
export function chartFrame(data: FigureData, lang: Lang): ChartFrame {
  const title = text(lang, 'chart.caption', { no: data.no, title: data.title });
  const notes = data.notes.map((note) => text(lang, 'chart.note', { note }));
  return { title, footer: [sourceLine(data, lang), ...notes].filter((line) => line !== '') };
}
