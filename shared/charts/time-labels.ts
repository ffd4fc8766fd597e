import type { Lang } from '../contract/envelope.ts';

/** A text below the axis, at the index of the category that it names. */
export interface AxisLabel {
  readonly index: number;
  readonly text: string;
}

/** Within so many months the year goes without saying. */
const MONTHS_BY_NAME = 7;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const;
const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * Labels of a time axis in months, from the closest set to the sparsest: the caller takes the first that fits. Each stands at
 * the first day of its month; a short axis names months (1月, Jan), as one of all years does; a long one
 * writes `26/03`.
 */
export function timeLabels(dates: readonly string[], lang: Lang, isOneYear = false): AxisLabel[][] {
  const starts = dates.flatMap((date, index) => {
    const month = date.slice(0, 7);
    return index === 0 || dates[index - 1]?.slice(0, 7) !== month ? [{ index, month }] : [];
  });
  const isShort = isOneYear || starts.length <= MONTHS_BY_NAME;
  return MONTH_STEPS.map((step) =>
    starts
      .filter(({ month }) => (monthNumber(month) - 1) % step === 0)
      .map(({ index, month }) => ({ index, text: isShort ? monthName(month, lang) : shortMonth(month) })),
  );
}

/** Labels that stand for themselves, all of them, then each second, third … of them, the newest always. */
export function ownLabels(texts: readonly string[]): AxisLabel[][] {
  return [1, 2, 3, 4, 6, 12].map((step) =>
    texts.flatMap((text, index) => ((texts.length - 1 - index) % step === 0 ? [{ index, text }] : [])),
  );
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function monthName(month: string, lang: Lang): string {
  const number = Number(month.slice(5, 7));
  return lang === 'zh' ? `${number}月` : (ENGLISH[number - 1] ?? '');
}

function shortMonth(month: string): string {
  return `${month.slice(2, 4)}/${month.slice(5, 7)}`;
}
