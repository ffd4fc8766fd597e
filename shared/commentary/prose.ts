import type { Lang } from '../contract/envelope.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { type TradingWeek, weekLabel } from '../market/trading-week.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An index as prose has it: 恒生互联网科技业指数, 沪深300; the CSI 300. What ends in a number or in 指数 needs no more. */
export function indexInProse(name: string, lang: Lang): string {
  if (lang === 'en') return `the ${name}`;
  return /(指数|[\dA-Za-z])$/.test(name) ? name : `${name}指数`;
}

/** A week as prose has it: `20260316-0322`; 16-22 March 2026. */
export function weekInProse(week: TradingWeek, lang: Lang): string {
  if (lang === 'zh') return weekLabel(week);
  const [from, to] = [dayInEnglish(week.from), dayInEnglish(week.to)];
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year}-${to.day} ${to.month} ${to.year}`;
  if (from.month !== to.month) return `${from.day} ${from.month}-${to.day} ${to.month} ${to.year}`;
  return `${from.day}-${to.day} ${to.month} ${to.year}`;
}

/** A day as prose has it: 2025年6月2日; 2 June 2025. */
export function dayInProse(date: IsoDate, lang: Lang): string {
  const { day, month, year } = dayInEnglish(date);
  return lang === 'zh' ? `${year}年${Number(date.slice(5, 7))}月${day}日` : `${day} ${month} ${year}`;
}

function dayInEnglish(date: IsoDate): { day: number; month: string; year: string } {
  return {
    day: Number(date.slice(8, 10)),
    month: MONTHS[Number(date.slice(5, 7)) - 1] ?? '',
    year: date.slice(0, 4),
  };
}
