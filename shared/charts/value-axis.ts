import { formatNumber } from '../format/number.ts';

/** A value axis: its ends, and the values at which a line is drawn and named. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Gridlines beside the zero line: four at most, so that they stay behind the data. */
const MAX_TICKS = 4;
/** As a share of the values themselves. */
const LEAST_RANGE = 1e-6;
/** Room beyond the outermost value, as a share of the range. */
const PADDING = 0.06;
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The axis for values from `low` to `high`: round ticks within, and no more room beyond the values than they need. */
export function valueAxis(low: number, high: number, { fromZero }: { readonly fromZero: boolean }): ValueAxis {
  const [bottom, top] = fromZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  const size = Math.max(Math.abs(bottom), Math.abs(top));
  // Values that differ in no digit that prints are one, and have the axis of one.
  const range = top - bottom > Math.max(size, 1) * LEAST_RANGE ? top - bottom : Math.max(size, 1);
  const pad = range * PADDING;
  const min = fromZero && bottom === 0 ? 0 : bottom - pad;
  const max = fromZero && top === 0 && bottom < 0 ? 0 : top + pad;
  return { min, max, ticks: roundTicks(min, max) };
}

/** The axis at the right for a line over columns: its zero stands where theirs does. */
export function alignedAxis(low: number, high: number, { min, max }: ValueAxis): ValueAxis {
  const below = Math.min(0, low);
  const above = Math.max(0, high);
  const share = max > 0 ? -min / max : 1;
  const top =
    Math.max(above, share > 0 ? -below / share : 0, Math.abs(below) * LEAST_RANGE, LEAST_RANGE) * (1 + PADDING);
  const bottom = -top * share;
  return { min: bottom, max: top, ticks: roundTicks(bottom, top) };
}

/** A logarithmic axis, and where on it a value stands: its foot is the power of ten at or below the least value. */
export function logAxis(
  low: number,
  high: number,
): { readonly axis: ValueAxis; readonly of: (value: number) => number } {
  const foot = Math.floor(Math.log10(low) + LEAST_RANGE);
  const of = (value: number) => Math.log10(value) - foot;
  const max = Math.max(1, of(high) * (1 + PADDING));
  const ticks = Array.from({ length: Math.floor(max) + 1 }, (_, power) => {
    const exponent = foot + power;
    return { value: power, text: formatNumber(10 ** exponent, Math.max(0, -exponent)) };
  });
  return { axis: { min: 0, max, ticks }, of };
}

function roundTicks(min: number, max: number): ValueAxis['ticks'] {
  const step = stepOf(min, max);
  const decimals = decimalsOf(step);
  const ticks: { value: number; text: string }[] = [];
  for (let count = Math.ceil(min / step); count * step <= max; count += 1) {
    const value = Number((count * step).toPrecision(12));
    ticks.push({ value, text: formatNumber(value, decimals) });
  }
  return ticks;
}

/** The least round step that leaves at most four lines beside zero. */
function stepOf(min: number, max: number): number {
  const power = 10 ** Math.floor(Math.log10((max - min) / MAX_TICKS));
  const fits = (step: number) => {
    const count = Math.floor(max / step) - Math.ceil(min / step) + 1;
    return count - (min <= 0 && max >= 0 ? 1 : 0) <= MAX_TICKS;
  };
  return [...STEPS, ...STEPS.map((step) => step * 10)].map((step) => step * power).find(fits) ?? max - min;
}

function decimalsOf(step: number): number {
  const text = Number(step.toPrecision(12)).toString();
  if (text.includes('e-')) return Number(text.split('e-')[1]);
  return text.split('.')[1]?.length ?? 0;
}
