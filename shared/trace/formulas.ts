import type { DerivedKind } from './derived-kinds.ts';

const percentile = (id: DerivedKind, years: number) => ({
  id,
  zh: `分位 ＝ 近${years}年不高于当前值的交易日数 ÷ 近${years}年有值的交易日数`,
  en: `Percentile = days of the last ${years} ${years === 1 ? 'year' : 'years'} at or below the value / days with a value`,
});

/** Formulas behind derived numbers, in words, as a trace shows them. */
export const FORMULAS: Readonly<
  Record<DerivedKind, { readonly id: string; readonly zh: string; readonly en: string }>
> = {
  weekChange: {
    id: 'weekChange',
    zh: '周涨跌幅 ＝ 本周最后收盘 ÷ 周一之前最后收盘 － 1',
    en: 'Week change = last close in the week / last close before its Monday - 1',
  },
  southboundNet: {
    id: 'southboundNet',
    zh: '周成交净额 ＝ 本周各日成交净额之和',
    en: 'Week net buy = sum of the net buy of its days',
  },
  southboundDay: {
    id: 'southboundDay',
    zh: '当日成交净额 ＝ 沪深两通道买入 － 卖出',
    en: 'Net buy of a day = buy - sell turnover of both channels',
  },
  southboundYear: {
    id: 'southboundYear',
    zh: '年初至今累计 ＝ 当年各日成交净额之和',
    en: 'Cumulative of the year = sum of the net buy of its days so far',
  },
  holdingChange: {
    id: 'holdingChange',
    zh: '持股变动 ＝ 本周末持股比例 － 上周末持股比例',
    en: 'Change of holding = share held at the end of the week - at the end of the week before',
  },
  activeNet: {
    id: 'activeNet',
    zh: '个股周净买入 ＝ 本周上榜各日、各通道（买入 － 卖出）之和',
    en: 'Week net of a stock = sum of buy - sell over the days and channels on which it was listed',
  },
  spanNet: {
    id: 'spanNet',
    zh: '区间净买入 ＝ 区间内上榜各日、各通道（买入 － 卖出）之和',
    en: 'Net of the span = sum of buy - sell over the days and channels on which it was listed',
  },
  spanBuy: {
    id: 'spanBuy',
    zh: '区间买入成交额 ＝ 区间内上榜各日、各通道买入成交额之和',
    en: 'Buy turnover of the span = sum over the days and channels on which it was listed',
  },
  spanSell: {
    id: 'spanSell',
    zh: '区间卖出成交额 ＝ 区间内上榜各日、各通道卖出成交额之和',
    en: 'Sell turnover of the span = sum over the days and channels on which it was listed',
  },
  spanTurnover: {
    id: 'spanTurnover',
    zh: '区间成交额 ＝ 区间内上榜各日、各通道成交额（未列则为买入 ＋ 卖出）之和',
    en: 'Turnover of the span = sum of the turnover, or of buy + sell where it is not stated, over the days and channels on which it was listed',
  },
  spanShare: {
    id: 'spanShare',
    zh: '占成交 ＝ 该股上榜各日、各通道成交额之和 ÷ 同日同通道港股通成交额（买入 ＋ 卖出，折港元）之和',
    en: 'Share of turnover = its turnover over the days and channels on which it was listed / southbound turnover (buy + sell, in HKD) on the same days through the same channels',
  },
  spanChange: {
    id: 'spanChange',
    zh: '区间涨跌幅 ＝ 区间内最后收盘 ÷ 区间之前最后收盘 － 1',
    en: 'Change of the span = last close in it / last close before it - 1',
  },
  holdingOver: {
    id: 'holdingOver',
    zh: '持股变动 ＝ 区间末持股比例 － 此前若干周持股比例',
    en: 'Change of holding = share held at the end of the span - share held so many weeks before',
  },
  spanActiveTotal: {
    id: 'spanActiveTotal',
    zh: '上榜个股合计 ＝ 区间内各上榜个股净买入之和',
    en: 'Listed stocks = sum of their nets over the span',
  },
  spanActiveEtfTotal: {
    id: 'spanActiveEtfTotal',
    zh: '上榜 ETF ＝ 区间内各上榜 ETF 净买入之和',
    en: 'Listed ETFs = sum of their nets over the span',
  },
  spanListedTotal: {
    id: 'spanListedTotal',
    zh: '上榜合计 ＝ 区间内该通道各上榜个股与 ETF 净买入之和',
    en: 'Listed = sum of the nets of all names on the lists of the channel over the span',
  },
  spanUnlisted: {
    id: 'spanUnlisted',
    zh: '未上榜（倒算） ＝ 港股通合计（折算） － 上榜个股合计 － 上榜 ETF',
    en: 'Not listed = southbound total, converted - listed stocks - listed ETFs',
  },
  spanTotalConverted: {
    id: 'spanTotalConverted',
    zh: '港股通合计（折算） ＝ 区间内各日成交净额 × 当日港元汇率之和',
    en: 'Southbound total, converted = sum of each day’s net buy x HKD rate of that day',
  },
  southboundPeriod: {
    id: 'southboundPeriod',
    zh: '成交净额 ＝ 该周、月或年至该日各日成交净额之和',
    en: 'Net buy = sum of the net buy of the days of the week, month or year up to that day',
  },
  activeTotal: {
    id: 'activeTotal',
    zh: '上榜个股合计 ＝ 各上榜个股周净买入之和',
    en: 'Listed stocks = sum of their week nets',
  },
  activeEtfTotal: {
    id: 'activeEtfTotal',
    zh: '上榜 ETF ＝ 各上榜 ETF 周净买入之和',
    en: 'Listed ETFs = sum of their week nets',
  },
  totalConverted: {
    id: 'totalConverted',
    zh: '港股通合计（折算） ＝ 各日成交净额 × 当日港元汇率之和',
    en: 'Southbound total, converted = sum of each day’s net buy x HKD rate of that day',
  },
  unlisted: {
    id: 'unlisted',
    zh: '未上榜（倒算） ＝ 港股通合计（折算） － 上榜个股合计 － 上榜 ETF',
    en: 'Not listed = southbound total, converted - listed stocks - listed ETFs',
  },
  percentile1y: percentile('percentile1y', 1),
  percentile3y: percentile('percentile3y', 3),
  percentile5y: percentile('percentile5y', 5),
  percentile10y: percentile('percentile10y', 10),
  ahPremium: {
    id: 'ahPremium',
    zh: 'AH 溢价 ＝ A 股收盘 × 1 元人民币合港元 ÷ H 股收盘 － 1',
    en: 'AH premium = A close x HKD per CNY / H close - 1',
  },
  ahPremiumDay: {
    id: 'ahPremiumDay',
    zh: 'AH 溢价 ＝ 当日 A 股收盘 × 1 元人民币合港元 ÷ H 股收盘 － 1',
    en: 'AH premium = A close of the day x HKD per CNY / H close - 1',
  },
  ahPremiumChange: {
    id: 'ahPremiumChange',
    zh: '溢价周变动 ＝ 本周 AH 溢价 － 上周末最后可比日 AH 溢价，百分点（按列示数或原值，依设置）',
    en: 'Change of the premium = AH premium of the week - that of the last comparable day before it, in points (of the printed figures or the values, a setting)',
  },
  ahPremiumPercentile: {
    id: 'ahPremiumPercentile',
    zh: '溢价分位 ＝ 窗口内溢价不高于当前值的可比日数 ÷ 窗口内可比日数（A 股、H 股与汇率同日皆有）',
    en: 'Percentile of the premium = comparable days of the window at or below it / comparable days (A share, H share and rate all known)',
  },
  changeOver: {
    id: 'changeOver',
    zh: '区间涨跌幅 ＝ 本周最后收盘 ÷ 区间起点当日或之前最后收盘 － 1（拆股调整）',
    en: 'Change = last close in the week / last close on or before the start of the span - 1 (split-adjusted)',
  },
  relativeReturn: {
    id: 'relativeReturn',
    zh: '相对收益 ＝ 个股涨跌幅（拆股调整） － 基准涨跌幅，自评级日收盘起',
    en: 'Relative return = price return of the stock (split-adjusted) - return of its benchmark, from the close of the rating day',
  },
  relativeAt6: {
    id: 'relativeAt6',
    zh: '满首段期限时相对收益 ＝ 个股涨跌幅（拆股调整） － 基准涨跌幅，自评级日收盘至该日或之前最后收盘',
    en: 'Relative return when due = price return of the stock (split-adjusted) - return of its benchmark, from the close of the rating day to the last close on or before that day',
  },
  relativeAt12: {
    id: 'relativeAt12',
    zh: '期满时相对收益 ＝ 个股涨跌幅（拆股调整） － 基准涨跌幅，自评级日收盘至期满日或之前最后收盘',
    en: 'Relative return at the end of the horizon = price return of the stock (split-adjusted) - return of its benchmark, from the close of the rating day to the last close on or before that end',
  },
  lastClose: {
    id: 'lastClose',
    zh: '最后收盘 ＝ 本周末或之前最后一个收盘',
    en: 'Last close = last close in or before the week',
  },
  targetUpside: {
    id: 'targetUpside',
    zh: '距目标价 ＝ 目标价（按其后拆股调整） ÷ 最后收盘 － 1',
    en: 'Upside = target price (adjusted for splits since) / last close - 1',
  },
  targetReached: {
    id: 'targetReached',
    zh: '触及目标价 ＝ 给出目标价之后首个不低于（减持为不高于）目标价的收盘，目标价按其后拆股调整',
    en: 'Target reached = first close after the target was given that is at or above it (of an underperform: at or below), adjusted for splits since',
  },
  pointsAgainst: {
    id: 'pointsAgainst',
    zh: '相差 ＝ 标的周涨跌幅 － 基准周涨跌幅，取绝对值（按列示数或原值，依设置）',
    en: 'Points between = week change of the one - that of the other, without sign (of the printed figures or the values, a setting)',
  },
  pointsOnWeek: {
    id: 'pointsOnWeek',
    zh: '变动点数 ＝ 本周最后收盘 － 周一之前最后收盘，取绝对值（按列示数或原值，依设置）',
    en: 'Points moved = last close in the week - last close before its Monday, without sign (of the printed figures or the values, a setting)',
  },
  flowStreak: {
    id: 'flowStreak',
    zh: '同向周数 ＝ 至本周止净流入（或净流出）方向相同的连续齐备周数，不计无交易的周',
    en: 'Streak = complete weeks in a row with a net flow to the same side, weeks without trading left out',
  },
  flowRecord: {
    id: 'flowRecord',
    zh: '最大周数 ＝ 至本周止连续齐备的周中，同向净额均小于本周的周数（含本周）',
    en: 'Record = complete weeks in a row up to this one, itself counted, with a smaller net flow to its side',
  },
  southboundSum: {
    id: 'southboundSum',
    zh: '累计净额 ＝ 近若干个有交易且数据齐备的周的成交净额之和',
    en: 'Sum = net buy of so many complete weeks that traded, added up',
  },
  inflowShare: {
    id: 'inflowShare',
    zh: '占比 ＝ 该股周净买入 ÷ 各上榜个股周净买入中为正者之和',
    en: 'Share = week net of the stock / sum of the week nets above zero of all listed stocks',
  },
  yearHigh: {
    id: 'yearHigh',
    zh: '52周新高 ＝ 本周最后收盘高于此前52周内每一个收盘',
    en: '52-week high = last close in the week above every other close of the 52 weeks up to it',
  },
  yearLow: {
    id: 'yearLow',
    zh: '52周新低 ＝ 本周最后收盘低于此前52周内每一个收盘',
    en: '52-week low = last close in the week below every other close of the 52 weeks up to it',
  },
  fromYearHigh: {
    id: 'fromYearHigh',
    zh: '距52周高点 ＝ 本周最后收盘 ÷ 至该日52周内最高收盘 － 1',
    en: 'From the 52-week high = last close in the week / highest close of the 52 weeks up to it - 1',
  },
  fromYearLow: {
    id: 'fromYearLow',
    zh: '距52周低点 ＝ 本周最后收盘 ÷ 至该日52周内最低收盘 － 1',
    en: 'From the 52-week low = last close in the week / lowest close of the 52 weeks up to it - 1',
  },
  yearPosition: {
    id: 'yearPosition',
    zh: '52周区间位置 ＝（本周最后收盘 － 52周内最低收盘）÷（52周内最高收盘 － 最低收盘）',
    en: 'Place in the 52-week range = (last close in the week - lowest close) / (highest close - lowest close)',
  },
};
