import { roundToText } from '../format/round.ts';
import { decimalsOf, type NumberMark } from './numbers-in-text.ts';
import { type AuditData, type KnownValue, knownBy, type Reading } from './reading.ts';
import type { PairedNumber } from './same-words.ts';

/** What a number is found to be. */
export interface Verdict {
  readonly state: 'match' | 'mismatch' | 'unknown';
  /** What it should be, printed as it is printed; null where the data say nothing. */
  readonly expected: string | null;
  readonly trace: string | null;
}

export const UNKNOWN: Verdict = { state: 'unknown', expected: null, trace: null };

/** What a number in words is held to: 超50亿, 近50亿, 约50亿. */
export type Bound = 'over' | 'under' | 'about' | null;

export function boundBefore(words: string): Bound {
  if (/(?:超过?|逾|突破|不低于|不少于|高于|over|more than|above|at least) ?$/i.test(words)) return 'over';
  if (/(?:不足|不到|低于|少于|接近|近|nearly|less than|below|under) ?$/i.test(words)) return 'under';
  return /(?:约|大约|约为|左右|about|around|roughly|some) ?$/i.test(words) ? 'about' : null;
}

/** Holds a printed number to what it claims to be: rounded once, as it prints, with its sign as figures and words tell it. */
export function judge(number: NumberMark, reading: Reading, isBracketed: boolean, bound: Bound): Verdict {
  const { known } = reading;
  if (!known) return UNKNOWN;
  const expected = printedAs(number, known, reading);
  const claimed = signOf(number, reading, isBracketed);
  const isNegative = known.value < 0 && /[1-9]/.test(roundToText(known.value / number.scale, decimalsOf(number)));
  const isSignRight =
    reading.sign === 'size' ||
    claimed === 'any' ||
    (claimed === 'conflict' ? false : (claimed === 'minus') === isNegative);
  const isRight = isSignRight && isSizeRight(number, known, reading.isQuoted ? null : bound);
  return { state: isRight ? 'match' : 'mismatch', expected, trace: known.trace };
}

function isSizeRight(number: NumberMark, { value }: KnownValue, bound: Bound): boolean {
  const [size, printed] = [Math.abs(value) / number.scale, Number(number.digits)];
  const decimals = decimalsOf(number);
  const isRounded = Number(roundToText(size, decimals)) === printed;
  if (bound === 'over') return size >= printed;
  if (bound === 'under') return size <= printed;
  if (bound !== 'about') return isRounded;
  const zeros = decimals === 0 ? (/0*$/.exec(number.digits)?.[0].length ?? 0) : 0;
  return isRounded || Math.abs(size - printed) <= 10 ** zeros / 2;
}

/** What figure and words say of the sign together; a minus beside 上涨 is a conflict, one beside 净买入 is none. */
function signOf(number: NumberMark, { direction, isNeutralWord }: Reading, isBracketed: boolean) {
  if (number.sign === '-' || (isBracketed && number.sign === null))
    return direction === 1 && !isNeutralWord ? 'conflict' : 'minus';
  if (number.sign === '+') return direction === -1 ? 'conflict' : 'plus';
  // What rounds to nothing has no sign, whatever is said beside it.
  if (!/[1-9]/.test(number.digits)) return 'any';
  return direction === -1 ? 'minus' : 'plus';
}

/** The value with the decimals, unit and sign form of the number in the text. */
function printedAs(number: NumberMark, { value }: KnownValue, { sign }: Reading): string {
  const text = roundToText(value / number.scale, decimalsOf(number));
  return sign === 'size' ? text.replace('-', '') : text;
}

/** A number in the desk's own words is right as the desk prints it, or, with other decimals, as the value behind it rounds. */
export function judgePaired({ text, expected, trace }: PairedNumber, data: Pick<AuditData, 'valueAt'>): Verdict {
  const [printed, ofDesk] = [text.trim(), expected.trim()];
  if (printed === ofDesk) return { state: 'match', expected, trace };
  const [digits, deskDigits] = [digitsIn(printed), digitsIn(ofDesk)];
  const known = knownBy(data, trace);
  const decimals = decimalsOf({ digits });
  if (!known || decimals === decimalsOf({ digits: deskDigits }) || digits === '')
    return { state: 'mismatch', expected, trace };
  // English prints money in billions, the value is in 亿.
  const right = roundToText(Math.abs(known.value) / (ofDesk.includes('bn') ? 10 : 1), decimals);
  return { state: Number(digits) === Number(right) ? 'match' : 'mismatch', expected: right, trace };
}

function digitsIn(text: string): string {
  return /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? '';
}
