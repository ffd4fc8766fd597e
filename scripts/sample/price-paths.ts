import { getOrMake } from '../../shared/collections/get-or-make.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { actionsOf } from './corporate-actions-table.ts';
import type { SampleInstrument } from './instrument.ts';
import { daysOfCode, FIRST_DAY, WEEK_FROM } from './sample-days.ts';
import { onTick } from './tick.ts';
import { instrumentOf } from './universe.ts';
import { logWalk, valueAt } from './walk.ts';

type Path = ReadonlyMap<IsoDate, number>;

const paths = new Map<string, Path>();

/** Closes by day on the basis after all splits, not yet on ticks but for the anchors. */
function adjustedPath(instrument: SampleInstrument): Path {
  return getOrMake(paths, instrument.code, () => drawn(instrument));
}

function drawn({ code, listedOn, prices }: SampleInstrument): Path {
  const days = daysOfCode(code, FIRST_DAY).filter((day) => listedOn === undefined || day >= listedOn);
  const base = days.filter((day) => day < WEEK_FROM).length - 1;
  const leader = prices.follows === undefined ? null : logOf(adjustedPath(instrumentOf(prices.follows)));
  return logWalk({
    seed: `price ${code}`,
    days,
    step: prices.ownStep / 100,
    anchors: [
      [valueAt(days, 0), prices.start],
      ...(prices.anchors ?? []),
      [valueAt(days, base), onTick(code, prices.base)],
      [valueAt(days, days.length - 1), onTick(code, onTick(code, prices.base) * (1 + prices.week / 100))],
    ],
    ...(leader && { with: (day: IsoDate) => (prices.beta ?? 1) * leader(day) }),
  });
}

/** The logarithm of the last value at or before a day: two markets shut on different days. */
function logOf(path: Path): (day: IsoDate) => number {
  const days = [...path.keys()];
  return (day) => {
    const last = days.findLast((known) => known <= day) ?? valueAt(days, 0);
    return Math.log(path.get(last) ?? 1);
  };
}

/** Closes as they were traded: before a split the price of the old share. */
export function closesOf(code: string): Path {
  const actions = actionsOf(code);
  const closes = new Map<IsoDate, number>();
  for (const [day, value] of adjustedPath(instrumentOf(code))) {
    const factor = actions.filter(({ exDate }) => day < exDate).reduce((product, action) => product * action.factor, 1);
    closes.set(day, onTick(code, value * factor));
  }
  return closes;
}
