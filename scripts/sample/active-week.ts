import { TURNOVERS, WEEK_ETFS, WEEK_ROWS, WEEK_UNLISTED } from './active-lists-table.ts';
import { normal, randomOf } from './random.ts';
import { type ChannelDay, HUNDREDTH, settlementRate } from './southbound.ts';
import { valueAt } from './walk.ts';

/** A name before its day's list is ranked, in whole HKD. */
export interface Drawn {
  readonly code: string;
  readonly turnover: number;
  readonly net: number;
}

/** A name of the week: its net in whole HKD, and on how many lists it stands. */
interface WeekName {
  readonly code: string;
  readonly net: number;
  readonly places: number;
}

const PLACES_A_LIST = 10;

/** Whole HKD of hundredths of 亿. */
const dollars = (hundredths: number) => Math.floor(hundredths * 1e8 + 0.5);

/** Each row's net off its print by less than half a hundredth, one up for one down, so that the total prints the rows' sum. */
function stockNets(): WeekName[] {
  const random = randomOf('week nets');
  let off = 0;
  return WEEK_ROWS.map(([code, net, places], index) => {
    off = index % 2 === 0 ? Math.floor(300_000 * random()) : -off;
    return { code, net: dollars(net) + off, places };
  });
}

/** ETFs take what the stocks and the rest leave of the week's total. */
function etfNets(week: readonly ChannelDay[], stocks: readonly WeekName[]): WeekName[] {
  const total = week.reduce((sum, { day, buy, sell }) => sum + (buy - sell) * HUNDREDTH * settlementRate(day), 0);
  const left = total - stocks.reduce((sum, { net }) => sum + net, 0) - dollars(WEEK_UNLISTED);
  return WEEK_ETFS.map(([code, share, places]) => ({ code, net: Math.trunc(left * share), places }));
}

/** A whole amount in parts that add up to it, each astray by a share of the mean part. */
function parts(seed: string, net: number, count: number): number[] {
  const random = randomOf(seed);
  const mean = net / count;
  const drawn = Array.from({ length: count }, () => mean + (0.45 * Math.abs(mean) + 2e7) * normal(random));
  const astray = drawn.reduce((sum, part) => sum + part, 0) / count - mean;
  const whole = drawn.slice(1).map((part) => Math.trunc(part - astray));
  return [net - whole.reduce((sum, part) => sum + part, 0), ...whole];
}

/** The names of each list of the week; the fullest lists wait, so that each ends with ten. */
export function weekPlaces(week: readonly ChannelDay[]): ReadonlyMap<ChannelDay, readonly Drawn[]> {
  const stocks = stockNets();
  const lists = new Map<ChannelDay, Drawn[]>(week.map((channelDay) => [channelDay, []]));
  const random = randomOf('week places');
  const names = [...stocks, ...etfNets(week, stocks)].sort((a, b) => b.places - a.places);
  for (const { code, net, places } of names) {
    const open = week
      .map((channelDay) => ({ list: lists.get(channelDay) ?? [], tie: random() }))
      .sort((a, b) => a.list.length - b.list.length || a.tie - b.tie);
    for (const [index, part] of parts(`week ${code}`, net, places).entries()) {
      const size = Math.max(TURNOVERS[code] ?? 0, 5) * 1e8 * Math.exp(0.18 * normal(random));
      const turnover = Math.trunc(Math.max(size, Math.abs(part) * 1.3));
      valueAt(open, index).list.push({ code, turnover, net: part });
    }
  }
  if ([...lists.values()].some((list) => list.length !== PLACES_A_LIST))
    throw new Error('a list of the week is not full');
  return lists;
}
