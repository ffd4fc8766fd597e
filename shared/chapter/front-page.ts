import { dayInProse } from '../commentary/prose.ts';
import type { Lang } from '../contract/envelope.ts';
import type { Week } from '../contract/week.ts';
import { anyFigureData } from '../figures/figures.ts';
import { type TextKey, text } from '../i18n/text.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { ChapterOrder } from './build-chapter.ts';
import type { Chapter, FigureBlock, ListItem } from './chapter.ts';
import { figureHoles } from './holes.ts';
import type { ReportTexts } from './passages.ts';
import { type RelatedReport, relatedReports } from './related-reports.ts';
import type { ReportSettings } from './report-settings.ts';

/** Figures whose findings make the title of the report. */
const OF_TITLE = ['sector-vs-benchmarks', 'southbound-daily'] as const;

type FrontPage = Chapter['front'];

/** What the front page is made from. */
interface Front {
  readonly week: Week;
  readonly lang: Lang;
  readonly report: ReportSettings;
  readonly texts: ReportTexts;
  readonly bullets: readonly ListItem[];
  readonly trend: FigureBlock | null;
  /** Findings of the report's first figures, of which its title is made. */
  readonly findings: readonly string[];
  /** The newest reports that were published of weeks before. */
  readonly published: readonly RelatedReport[];
}

/** The front page: what the week says in a line, who says it, and each section in a bullet. */
export function frontPage({ week, lang, report, texts, bullets, trend, findings, published }: Front): FrontPage {
  const own = (slot: string) => texts.get(slot)?.text;
  return {
    industry: report.industry[lang],
    date: own('date') ?? printedDate(week.week.to, lang),
    rating: own('rating') ?? ratingOf(week, report, lang),
    title: own('title') ?? generatedTitle(week, findings, report, lang),
    subtitle: own('subtitle') ?? text(lang, 'report.subtitle', { kind: report.kind[lang] }),
    bullets: [...bullets],
    trend,
    analysts: report.analysts,
    related: relatedReports(published, report.related, { until: week.week.to, lang }),
  };
}

/** 2026年03月22日; 22 March 2026. */
function printedDate(day: IsoDate, lang: Lang): string {
  if (lang === 'en') return dayInProse(day, lang);
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return text(lang, 'report.date', { year, month, day: ofMonth });
}

/** 看好（维持）: of the industry that the report covers, else of the list's first one that is rated. */
function ratingOf({ industryRatings }: Week, report: ReportSettings, lang: Lang): string {
  const standing = industryRatings.find(({ sector }) => sector === report.industry.zh) ?? industryRatings[0];
  if (!standing) return '';
  const event: TextKey = `ratingEvent.${standing.event}`;
  return text(lang, 'report.rating', { rating: standing.label, event: text(lang, event) });
}

/** The title that the week itself gives: what its first figures found. */
export function generatedTitle(
  { week }: Week,
  findings: readonly string[],
  report: ReportSettings,
  lang: Lang,
): string {
  const [first, second] = findings;
  if (first === undefined)
    return text(lang, 'report.title.plain', {
      industry: report.industry[lang],
      kind: report.kind[lang],
      label: week.label,
    });
  return second === undefined ? first : text(lang, 'report.title.joined', { first, second });
}

/** What the figures of the title found; of what lacks something the title is not sure, and what was shut is no lack. */
export function findingsOf({ input, history, week }: Pick<ChapterOrder, 'input' | 'history' | 'week'>): string[] {
  return OF_TITLE.flatMap((id) => {
    const figure = anyFigureData(id, input, history);
    if (!figure || figure.state === 'missing' || figureHoles(figure, week, input.rows.lang).length > 0) return [];
    return [findingOf(figure.title, week.week.label)];
  });
}

/** A figure's finding without the label of the week that titles begin with. */
function findingOf(title: string, label: string): string {
  return title.replace(label, '').replace(/^[\s:：]+/, '');
}
