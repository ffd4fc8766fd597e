import type { Lang } from '../contract/envelope.ts';
import type { FigureData } from '../figures/figure-data.ts';
import { text } from '../i18n/text.ts';
import type { ChartFrame } from './chart-frame.ts';

/** `数据来源：Tushare`, as the report prints it; data and documents have different words. */
export function sourceLine(data: FigureData, lang: Lang): string {
  const key = data.source.kind === 'data' ? 'chart.source.data' : 'chart.source.document';
  const names = data.source.names.join(lang === 'zh' ? '、' : ', ');
  const source = names === '' ? '' : text(lang, key, { names });
  const asOf = data.asOf === null ? '' : text(lang, 'chart.asOf', { date: data.asOf });
  return [source, asOf].filter((part) => part !== '').join(text(lang, 'chart.separator'));
}

/** Caption, source and notes of a picture that leaves the app. */
export function chartFrame(data: FigureData, lang: Lang): ChartFrame {
  const title = text(lang, 'chart.caption', { no: data.no, title: data.title });
  const notes = data.notes.map((note) => text(lang, 'chart.note', { note }));
  return { title, footer: [sourceLine(data, lang), ...notes].filter((line) => line !== '') };
}
