import { activeStocks } from './active-stocks.ts';
import { ahPairs } from './ah-pairs.ts';
import { akshareAhSpot } from './akshare-ah-spot.ts';
import { akshareDaily } from './akshare-daily.ts';
import { akshareGlobalHist } from './akshare-global-hist.ts';
import { akshareHist } from './akshare-hist.ts';
import { akshareHkIndexDaily } from './akshare-hk-index-daily.ts';
import { akshareHoldings } from './akshare-holdings.ts';
import { akshareHsgtHist } from './akshare-hsgt-hist.ts';
import { akshareIndexSpot } from './akshare-index-spot.ts';
import { akshareSettlement } from './akshare-settlement.ts';
import { baostock } from './baostock.ts';
import { citations } from './citations.ts';
import { corporateActions } from './corporate-actions.ts';
import { eastmoneyKline } from './eastmoney-kline.ts';
import { exhibit } from './exhibit.ts';
import type { Format } from './format.ts';
import { fred } from './fred.ts';
import { futuSnapshots } from './futu-snapshots.ts';
import { fx } from './fx.ts';
import { groups } from './groups.ts';
import { hkexDaily } from './hkex-daily.ts';
import { hkexHoldings } from './hkex-holdings.ts';
import { holdings } from './holdings.ts';
import { instruments } from './instruments.ts';
import { investing } from './investing.ts';
import { joinquant } from './joinquant.ts';
import { longSeries } from './long-series.ts';
import { nasdaq } from './nasdaq.ts';
import { ownFigure } from './own-figure.ts';
import { prices } from './prices.ts';
import { ratings } from './ratings.ts';
import { series } from './series.ts';
import { southbound } from './southbound.ts';
import { statisticsBureau } from './statistics-bureau.ts';
import { stooq } from './stooq.ts';
import { terminalQuotes } from './terminal-quotes.ts';
import { terminalSeries } from './terminal-series.ts';
import { tongdaxin } from './tongdaxin.ts';
import { tushareAhComparison } from './tushare-ah-comparison.ts';
import { tushareDaily } from './tushare-daily.ts';
import { tushareGgtDaily } from './tushare-ggt-daily.ts';
import { tushareGgtTop10 } from './tushare-ggt-top10.ts';
import { tushareHkHold } from './tushare-hk-hold.ts';
import { tushareIndexGlobal } from './tushare-index-global.ts';
import { tushareMoneyflow } from './tushare-moneyflow.ts';
import { wideCloses } from './wide-closes.ts';
import { wsj } from './wsj.ts';
import { yahoo } from './yahoo.ts';

/** Every format that is read, in the order in which they are tried; a header fits at most one. */
export const FORMATS: readonly Format[] = [
  ownFigure,
  prices,
  instruments,
  groups,
  southbound,
  activeStocks,
  holdings,
  ahPairs,
  fx,
  series,
  ratings,
  citations,
  corporateActions,
  exhibit,
  tushareDaily,
  tushareIndexGlobal,
  yahoo,
  investing,
  tushareGgtTop10,
  tushareGgtDaily,
  tushareMoneyflow,
  tushareHkHold,
  tushareAhComparison,
  akshareHsgtHist,
  akshareHist,
  akshareDaily,
  akshareHkIndexDaily,
  akshareGlobalHist,
  akshareAhSpot,
  akshareIndexSpot,
  akshareHoldings,
  akshareSettlement,
  terminalSeries,
  tongdaxin,
  terminalQuotes,
  baostock,
  joinquant,
  futuSnapshots,
  nasdaq,
  stooq,
  wsj,
  fred,
  statisticsBureau,
  longSeries,
  wideCloses,
  eastmoneyKline,
  hkexDaily,
  hkexHoldings,
];

export function formatById(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
