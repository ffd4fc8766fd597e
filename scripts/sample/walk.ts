import { dayNumber, type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import { normal, randomOf } from './random.ts';

/** A day and the value that a path passes through on it. */
export type Anchor = readonly [day: string, value: number];

/** What a path is drawn from. */
export interface WalkSpec {
  readonly seed: string;
  readonly days: readonly IsoDate[];
  readonly anchors: readonly Anchor[];
  /** Standard deviation of a day's own step. */
  readonly step: number;
  /** What the path moves with beside its own steps, by day. */
  readonly with?: (day: IsoDate) => number;
}

/**
 * A random walk bent through its anchors: between two of them the walk's own drift is taken off along the days and theirs
 * put in, so that its days stay rough and its anchors exact. The first and the last day have to be anchors.
 */
export function walk(spec: WalkSpec): Map<IsoDate, number> {
  const free = freeWalk(spec);
  const at = placesOf(spec);
  const values = new Map<IsoDate, number>();
  for (const [index, here] of at.entries()) {
    const next = at[index + 1];
    if (!next) values.set(here.day, here.value);
    for (let place = here.place; next && place < next.place; place += 1) {
      const day = valueAt(spec.days, place);
      const share = (place - here.place) / (next.place - here.place);
      const drift =
        (1 - share) * (here.value - valueAt(free, here.place)) + share * (next.value - valueAt(free, next.place));
      values.set(day, valueAt(free, place) + drift);
    }
  }
  return values;
}

/** A walk of logarithms, for values that move by shares of themselves. */
export function logWalk(spec: WalkSpec): Map<IsoDate, number> {
  const anchors = spec.anchors.map(([day, value]) => [day, Math.log(value)] as const);
  return new Map([...walk({ ...spec, anchors })].map(([day, value]) => [day, Math.exp(value)]));
}

function freeWalk({ seed, days, step, with: companion }: WalkSpec): number[] {
  const random = randomOf(seed);
  let own = 0;
  return days.map((day) => {
    own += step * normal(random);
    return own + (companion?.(day) ?? 0);
  });
}

function placesOf({ seed, days, anchors }: WalkSpec): { day: IsoDate; value: number; place: number }[] {
  const at = anchors
    .map(([day, value]) => ({ day: isoDate(day), value, place: days.indexOf(isoDate(day)) }))
    .sort((a, b) => dayNumber(a.day) - dayNumber(b.day));
  const shut = at.find(({ place }) => place < 0);
  if (shut) throw new Error(`${seed}: no trading on ${shut.day}`);
  if (at[0]?.place !== 0 || at.at(-1)?.place !== days.length - 1) throw new Error(`${seed}: an end without an anchor`);
  return at;
}

/** The element at a place that is known to exist. */
export function valueAt<T>(list: readonly T[], place: number): T {
  const value = list[place];
  if (value === undefined) throw new RangeError(`nothing at ${place} of ${list.length}`);
  return value;
}
