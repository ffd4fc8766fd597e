/** What a number's unit is: per cent, points between per cents, money in 亿, points of an index, times, weeks, or none. */
export type UnitKind = 'pct' | 'points' | 'money' | 'indexPoints' | 'times' | 'weeks' | 'days' | 'none';

/** A number as a text prints it. */
export interface NumberMark {
  readonly from: number;
  readonly to: number;
  /** Its digits without commas and sign: `52.59`. */
  readonly digits: string;
  /** As it is written; none where words, or nothing, say it. */
  readonly sign: '+' | '-' | null;
  readonly unit: UnitKind;
  /** Of money how many 亿 one of its unit is: 1 of 亿, 0.0001 of 万. */
  readonly scale: number;
  /** Of money where the unit names it. */
  readonly currency: string | null;
}

/** Money of one unit in 亿. */
const MONEY: readonly (readonly [unit: RegExp, scale: number])[] = [
  [/^ ?万亿/, 10_000],
  [/^ (?:(?:HKD|CNY|USD) )?100m\b/, 1],
  [/^ ?千亿/, 1000],
  [/^ ?百亿/, 100],
  [/^ ?亿/, 1],
  [/^ ?百万/, 0.01],
  [/^ ?万/, 0.0001],
  [/^ ?(?:bn|billion)\b/i, 10],
  [/^ ?(?:mn|m|million)\b/i, 0.01],
];
const CURRENCY_BEHIND: readonly (readonly [words: RegExp, currency: string])[] = [
  [/^ ?(?:港元|港币|港幣|HKD)/, 'HKD'],
  [/^ ?(?:美元|USD)/, 'USD'],
  [/^ ?(?:元|人民币|CNY|RMB)/, 'CNY'],
];
const CURRENCY_BEFORE: readonly (readonly [words: RegExp, currency: string])[] = [
  [/(?:HKD|HK\$) ?$/, 'HKD'],
  [/(?:US\$|USD) ?$/, 'USD'],
  [/(?:CNY|RMB|¥) ?$/, 'CNY'],
];
const UNITS: readonly (readonly [unit: RegExp, kind: UnitKind])[] = [
  [/^ ?%(?!\s*pts)/, 'pct'],
  [/^ ?(?:个)?百分点|^ ?(?:pct|ppts?|pp|pts|percentage points)\b/i, 'points'],
  [/^ ?点|^ ?points?\b/i, 'indexPoints'],
  [/^ ?倍/, 'times'],
  [/^ ?周|^ ?weeks?\b/i, 'weeks'],
  [/^ ?(?:个交易日|日|天)|^ ?(?:trading )?days?\b/i, 'days'],
];
const UNIT_BEFORE = /(?:HKD|CNY|USD|\d|unit:) $/i;
const DIGITS = /(?<![\d.])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d])/g;

/** The numbers of a plain text with their signs and units, in their order. */
export function numbersIn(text: string): NumberMark[] {
  const numbers: NumberMark[] = [];
  for (const found of text.matchAll(DIGITS)) {
    // English has 亿 as 100m: there it is a unit, alone and behind a number.
    const isUnit = /^100m\b/.test(text.slice(found.index)) && UNIT_BEFORE.test(text.slice(0, found.index));
    if (!isUnit) numbers.push(numberAt(text, found.index, found[0]));
  }
  return numbers;
}

function numberAt(text: string, at: number, digits: string): NumberMark {
  const [before, behind] = [
    text.slice(Math.max(0, at - 5), at),
    text.slice(at + digits.length, at + digits.length + 20),
  ];
  const prefix = CURRENCY_BEFORE.flatMap(([words, currency]) => {
    const found = words.exec(before);
    return found ? [{ currency, length: found[0].length }] : [];
  })[0];
  const start = at - (prefix?.length ?? 0);
  const sign = signBefore(text, start);
  const amount = MONEY.flatMap(([unit, scale]) => {
    const found = unit.exec(behind);
    return found ? [{ scale, length: found[0].length }] : [];
  })[0];
  const currency = CURRENCY_BEHIND.flatMap(([words, name]) => {
    const found = words.exec(behind.slice(amount?.length ?? 0));
    return found ? [{ name, length: found[0].length }] : [];
  })[0];
  const mark = { from: start - (sign ? 1 : 0), digits: digits.replaceAll(',', ''), sign };
  if (amount || currency || prefix)
    return {
      ...mark,
      to: at + digits.length + (amount?.length ?? 0) + (currency?.length ?? 0),
      unit: amount ? 'money' : 'none',
      scale: amount?.scale ?? 1,
      currency: currency?.name ?? prefix?.currency ?? /^ (HKD|CNY|USD) 100m/.exec(behind)?.[1] ?? null,
    };
  const unit = UNITS.flatMap(([words, kind]) => {
    const found = words.exec(behind);
    return found ? [{ kind, length: found[0].length }] : [];
  })[0];
  return {
    ...mark,
    to: at + digits.length + (unit?.length ?? 0),
    unit: unit?.kind ?? 'none',
    scale: 1,
    currency: null,
  };
}

/** A sign that belongs to the number: not the dash of a range, nor of a name. */
function signBefore(text: string, at: number): '+' | '-' | null {
  const sign = text[at - 1];
  if (sign === '+') return '+';
  return sign === '-' && !/[A-Za-z\d%]/.test(text[at - 2] ?? '') ? '-' : null;
}

/** How many decimals a number is printed with. */
export function decimalsOf({ digits }: Pick<NumberMark, 'digits'>): number {
  return digits.split('.')[1]?.length ?? 0;
}
