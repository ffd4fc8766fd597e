import type { Lang } from '../contract/envelope.ts';
import type { WeekChange } from '../contract/week-parts.ts';
import { directionOf, formatChangePct, formatNumber } from '../format/number.ts';
import { roundToText } from '../format/round.ts';
import { yiUnit } from '../format/yi-unit.ts';
import type { FactPart, Part } from './parts.ts';

/** Decimals of what is printed (design, section 5, Printing). */
export const DECIMALS = { pct: 1, money: 2, index: 2, percentile: 0 } as const;

const YI_PER_BILLION = 10;

/** A week's change that is there. */
export type Known = WeekChange & { readonly pct: number };

/** `3.0%` beside 上涨 or 下跌, which say the sign. */
export function sizeFact({ pct, trace }: Pick<Known, 'pct' | 'trace'>): FactPart {
  return { text: `${roundToText(Math.abs(pct), DECIMALS.pct)}%`, value: pct, unit: '%', trace };
}

/** `+4.2%` within brackets. */
export function signedFact({ pct, trace }: Pick<Known, 'pct' | 'trace'>): FactPart {
  return { text: formatChangePct(pct), value: pct, unit: '%', trace };
}

/** How money shows its sign: `+52.59` always, `-54.68` where it is below zero, `54.68` where the words around it say it. */
type MoneySign = 'always' | 'minus' | 'none';

/** Money of the week, which is in 亿: `54.68亿元`; in English in billions, with as many digits: `CNY5.468bn`. */
export function money(
  { value, currency, trace }: { readonly value: number; readonly currency: string; readonly trace: string },
  sign: MoneySign,
  lang: Lang,
): Part[] {
  const mark = signOf(value, sign);
  if (lang === 'zh') {
    const printed = mark + formatNumber(Math.abs(value), DECIMALS.money);
    return [{ text: printed, value, unit: yiUnit(currency, lang), trace }, yiUnit(currency, lang)];
  }
  const billions = value / YI_PER_BILLION;
  const printed = formatNumber(Math.abs(billions), DECIMALS.money + 1);
  return [{ text: `${mark}${currency}${printed}bn`, value: billions, unit: `${currency} bn`, trace }];
}

function signOf(value: number, sign: MoneySign): string {
  const direction = directionOf(value, DECIMALS.money);
  if (sign === 'none' || direction === 'flat') return '';
  return direction === 'down' ? '-' : sign === 'always' ? '+' : '';
}

/** A number of another unit, which is given in words. */
export function plainFact(value: number, decimals: number, unit: string, trace: string): FactPart {
  return { text: formatNumber(value, decimals), value, unit, trace };
}
