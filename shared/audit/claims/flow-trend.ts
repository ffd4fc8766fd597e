import { text as words } from '../../i18n/text.ts';
import { derivedKey } from '../../trace/key.ts';
import { type Claim, type FoundClaim, verdictOf } from '../claim.ts';
import { SOUTHBOUND } from '../vocabulary.ts';

const TREND =
  /净?(?:流入|流出|额)?\s*(?:环比|较上周|较前一周)?\s*(?:有所|继续|大幅|小幅|明显)?(收窄|扩大)|转为净流入|转为净流出|基本持平|\b(narrow(?:ed|ing)|widen(?:ed|ing)|turn(?:ed|ing) positive|turn(?:ed|ing) negative)\b/gi;
const SIDE = /净?流入|净?买入|inflow|net buying/gi;
const OUT = /净?流出|净?卖出|outflow|net selling/gi;

/** 净流出环比收窄, 转为净流入: how southbound's complete week stands against the one before. */
export const flowTrend: Claim = ({ text, names, week }, data) => {
  const isSouthbound = names.some(({ subjects }) => subjects.includes(SOUTHBOUND));
  const { southbound, rows } = data.input;
  if (!isSouthbound) return [];
  return [...text.matchAll(TREND)].flatMap((found): FoundClaim[] => {
    const [whole, zh, en] = found;
    const claims = trendOf(zh ?? en ?? whole);
    const side = sideIn(text.slice(0, found.index + whole.length));
    const isOwnWeek = week === rows.week.from;
    const isSideRight = claims === 'turnedInflow' || claims === 'turnedOutflow' || claims === 'flat' || side === 0;
    const isTrue =
      !isOwnWeek || !southbound?.trend
        ? null
        : southbound.trend === claims && (isSideRight || Math.sign(southbound.net) === side);
    const expected = southbound?.trend
      ? words(rows.lang, `audit.trend.${southbound.trend}`, {
          side: words(rows.lang, southbound.net < 0 ? 'audit.trend.outflow' : 'audit.trend.inflow'),
        })
      : null;
    return [
      {
        from: found.index,
        to: found.index + whole.length,
        measure: 'flowTrend',
        ...verdictOf(isTrue, expected, southbound && derivedKey('southboundNet', southbound.currency, rows.week.from)),
      },
    ];
  });
};

function trendOf(word: string) {
  if (/收窄|narrow/i.test(word)) return 'narrowed';
  if (/扩大|widen/i.test(word)) return 'widened';
  if (/流入|positive/i.test(word)) return 'turnedInflow';
  return /流出|negative/i.test(word) ? 'turnedOutflow' : 'flat';
}

/** The side that was named last: 1 in, -1 out, 0 where none was. */
function sideIn(before: string): -1 | 0 | 1 {
  const last = (form: RegExp) => [...before.matchAll(form)].at(-1)?.index ?? -1;
  const [inflow, outflow] = [last(SIDE), last(OUT)];
  if (inflow < 0 && outflow < 0) return 0;
  return inflow > outflow ? 1 : -1;
}
