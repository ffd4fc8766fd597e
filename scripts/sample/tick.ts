import { roundToText } from '../../shared/format/round.ts';

/** The exchange's spreads, in thousandths: from each price on, the step between two prices. */
const HONG_KONG_STEPS = [
  [500, 500],
  [200, 200],
  [100, 100],
  [20, 50],
  [10, 20],
  [0.5, 10],
  [0.25, 5],
  [0, 1],
] as const;

function stepOf(code: string, price: number): number {
  if (!code.endsWith('.HK')) return 10;
  return HONG_KONG_STEPS.find(([from]) => price >= from)?.[1] ?? 1;
}

/** The price nearest to the value at which the code can trade. */
export function onTick(code: string, value: number): number {
  const step = stepOf(code, value);
  return (Math.floor((value * 1000) / step + 0.5) * step) / 1000;
}

export function printPrice(price: number): string {
  return roundToText(price, price < 0.5 ? 3 : 2);
}
