import type { Lang } from '../contract/envelope.ts';
import { periodName } from '../format/period.ts';
import { fill, text } from '../i18n/text.ts';
import { type TradingWeek, weekLabel } from '../market/trading-week.ts';
import { derivedKey } from '../trace/key.ts';
import { type FlowPeriod, isWholePeriod, type PeriodFlow } from '../week/flow-periods.ts';
import type { ColumnPoint } from './figure-data.ts';

/** Columns below a month have its day, by which the axis names months; years have their own name. */
const MOST_PERIODS: Readonly<Record<FlowPeriod, number | null>> = { week: null, month: 24, year: null };
/** Gaps that are named one by one; of more only their number is told. */
const NAMED_GAPS = 3;

const words = {
  zh: {
    shut: '{name}休市',
    absent: '{name}缺数据',
    partial: '{name}截至{to}（{have}/{want}日）',
    gaps: '另有{count}段不全',
  },
  en: {
    shut: '{name} (shut)',
    absent: '{name} (no data)',
    partial: '{name} as of {to} ({have} of {want} days)',
    gaps: '{count} more {count|period|periods} not whole',
  },
};

/** The periods that a chart shows: of weeks so many up to the last, of months the last 24, of years all. */
export function shownPeriods(periods: readonly PeriodFlow[], by: FlowPeriod, weeks: number): readonly PeriodFlow[] {
  return periods.slice(-(by === 'week' ? weeks : (MOST_PERIODS[by] ?? periods.length)));
}

/** Periods as columns; `traced` is the currency and channel as traces name them: `CNY@all`. */
export function periodColumns(
  periods: readonly PeriodFlow[],
  by: FlowPeriod,
  { week, traced, lang }: { readonly week: TradingWeek; readonly traced: string; readonly lang: Lang },
): ColumnPoint[] {
  return periods.map((period) => ({
    key: keyOf(period, by),
    label: by === 'year' ? keyOf(period, by) : labelOf(period, by, lang),
    date: by === 'year' ? null : period.from,
    value: period.net,
    isOfWeek: period.from <= week.to && period.to >= week.from,
    isForecast: false,
    isPartial: period.net !== null && !isWholePeriod(period),
    trace: period.last && derivedKey('southboundPeriod', `${traced}@${by}`, period.last),
  }));
}

/** What has to be said of periods that are not whole, the newest first. */
export function gapNotes(periods: readonly PeriodFlow[], by: FlowPeriod, lang: Lang): string[] {
  const gaps = periods.filter((period) => !isWholePeriod(period)).toReversed();
  const named = gaps.slice(0, NAMED_GAPS).map((period) => labelOf(period, by, lang));
  const more = gaps.length - named.length;
  const all = [...named, ...(more > 0 ? [fill(words[lang].gaps, { count: more })] : [])];
  return all.length === 0 ? [] : [all.join(text(lang, 'list.separator'))];
}

/** A period by its name; of one that is not whole with how far it goes and how many of its days are there. */
export function labelOf(period: PeriodFlow, by: FlowPeriod, lang: Lang): string {
  const name = nameOf(period, by, lang);
  const { last, have, want } = period;
  if (last === null) return fill(words[lang][want === 0 ? 'shut' : 'absent'], { name });
  if (isWholePeriod(period)) return name;
  return fill(words[lang].partial, { name, to: last.slice(5), have, want });
}

/** `20260316-0322`, 2026年3月, 2026年. */
export function nameOf(period: PeriodFlow, by: FlowPeriod, lang: Lang): string {
  if (by === 'week') return weekLabel(period);
  if (by === 'month') return periodName(period.from.slice(0, 7), lang);
  const year = period.from.slice(0, 4);
  return lang === 'zh' ? `${year}年` : year;
}

function keyOf({ from }: PeriodFlow, by: FlowPeriod): string {
  return by === 'week' ? from : from.slice(0, by === 'month' ? 7 : 4);
}
