/** Words of a rise and a fall, as reports have them. */
export const UP =
  /上涨|领涨|收涨|多涨|涨|上升|回升|走高|攀升|反弹|增长|增加|提升|扩大|\b(?:rose|rises|rise|gained|gains|gain|climbed|advanced|up|higher|added|growth|grew|increased)\b/;
export const DOWN =
  /下跌|领跌|收跌|跌|下降|回落|走低|下挫|减少|下滑|收窄|\b(?:fell|falls|fall|lost|loses|down|lower|dropped|declined|slid|shed|decreased)\b/;
/** Words of money that comes in and goes out. */
export const INFLOW = /净流入|净买入|净增持|流入|买入|\b(?:inflows?|bought|buying|buyer)\b/;
export const OUTFLOW = /净流出|净卖出|净减持|流出|卖出|\b(?:outflows?|sold|selling|seller)\b/;
/** Other words that may part a flow from its name. */
export const FLOW_WORDS =
  /净流入|净流出|净买入|净卖出|净增持|净减持|流入|流出|买入|卖出|成交净额|净额|资金|金额|居前|居首|较多|最多|规模|获|得|净|额|为正|转为|环比|收窄|扩大|连续|基本持平|net buying|net selling|net buy|net sell|net inflows?|net outflows?|inflows?|outflows?|bought|sold|buying|selling|alone|took|largest|led|most|saw|southbound|lists?|names?|flows|balanced|balance/;

export function either(...forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({ source }) => source).join('|'), 'i');
}

/** Whether a subject is an instrument: codes have a point, other subjects none. */
export function isInstrument(subject: string): boolean {
  return /\.[A-Z]+$/.test(subject);
}

/** Spans other than the week that a change may be over. */
const OTHER_SPAN =
  /单日|当日|日内|盘中|周[一二三四五](?!期)|近[\d一两三六]+个?[月年]|年内|月内|季度|上半年|下半年|今年以来|年初至今|年初以来|\b(?:(?:over|in) (?:the past )?(?:twelve|\d+) months|month|quarter|intraday|year to date|YTD)\b/gi;
const OWN_WEEK = /本周|当周|全周|this week|the week/gi;

const BEHIND = /^ ?(?:over|in|for) (?:the )?(?:past |last )?(?:\d+|twelve|three|six) (?:months|years|days)/i;

/** Whether what stands before a number last spoke of another span than the week, or what stands behind it at once does. */
export function isOfOtherSpan(before: string, behind = ''): boolean {
  if (BEHIND.test(behind)) return true;
  const last = (form: RegExp) => [...before.matchAll(form)].at(-1)?.index ?? -1;
  return last(OTHER_SPAN) > last(OWN_WEEK);
}
