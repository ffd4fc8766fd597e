import type { IsoDate } from '../../shared/market/iso-date.ts';
import { TURNOVERS } from './active-lists-table.ts';
import { type Drawn, weekPlaces } from './active-week.ts';
import { gapOf } from './corporate-actions-table.ts';
import { normal, randomOf } from './random.ts';
import { WEEK_FROM } from './sample-days.ts';
import { type ChannelDay, channelDays, HUNDREDTH, settlementRate } from './southbound.ts';
import { isListed } from './universe.ts';

/** A place on a day's list of a channel, in whole HKD. */
export interface Place {
  readonly day: IsoDate;
  readonly channel: ChannelDay['channel'];
  readonly rank: number;
  readonly code: string;
  readonly buy: number;
  readonly sell: number;
}

/** Share of a channel's turnover and of its net that its ten listed names make up. */
const LISTED_TURNOVER = 0.6;
const LISTED_NET = 0.55;

function drawList({ day, channel, buy, sell }: ChannelDay): Drawn[] {
  const random = randomOf(`list ${day} ${channel}`);
  const hkd = HUNDREDTH * settlementRate(day);
  const ten = Object.entries(TURNOVERS)
    .map(([code, size]) => ({ code, size: size * Math.exp(0.45 * normal(random)), lean: 0.09 * normal(random) }))
    .filter(({ code }) => isListed(code, day) && !gapOf(code, day))
    .sort((a, b) => b.size - a.size)
    .slice(0, 10);
  const sum = ten.reduce((total, { size }) => total + size * 1e8, 0);
  const scale = Math.min(1, (LISTED_TURNOVER * (buy + sell) * hkd) / sum);
  const leaning = ten.reduce((total, { size, lean }) => total + lean * size * 1e8 * scale, 0);
  const push = (LISTED_NET * (buy - sell) * hkd - leaning) / (sum * scale);
  return ten.map(({ code, size, lean }) => {
    const turnover = Math.trunc(size * 1e8 * scale);
    return { code, turnover, net: Math.trunc(turnover * Math.max(-0.85, Math.min(0.85, lean + push))) };
  });
}

/** Ranked by buy + sell; the net stands as drawn, the turnover is made to split into it evenly. */
function ranked({ day, channel }: ChannelDay, drawn: readonly Drawn[]): Place[] {
  return drawn
    .map(({ code, turnover, net }) => {
      const sell = Math.floor((turnover - net) / 2);
      return { code, buy: sell + net, sell };
    })
    .sort((a, b) => b.buy + b.sell - a.buy - a.sell)
    .map((place, index) => ({ day, channel, rank: index + 1, ...place }));
}

export function activePlaces(): Place[] {
  const week = weekPlaces(channelDays.filter(({ day }) => day >= WEEK_FROM));
  return channelDays.flatMap((channelDay) => ranked(channelDay, week.get(channelDay) ?? drawList(channelDay)));
}
