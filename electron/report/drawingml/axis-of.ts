import type { ValueAxis } from '../../../shared/charts/value-axis.ts';
import { exactDecimals, exactValue } from '../../../shared/format/number.ts';
import type { NativeAxis } from './native-chart.ts';
import { plainCode } from './number-code.ts';

/** Beyond the outermost values an axis is to have no more room than this, as a share of it. */
const MOST_SPARE = 0.3;

/** An axis with its ends on ticks, since office programs count ticks from the lower end, and both ends as near to the values as can be. */
export function axisOnTicks({ ticks, ...axis }: ValueAxis, values: readonly number[]): TickedAxis {
  const [first, second] = ticks;
  if (!first || !second) return { ...axis, ticks, step: null };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const ends = (step: number) => {
    const bottom = Math.floor(low / step + SLACK);
    // Values that all stand on one tick have a step above them.
    const top = Math.max(bottom + 1, Math.ceil(high / step - SLACK));
    return { min: exactValue(bottom * step), max: exactValue(top * step), step, ticks };
  };
  const wide = ends(exactValue(second.value - first.value));
  const isSpare = 1 - (high - low) / (wide.max - wide.min) > MOST_SPARE;
  return isSpare && high > low ? ends(wide.step / 2) : wide;
}

/** A value axis whose ends are ticks. */
type TickedAxis = ValueAxis & { readonly step: number | null };

/** What binary fractions may add to a count of steps. */
const SLACK = 1e-9;

/** A value axis as the app has it, its ends on ticks. */
export function nativeAxis({ min, max, step }: TickedAxis, more: Partial<NativeAxis> = {}): NativeAxis {
  const code = plainCode(step === null ? 0 : exactDecimals(step), [min, max]);
  return { min, max, step, isLog: false, isHidden: false, code, baseline: null, ...more };
}

/** An axis whose ends the office program finds, so that it follows what a reader types into the workbook. */
export function freeAxis(more: Partial<NativeAxis>): NativeAxis {
  return {
    min: null,
    max: null,
    step: null,
    isLog: false,
    isHidden: false,
    code: plainCode(0),
    baseline: null,
    ...more,
  };
}

const LEAST_STEP = 1e-6;
const NICE = [1, 2, 2.5, 5, 10] as const;

/** The axis at the right with as many steps above and below zero as the left one has, so that zero and gridlines are one. */
export function alignedAxis(values: readonly number[], left: NativeAxis): NativeAxis {
  const stepLeft = left.step ?? 1;
  const [below, above] = [(left.min ?? 0) / stepLeft, (left.max ?? 0) / stepLeft];
  const needed = Math.max(
    above > 0 ? Math.max(0, ...values) / above : 0,
    below < 0 ? Math.min(0, ...values) / below : 0,
    LEAST_STEP,
  );
  const power = 10 ** Math.floor(Math.log10(needed));
  const step = exactValue((NICE.find((nice) => nice * power >= needed) ?? 10) * power);
  const [min, max] = [exactValue(below * step), exactValue(above * step)];
  return freeAxis({ min, max, step, code: plainCode(exactDecimals(step), [min, max]) });
}
