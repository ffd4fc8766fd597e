import type { Lang } from '../contract/envelope.ts';

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const SPAN = /^(\d{4})-(\d{2})(?:\.\.(\d{2}))?$/;

/** A month or a run of months as prose has it: `2026-01..02` is 2026年1-2月, Jan-Feb 2026; anything else stands as it is. */
export function periodName(period: string, lang: Lang): string {
  const months = monthsOf(period, lang);
  if (!months) return period;
  return lang === 'zh' ? `${months.year}年${months.text}` : `${months.text} ${months.year}`;
}

/** The same below an axis, where the year stands in two digits. */
export function shortPeriod(period: string, lang: Lang): string {
  const months = monthsOf(period, lang);
  if (!months) return period;
  const year = months.year.slice(2);
  return lang === 'zh' ? `${year}年${months.text}` : `${months.text} ${year}`;
}

function monthsOf(period: string, lang: Lang): { year: string; text: string } | null {
  const [, year, first, last] = SPAN.exec(period) ?? [];
  if (!year || !first) return null;
  const name = (month: string) => (lang === 'zh' ? String(Number(month)) : (ENGLISH[Number(month) - 1] ?? month));
  const text = last ? `${name(first)}-${name(last)}` : name(first);
  return { year, text: lang === 'zh' ? `${text}月` : text };
}

/** A month by itself, `03`: `3月`, `Mar`. */
export function shortMonth(month: string, lang: Lang): string {
  return lang === 'zh' ? `${Number(month)}月` : (ENGLISH[Number(month) - 1] ?? month);
}
