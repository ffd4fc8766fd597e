import { dayInProse } from '../commentary/prose.ts';
import type { Lang } from '../contract/envelope.ts';
import { text } from '../i18n/text.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { Chapter } from './chapter.ts';
import type { ReportSettings } from './report-settings.ts';

/** A report of an earlier week, as a list of related reports names it. */
export type RelatedReport = ReportSettings['related'][number];

/** How many a front page names. */
export const MOST_RELATED = 3;

/** Reports that were published, the newest first; those that were typed by hand fill up behind them, none of a day twice. */
export function relatedReports(
  published: readonly RelatedReport[],
  typed: readonly RelatedReport[],
  { until, lang }: { readonly until: IsoDate; readonly lang: Lang },
): Chapter['front']['related'] {
  const days = new Set(published.map(({ date }) => date));
  const others = typed.filter(({ date }) => date <= until && !days.has(date));
  return [...published, ...others].slice(0, MOST_RELATED).map(({ title, subtitle, date }) => ({
    title: subtitle === '' ? title : text(lang, 'report.related.titled', { title, subtitle }),
    date: lang === 'zh' ? date.split('-').map(Number).join('.') : dayInProse(date, lang),
  }));
}
