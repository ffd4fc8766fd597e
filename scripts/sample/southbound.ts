import { roundTo } from '../../shared/format/round.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { normal, randomOf } from './random.ts';
import { FIRST_DAY, southboundDays, tradingDaysOf } from './sample-days.ts';
import { MONTHS, RATE_ANCHORS, TOLD_DAYS } from './southbound-table.ts';
import { walk } from './walk.ts';

export const CHANNELS = ['sh', 'sz'] as const;

/** A channel's day in hundredths of 亿元, so that its sums are exact. */
export interface ChannelDay {
  readonly day: IsoDate;
  readonly channel: (typeof CHANNELS)[number];
  readonly buy: number;
  readonly sell: number;
}

/** Yuan in a hundredth of 亿元. */
export const HUNDREDTH = 1_000_000;

function drawDay(day: IsoDate): ChannelDay[] {
  const random = randomOf(`southbound ${day}`);
  const month = MONTHS[day.slice(0, 7)];
  if (!month) throw new Error(`no month for ${day}`);
  const net = TOLD_DAYS[day] ?? Math.trunc(100 * (month[0] + 38 * normal(random)));
  const toShanghai = Math.trunc(net * (0.52 + 0.12 * normal(random)) + 600 * normal(random));
  const nets = { sh: toShanghai, sz: net - toShanghai };
  const busy = Math.exp(0.14 * normal(random));
  return CHANNELS.map((channel) => {
    const drawn = month[1] * busy * (channel === 'sh' ? 1.05 : 0.95) * Math.exp(0.04 * normal(random));
    const turnover = Math.trunc(100 * Math.max(305, Math.min(890, drawn)));
    const sell = Math.floor((turnover - nets[channel]) / 2);
    return { day, channel, buy: sell + nets[channel], sell };
  });
}

export const channelDays: readonly ChannelDay[] = southboundDays.flatMap(drawDay);

const mainlandDays = tradingDaysOf(['CN'], FIRST_DAY);
const rounded = (values: Map<IsoDate, number>, decimals: number) =>
  new Map([...values].map(([day, value]) => [day, roundTo(value, decimals)]));

/** Mid rates on the mainland's days. */
export const midRates: ReadonlyMap<IsoDate, number> = rounded(
  walk({ seed: 'rate', days: mainlandDays, anchors: RATE_ANCHORS, step: 0.0011 }),
  4,
);

/** Settlement rates on southbound's days, a little beside the mid. */
export const settlementRates: ReadonlyMap<IsoDate, number> = rounded(
  new Map(
    southboundDays.map((day) => [day, (midRates.get(day) ?? 0) * (1 + 0.0004 * normal(randomOf(`settlement ${day}`)))]),
  ),
  5,
);

/** The rate at which a southbound day is settled. */
export function settlementRate(day: IsoDate): number {
  const rate = settlementRates.get(day);
  if (rate === undefined) throw new Error(`no settlement rate on ${day}`);
  return rate;
}
