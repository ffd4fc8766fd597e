import { DECIMALS, money, plainFact } from '../commentary/numbers.ts';
import { type Filling, factText, type Part } from '../commentary/parts.ts';
import { weekInProse } from '../commentary/prose.ts';
import type { FactText } from '../contract/commentary.ts';
import type { Lang } from '../contract/envelope.ts';
import type { Week } from '../contract/week.ts';
import { formatChangePct } from '../format/number.ts';
import { text } from '../i18n/text.ts';
import { derivedKey, priceKey } from '../trace/key.ts';

/** What a name of a value stands for in a week: its print, null where the week lacks it, undefined where no value has that name. */
export type ValueNamed = (name: string) => Filling | null | undefined;

/** Values by the shape of their names; CODE is a canonical code, as `0700.HK`. */
interface NamedValue {
  readonly name: string;
  readonly value: (week: Week, part: string, lang: Lang) => Filling | null;
}

const pct = (value: number | null, trace: string | null): Part | null =>
  value === null || trace === null ? null : { text: formatChangePct(value), value, unit: '%', trace };

const flow = (value: number | null, currency: string, trace: string, lang: Lang): Filling | null =>
  value === null ? null : money({ value, currency, trace }, 'minus', lang);

const listTotal =
  (field: 'activeTotal' | 'activeEtfTotal' | 'unlisted' | 'totalConverted'): NamedValue['value'] =>
  (week, _, lang) => {
    const currency = (week.activeStocks[0] ?? week.activeEtfs[0])?.currency ?? 'HKD';
    return flow(week[field], currency, derivedKey(field, 'southbound', week.week.from), lang);
  };

/** Every value that a text or a template may name: `{{value:southbound.net}}`, `{{value:change.HSI.HI}}`. */
export const NAMED_VALUES: readonly NamedValue[] = [
  { name: 'week.label', value: ({ week }) => week.label },
  { name: 'week.prose', value: ({ week }, _, lang) => weekInProse(week, lang) },
  { name: 'week.from', value: ({ week }) => week.from },
  { name: 'week.to', value: ({ week }) => week.to },
  { name: 'week.lastTradingDay', value: ({ week }) => week.lastTradingDay },
  {
    name: 'change.CODE',
    value: ({ changes }, code) => {
      const change = changes.find((one) => one.code === code);
      return change ? pct(change.pct, change.trace) : null;
    },
  },
  {
    name: 'close.CODE',
    value: ({ changes }, code, lang) => {
      const { close = null, closeDate = null } = changes.find((one) => one.code === code) ?? {};
      if (close === null || closeDate === null) return null;
      return plainFact(close, DECIMALS.index, text(lang, 'unit.points'), priceKey(code, closeDate, 'close'));
    },
  },
  {
    name: 'southbound.net',
    value: ({ southbound }, _, lang) =>
      southbound?.complete ? flow(southbound.net, southbound.currency, southbound.trace, lang) : null,
  },
  {
    name: 'southbound.previousNet',
    value: ({ southbound }, _, lang) => {
      if (!southbound?.previous) return null;
      const { previousNet, currency, previous } = southbound;
      return flow(previousNet, currency, derivedKey('southboundNet', currency, previous.from), lang);
    },
  },
  {
    name: 'southbound.streak',
    value: ({ southbound, week }, _, lang) =>
      southbound?.streak
        ? plainFact(
            southbound.streak,
            0,
            text(lang, 'unit.weeks'),
            derivedKey('flowStreak', southbound.currency, week.from),
          )
        : null,
  },
  {
    name: 'active.CODE',
    value: ({ activeStocks, activeEtfs }, code, lang) => {
      const listed = [...activeStocks, ...activeEtfs].find((one) => one.code === code);
      return listed ? flow(listed.net, listed.currency, listed.trace, lang) : null;
    },
  },
  { name: 'activeTotal', value: listTotal('activeTotal') },
  { name: 'activeEtfTotal', value: listTotal('activeEtfTotal') },
  { name: 'unlisted', value: listTotal('unlisted') },
  { name: 'totalConverted', value: listTotal('totalConverted') },
  {
    name: 'holding.CODE',
    value: ({ activeStocks }, code) => {
      const { holdingPct = null, holdingTrace = null } = activeStocks.find((one) => one.code === code) ?? {};
      return holdingPct === null || holdingTrace === null ? null : plainFact(holdingPct, 1, '%', holdingTrace);
    },
  },
  {
    name: 'ahIndex.close',
    value: ({ ahIndex }, _, lang) =>
      ahIndex &&
      plainFact(
        ahIndex.close,
        DECIMALS.index,
        text(lang, 'unit.points'),
        priceKey(ahIndex.code, ahIndex.date, 'close'),
      ),
  },
  { name: 'ahIndex.change', value: ({ ahIndex }) => ahIndex && pct(ahIndex.changePct, ahIndex.trace) },
  {
    name: 'ahIndex.percentile5y',
    value: ({ ahIndex, week }) => {
      const share = ahIndex?.percentile['5y'] ?? null;
      const key = derivedKey('percentile5y', ahIndex?.code ?? '', week.from);
      return share === null ? null : plainFact(share, DECIMALS.percentile, '%', key);
    },
  },
  {
    name: 'ahPremium.CODE',
    value: ({ ahPairs }, code) => {
      const pair = ahPairs.find(({ aCode, hCode }) => aCode === code || hCode === code);
      return pair ? pct(pair.premiumPct, pair.trace) : null;
    },
  },
];

/** The values of a week by their names. */
export function valuesOf(week: Week, lang: Lang): ValueNamed {
  return (name) => {
    for (const { name: shape, value } of NAMED_VALUES) {
      if (shape === name) return value(week, '', lang);
      const head = shape.endsWith('.CODE') ? shape.slice(0, -'CODE'.length) : null;
      if (head !== null && name.startsWith(head) && name.length > head.length)
        return value(week, name.slice(head.length), lang);
    }
    return undefined;
  };
}

/** A text with its `{{value:…}}` filled; what the week lacks stands as what is to be filled, and an unknown name as it is written. */
export function filledValues(words: string, valueNamed: ValueNamed, lang: Lang): FactText {
  const parts = words.split(/(\{\{value:[^{}]+\}\})/).flatMap((piece): readonly Part[] => {
    const name = /^\{\{value:([^{}]+)\}\}$/.exec(piece)?.[1]?.trim();
    if (name === undefined) return [piece];
    const value = valueNamed(name);
    if (value === undefined) return [piece];
    if (value === null) return [text(lang, 'report.hole', { text: name })];
    return typeof value === 'string' || 'trace' in value ? [value] : value;
  });
  return factText(parts);
}
