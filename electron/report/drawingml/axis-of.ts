import type { ValueAxis } from '../../../shared/charts/value-axis.ts';
import { exactDecimals } from '../../../shared/format/number.ts';
import type { NativeAxis } from './native-chart.ts';
import { plainCode } from './number-code.ts';

/** An axis with its ends on ticks: office programs count ticks from the lower end. */
export function axisOnTicks({ min, max, ticks }: ValueAxis): ValueAxis & { readonly step: number | null } {
  const [first, second] = ticks;
  if (!first || !second) return { min, max, ticks, step: null };
  const step = Number((second.value - first.value).toPrecision(12));
  const at = (count: number) => Number((count * step).toPrecision(12));
  return { min: at(Math.floor(min / step)), max: at(Math.ceil(max / step)), ticks, step };
}

const LEAST_STEP = 1e-6;

/** A value axis as the app has it, its ends on ticks. */
export function nativeAxis(axis: ValueAxis, more: Partial<NativeAxis> = {}): NativeAxis {
  const { min, max, step } = axisOnTicks(axis);
  const code = plainCode(step === null ? 0 : exactDecimals(step));
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
  const step = Number(((NICE.find((nice) => nice * power >= needed) ?? 10) * power).toPrecision(12));
  const code = plainCode(exactDecimals(step));
  return freeAxis({ min: below * step, max: above * step, step, code });
}
