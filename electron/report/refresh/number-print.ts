import { directionOf, formatNumber } from '../../../shared/format/number.ts';
import { plainText } from './document-text.ts';

/** A number as it is printed: what stands around its digits, and how its sign is shown. */
interface Form {
  readonly before: string;
  readonly after: string;
  readonly decimals: number;
  readonly sign: '' | '+' | '-';
  /** Negative in brackets, as tables print money. */
  readonly inBrackets: boolean;
}

const PRINT = /^(\(?)([+\-\u2212]?)([^\d()+\-\u2212]*)(\d[\d,]*(?:\.(\d+))?)([^\d()]*)(\)?)$/;

function formOf(print: string): Form | null {
  const found = PRINT.exec(plainText(print));
  if (!found) return null;
  const [, open = '', sign = '', before = '', , fraction = '', after = '', close = ''] = found;
  if (open.length !== close.length) return null;
  const kept = sign === '\u2212' ? '-' : sign === '+' || sign === '-' ? sign : '';
  return { before, after, decimals: fraction.length, sign: kept, inBrackets: open === '(' };
}

/** How the sign of a number reads in its text. */
export interface SignWords {
  /** What it was, unrounded. */
  readonly value: number;
  /** In the text it always bears its sign, as within brackets. */
  readonly isAlwaysSigned: boolean;
}

/** A value in the form of another print: its sign style, decimals, brackets and unit; null where the form is none that is known. */
export function printedAs(print: string, value: number, { value: was, isAlwaysSigned }: SignWords): string | null {
  const form = formOf(print);
  if (!form) return null;
  const { before, after, decimals, sign, inBrackets } = form;
  const digits = formatNumber(Math.abs(value), decimals);
  const direction = directionOf(value, decimals);
  if (inBrackets) return direction === 'down' ? `(${before}${digits}${after})` : `${before}${digits}${after}`;
  const isSized = sign === '' && was < 0 && directionOf(was, decimals) !== 'flat';
  const isPlus = sign === '+' || (sign === '-' && (isAlwaysSigned || after.startsWith('%')));
  const mark = isSized || direction === 'flat' ? '' : direction === 'down' ? '-' : isPlus ? '+' : '';
  return `${mark}${before}${digits}${after}`;
}

/** Whether a print without a sign would be of another direction than the words around it say. */
export function turns(print: string, was: number, value: number): boolean {
  const form = formOf(print);
  if (!form) return false;
  const [before, now] = [directionOf(was, form.decimals), directionOf(value, form.decimals)];
  return before !== now;
}

/** Whether a print shows its sign itself. */
export function isSigned(print: string): boolean {
  const form = formOf(print);
  return form !== null && (form.sign !== '' || form.inBrackets);
}

const DIRECTION =
  /上涨|下跌|涨|跌|上升|下降|增长|减少|流入|流出|买入|卖出|收窄|扩大|跑赢|跑输|回升|回落|走强|走弱|反弹|回调|\b(?:rose|fell|up|down|gain\w*|los[est]\w*|inflow|outflow|lagg\w*|beat\w*|buying|selling|higher|lower|advanc\w*|declin\w*|widen\w*|narrow\w*)\b/i;

/** Whether words that say a direction stand in the clause of a number. */
export function hasDirectionWords(words: string, from: number, to: number): boolean {
  const [head] = [...words.slice(0, from).split(/[，。；：,;]\s?/)].slice(-1);
  const [tail] = words.slice(to).split(/[，。；：;]|,\s|\.\s/);
  return DIRECTION.test(`${head ?? ''} ${tail ?? ''}`);
}
