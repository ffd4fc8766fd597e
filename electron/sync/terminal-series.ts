import type { Channel } from '../../shared/market/channel.ts';
import { type Code, parseCode } from '../../shared/market/code.ts';
import { currencyOfUnit } from '../../shared/market/parse-unit.ts';

/** What a terminal's series is of, by its name and unit. */
export type SeriesMeaning =
  | { readonly kind: 'price'; readonly code: Code }
  | {
      readonly kind: 'flow';
      readonly side: 'net' | 'buy' | 'sell';
      readonly channel: Channel;
      /** Null where neither name nor unit says it. */
      readonly currency: 'CNY' | 'HKD' | null;
    }
  | { readonly kind: 'rate'; readonly pair: string; readonly rate: 'mid' | 'settlement' | 'spot' }
  /** Southbound by another measure, or northbound: not to be taken for the net. */
  | { readonly kind: 'otherFlow' }
  | { readonly kind: 'series' };

const CURRENCIES: Readonly<Record<string, string>> = {
  人民币: 'CNY',
  港元: 'HKD',
  港币: 'HKD',
  美元: 'USD',
  日元: 'JPY',
  欧元: 'EUR',
};
const PAIR = /(人民币|港元|港币|美元|日元|欧元)\s*(?:兑|对|\/)\s*(人民币|港元|港币|美元|日元|欧元)/;

/**
 * Reads the name that Wind, Choice and iFinD give a series: an index or stock (`恒生指数`, `美国:标准普尔500指数`,
 * `收盘价:腾讯控股`), a flow of southbound (`港股通:当日买入成交净额(人民币)`), a rate (`中间价:港元兑人民币`), or any other.
 */
export function meaningOf(name: string, unit: string): SeriesMeaning {
  const text = name.normalize('NFKC').replace(/\s/g, '');
  if (/陆股通|沪股通|深股通|北向/.test(text)) return { kind: 'otherFlow' };
  if (/港股通|南向/.test(text) && /买入|卖出|净|资金|成交/.test(text)) return flowOf(text, unit);
  const pair = PAIR.exec(text);
  if (pair) return rateOf(text, pair);
  const code = instrumentOf(text);
  return code ? { kind: 'price', code } : { kind: 'series' };
}

function flowOf(text: string, unit: string): SeriesMeaning {
  const channel = /沪/.test(text) ? 'sh' : /深/.test(text) ? 'sz' : 'total';
  const said = currencyOfUnit(text) ?? currencyOfUnit(unit);
  const currency = said === 'CNY' || said === 'HKD' ? said : null;
  if (/累计|余额|额度|占比|市值|持股/.test(text)) return { kind: 'otherFlow' };
  if (/买入成交净额|成交净买入|净买入|成交净额/.test(text)) return { kind: 'flow', side: 'net', channel, currency };
  if (/买入成交/.test(text)) return { kind: 'flow', side: 'buy', channel, currency };
  if (/卖出成交/.test(text)) return { kind: 'flow', side: 'sell', channel, currency };
  // 资金流入 rests on the quota and can differ from the net even in its sign.
  return { kind: 'otherFlow' };
}

function rateOf(text: string, [, first = '', second = '']: RegExpExecArray): SeriesMeaning {
  const rate = /中间价/.test(text) ? 'mid' : /结算/.test(text) ? 'settlement' : 'spot';
  return { kind: 'rate', pair: `${CURRENCIES[first]}${CURRENCIES[second]}`, rate };
}

/** The name without what terminals put before and behind it. */
function instrumentOf(text: string): Code | null {
  const bare = text.replace(/^(?:收盘价|收盘指数|指数)[:：]|[:：](?:收盘价|收盘指数|收盘)$/g, '');
  const [, behind = bare] = /^(?:美国|中国|日本|韩国|香港|中国香港|英国|德国|法国|印度)[:：](.+)$/.exec(bare) ?? [];
  return parseCode(bare) ?? parseCode(behind);
}
